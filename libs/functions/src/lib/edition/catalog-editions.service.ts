import { Injectable } from '@nestjs/common';
import { DomainError } from '@chengjie/kernel';
import { Database, dayOf, Events, NOW, statement, type Actor } from '@chengjie/platform';
import { functionErrors } from '../function/function.errors.js';
import { assertMayPublishCatalog } from '../function/function.policy.js';
import type { Catalog, EditionTurn, NewEdition } from './catalog-edition.terms.js';
import { catalogEvents } from '../functions.events.js';

const agencyKind = statement<{ kind: string }, [string | null]>(
  'catalog_edition_agency_kind',
  `select kind from agency where id = $1`,
);

/** The lock makes publications of one region wait for each other, so that each gets the next number. */
const lockRegion = statement<{ code: string }, [string]>(
  'catalog_edition_lock_region',
  `select code from region where code = $1 and (valid_to is null or valid_to > ${dayOf(NOW)}) for no key update`,
);

/** The instant as text, since a `Date` knows less of it. */
const turn = statement<{ number: number; publishedAt: string }, [Catalog, string]>(
  'catalog_edition_turn',
  `select coalesce(max(number), 0) + 1 as number, clock_timestamp()::text as "publishedAt" from catalog_edition where catalog = $1 and region_code = $2`,
);

const insert = statement<object, [string, Catalog, string, number, string, string, number, string]>(
  'catalog_edition_insert',
  `insert into catalog_edition (id, catalog, region_code, number, agency_id, content_hash, entry_count, published_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** None where it was withdrawn, though from a day to come: to publish the same anew is to take that back. */
const latestHash = statement<{ contentHash: string }, [Catalog, string]>(
  'catalog_edition_latest_hash',
  `select e.content_hash as "contentHash" from catalog_edition e where e.catalog = $1 and e.region_code = $2
     and not exists (select from catalog_withdrawal w where w.catalog = e.catalog and w.region_code = e.region_code
       and w.number >= e.number)
   order by e.number desc limit 1`,
);

/** Publishes editions of both catalogs: whose turn it is, which number comes next, and its event. */
@Injectable()
export class CatalogEditions {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /**
   * Begins a publication: checks who publishes, takes the region's next number and the instant as of which the edition
   * lists what it lists. Must be the publication's first step, since it reads what others have committed only after
   * their turn.
   * @throws DomainError, ForbiddenError
   */
  async begin(actor: Actor, catalog: Catalog, regionCode: string): Promise<EditionTurn> {
    if (!isPublishingLevel(catalog, regionCode)) {
      throw new DomainError(
        catalog === 'FUNCTION'
          ? functionErrors.FUNCTION_EDITION_LEVEL(['regionCode'])
          : functionErrors.ORGANIZATION_EDITION_LEVEL(['regionCode']),
      );
    }
    await this.takeTurn(actor, regionCode);
    const taken = await this.database.queryOne(turn, [catalog, regionCode]);
    if (!taken) throw new Error('The database told no number');
    return taken;
  }

  /**
   * Waits until nobody else changes what counts in a region.
   * @throws DomainError, ForbiddenError
   */
  async takeTurn(actor: Actor, regionCode: string): Promise<void> {
    await this.assertMayPublish(actor, regionCode);
    const locked = await this.database.queryOne(lockRegion, [regionCode]);
    if (!locked) throw new DomainError(functionErrors.EDITION_REGION_UNKNOWN(['regionCode']));
  }

  private async assertMayPublish(actor: Actor, regionCode: string): Promise<void> {
    const agency = await this.database.queryOne(agencyKind, [actor.acting.agencyId]);
    assertMayPublishCatalog(actor, agency?.kind, regionCode);
  }

  /**
   * Ends a publication: the edition and its public event.
   * @throws DomainError when nothing is listed, or the same as in the edition in force
   */
  async publish(actor: Actor, edition: NewEdition): Promise<void> {
    const { id, catalog, regionCode, number, agencyId, contentHash, entryCount, publishedAt } = edition;
    if (entryCount === 0) throw new DomainError(functionErrors.EDITION_EMPTY());
    const before = await this.database.queryOne(latestHash, [catalog, regionCode]);
    if (before?.contentHash === contentHash) throw new DomainError(functionErrors.EDITION_UNCHANGED());
    await this.database.query(insert, [
      ...([id, catalog, regionCode, number, agencyId, contentHash, entryCount] as const),
      publishedAt,
    ]);
    const published = catalogEvents[`${catalog}_EDITION_PUBLISHED`];
    await this.events.append(published(id, { regionCode, number, contentHash, entryCount }), { actor });
  }
}

/** Functions are published by provinces, cities and counties; organizations by cities and counties (domain.md §5). */
export function isPublishingLevel(catalog: Catalog, regionCode: string): boolean {
  return (catalog === 'FUNCTION' ? [2, 4, 6] : [4, 6]).includes(regionCode.length);
}
