import type { RouteObject } from 'react-router';

export const federationDeskRoutes: RouteObject[] = [];
