import type { RouteObject } from 'react-router';

export const guideRoutes: RouteObject[] = [];
