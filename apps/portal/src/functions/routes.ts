import type { RouteObject } from 'react-router';

export const functionRoutes: RouteObject[] = [];
