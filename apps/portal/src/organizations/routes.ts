import type { RouteObject } from 'react-router';

export const organizationRoutes: RouteObject[] = [];
