import { matchRoutes, type RouteObject } from 'react-router';
import type { SSRData } from 'urql';

/** What the server leaves in a page that it has rendered, for the browser to go on from. */
export interface Rendered {
  /** Of nobody: what was asked, and answered. */
  readonly answers: SSRData;
  readonly demonstration: boolean;
  readonly origin: string;
}

/** Id of the element that holds it, as JSON. */
export const RENDERED_ID = 'rendered';

/** What the server has left in this page; nothing where it has not rendered it. */
export function readRendered(): Rendered | undefined {
  const text = document.getElementById(RENDERED_ID)?.textContent;
  return text ? (JSON.parse(text) as Rendered) : undefined;
}

/** Loads the pages that are on show, so that they are drawn at once as the server has drawn them. */
export async function loadPages(routes: RouteObject[], path: string): Promise<void> {
  for (const { route } of matchRoutes(routes, path) ?? []) {
    if (typeof route.lazy !== 'function') continue;
    Object.assign(route, await route.lazy(), { lazy: undefined });
  }
}
