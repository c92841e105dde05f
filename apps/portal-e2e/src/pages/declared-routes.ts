import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PORTAL = join(import.meta.dirname, '..', '..', '..', 'portal', 'src');

/** A list of routes in a feature's routes.ts, with the routes in it. */
const LIST = /export const (\w+): RouteObject\[\] = \[([\s\S]*?)^\];/gm;

/**
 * Every route that a feature of the portal declares, from the root. The lists are read as text, since the portal is made
 * for browsers; app/routes.ts puts those that it names within the workbench below /desk.
 */
export function declaredRoutes(): readonly string[] {
  const workbench = /path: 'desk',[\s\S]*?\n {12}\],/.exec(sourceOf('app/routes.ts'))?.[0] ?? '';
  const features = globSync('{public,desk}/*/routes.ts', { cwd: PORTAL });
  return features.flatMap((feature) =>
    [...sourceOf(feature).matchAll(LIST)].flatMap(([, list = '', routes = '']) => {
      const root = workbench.includes(`...${list}`) ? '/desk/' : '/';
      const index = /\bindex: true/.test(routes) ? [root] : [];
      return [...index, ...[...routes.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => root + path)];
    }),
  );
}

function sourceOf(file: string): string {
  return readFileSync(join(PORTAL, file), 'utf8');
}
