import type { RouteObject } from 'react-router';

export const buyerRoutes: RouteObject[] = [];
