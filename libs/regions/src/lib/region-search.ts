import { searchTsquery } from '@chengjie/kernel';
import { where, type Condition } from '@chengjie/platform';

/**
 * Conditions under which a region's name holds all words: the index finds names with their terms, the comparison then
 * drops those where the terms stand apart.
 */
export function regionQuery(search: string): Condition[] {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return [
    { ...where('r.search @@ ?::tsquery', searchTsquery(search)), sparse: true },
    ...words.map((word) => where('strpos(lower(normalize(r.name, NFKC)), ?) > 0', word)),
  ];
}
