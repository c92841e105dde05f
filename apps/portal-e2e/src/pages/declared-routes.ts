import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FEATURES = join(import.meta.dirname, '..', '..', '..', 'portal', 'src');

/** A list of routes in a feature's routes.ts, with the routes in it. */
const LIST = /export const (\w+): RouteObject\[\] = \[([\s\S]*?)^\];/gm;

/**
 * Every route that a feature of the portal declares, from the root. The lists are read as text, since the portal is made
 * for browsers; app/routes.ts puts those that it names within the workbench below /desk.
 */
export function declaredRoutes(): readonly string[] {
  const workbench = /path: 'desk',[\s\S]*?\n {12}\],/.exec(sourceOf('app'))?.[0] ?? '';
  const features = readdirSync(FEATURES, { withFileTypes: true }).filter(({ name }) => name !== 'app');
  return features.flatMap(({ name: feature }) =>
    [...sourceOf(feature).matchAll(LIST)].flatMap(([, list = '', routes = '']) => {
      const root = workbench.includes(`...${list}`) ? '/desk/' : '/';
      const index = /\bindex: true/.test(routes) ? [root] : [];
      return [...index, ...[...routes.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => root + path)];
    }),
  );
}

function sourceOf(feature: string): string {
  const folder = join(FEATURES, feature);
  return readdirSync(FEATURES).includes(feature) && hasRoutes(folder)
    ? readFileSync(join(folder, 'routes.ts'), 'utf8')
    : '';
}

function hasRoutes(folder: string): boolean {
  return !/\.\w+$/.test(folder) && readdirSync(folder).includes('routes.ts');
}
