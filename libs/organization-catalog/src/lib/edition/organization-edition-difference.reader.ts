import { CatalogEditionsReader } from '@chengjie/functions';
import { canonicalJson, NotFoundError } from '@chengjie/kernel';
import { Injectable } from '@nestjs/common';
import { profilesOf, type OrganizationProfile } from '@chengjie/organizations';
import { Database, list, readPage, where, type Page } from '@chengjie/platform';

/** The two editions whose difference is read, page by page. */
export interface EditionPair {
  readonly fromId: string;
  readonly toId: string;
}

/** An organization that both editions list, not in the same words. */
export interface ChangedOrganization {
  readonly before: OrganizationProfile;
  readonly after: OrganizationProfile;
  /** Names of the API's fields whose values differ. */
  readonly changedFields: readonly string[];
}

interface PlainPage {
  readonly first: number;
  readonly after?: string | null | undefined;
}

const byName = { NAME: { column: 'e.name_rank', type: 'integer', direction: 'asc' } } as const;

const entries = list<{ profile: OrganizationProfile }, 'NAME'>('organization_edition_new_entries', {
  columns: 'e.snapshot as profile',
  from: 'organization_edition_entry e',
  id: 'e.organization_id',
  within: 'e.edition_id',
  orders: byName,
});

const pairs = list<Omit<ChangedOrganization, 'changedFields'>, 'NAME'>('organization_edition_pairs', {
  columns: 'p.snapshot as before, e.snapshot as after',
  from: 'organization_edition_entry e join organization_edition_entry p on p.organization_id = e.organization_id',
  id: 'e.organization_id',
  within: 'e.edition_id',
  orders: byName,
});

/** Fenced by `offset 0`: each is looked up by its key, whatever PostgreSQL thinks of the size of a new edition. */
const notListed = (editionId: string) =>
  where(
    `not exists (select from organization_edition_entry o
       where o.edition_id = ?::uuid and o.organization_id = e.organization_id offset 0)`,
    editionId,
  );

/** What changed from one edition of the organization catalog to another. */
@Injectable()
export class OrganizationEditionDifferenceReader {
  constructor(
    private readonly database: Database,
    private readonly editions: CatalogEditionsReader,
  ) {}

  /**
   * The editions with these numbers, of the catalog that is in force in a region.
   * @throws NotFoundError when one of them does not exist
   */
  async pair(regionCode: string, from: number, to: number): Promise<EditionPair> {
    const [before, after] = await Promise.all([
      this.editions.find('ORGANIZATION', regionCode, from),
      this.editions.find('ORGANIZATION', regionCode, to),
    ]);
    if (!before || !after) throw new NotFoundError({ zh: '版次', en: 'edition' });
    return { fromId: before.id, toId: after.id };
  }

  added({ fromId, toId }: EditionPair, page: PlainPage): Promise<Page<OrganizationProfile>> {
    return this.onlyIn(toId, fromId, page);
  }

  removed({ fromId, toId }: EditionPair, page: PlainPage): Promise<Page<OrganizationProfile>> {
    return this.onlyIn(fromId, toId, page);
  }

  async changed({ fromId, toId }: EditionPair, page: PlainPage): Promise<Page<ChangedOrganization>> {
    const found = await readPage<Omit<ChangedOrganization, 'changedFields'>, 'NAME'>(
      this.database,
      pairs,
      [
        where('e.edition_id = ?::uuid', toId),
        where('p.edition_id = ?::uuid', fromId),
        where('e.snapshot <> p.snapshot'),
      ],
      { ...page, orderBy: 'NAME', within: toId },
    );
    const edges = found.edges.map(({ cursor, node: { before, after } }) => ({
      cursor,
      node: { before, after, changedFields: changedFields(before, after) },
    }));
    return { ...found, edges };
  }

  private async onlyIn(editionId: string, otherId: string, page: PlainPage): Promise<Page<OrganizationProfile>> {
    const conditions = [where('e.edition_id = ?::uuid', editionId), notListed(otherId)];
    return profilesOf(
      await readPage<{ profile: OrganizationProfile }, 'NAME'>(this.database, entries, conditions, {
        ...page,
        orderBy: 'NAME',
        within: editionId,
      }),
    );
  }
}

function changedFields(before: OrganizationProfile, after: OrganizationProfile): string[] {
  return (Object.keys(after) as (keyof OrganizationProfile)[])
    .filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
    .sort();
}
