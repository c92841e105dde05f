import type { RouteObject } from 'react-router';

export const evaluatorRoutes: RouteObject[] = [];
