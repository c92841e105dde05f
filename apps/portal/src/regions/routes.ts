import type { RouteObject } from 'react-router';

export const regionRoutes: RouteObject[] = [];
