import { agencySql } from '@chengjie/accounts';
import { editionInForce } from '@chengjie/functions';
import type { OrganizationListFilter, OrganizationOrder } from '@chengjie/organizations';
import { instantSql, where, type FieldArguments, type PageRequest, type Answers } from '@chengjie/platform';
import { regionOfCode, selfAndAbove } from '@chengjie/regions';
import { listOfEdition } from './organization-edition-lists.reader.js';

/** The edition in force in a region, or, by its number, one of the nearest region that has published any. */
function askedEdition({ regionCode, number }: FieldArguments) {
  const code = Array.from({ length: 5 }, () => regionCode);
  if (typeof number !== 'number')
    return [where(`edition.id = ${editionInForce(`'ORGANIZATION'`, '?::text')}`, ...code)];
  return [
    where(`edition.catalog = 'ORGANIZATION' and edition.number = ?`, number),
    where(
      `edition.region_code = (select region_code from catalog_edition
         where catalog = 'ORGANIZATION' and region_code = any(${selfAndAbove('?::text')})
         order by length(region_code) desc limit 1)`,
      ...code,
    ),
  ];
}

/** How SQL answers what the public asks of the catalog. */
export const organizationCatalogAnswers: Answers = {
  organizationCatalog: {
    fields: {
      id: 'edition.id',
      number: 'edition.number',
      region: regionOfCode('edition.region_code'),
      publishedAt: instantSql('edition.published_at'),
      issuingOffice: { ...agencySql('a'), of: 'agency a where a.id = edition.agency_id' },
      contentHash: 'edition.content_hash',
      entryCount: 'edition.entry_count',
      organizations: {
        node: { document: 'e.snapshot' },
        page: ({ filter, ...page }) => {
          const request = page as unknown as PageRequest<OrganizationOrder>;
          const list = (filter ?? {}) as OrganizationListFilter;
          if (list.text && request.orderBy === 'RELEVANCE') return undefined;
          return { ...listOfEdition((column) => where(`${column} = edition.id`), list, request), request };
        },
      },
    },
    from: 'catalog_edition edition',
    where: askedEdition,
    suffix: 'order by edition.number desc limit 1',
  },
};
