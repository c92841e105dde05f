import type { RouteObject } from 'react-router';

export const bidderRoutes: RouteObject[] = [];
