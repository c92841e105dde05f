import { awards, preferentialAwards, projects } from './project-lists.js';
import type { PublicList } from './public-list.js';
import { agencies, functionCatalog, organizationCatalog, organizations } from './register-lists.js';

/** All lists that everybody can take with them. */
export const PUBLIC_LISTS: readonly PublicList[] = [
  ...[projects, awards, preferentialAwards],
  ...[organizations, organizationCatalog, functionCatalog, agencies],
];
