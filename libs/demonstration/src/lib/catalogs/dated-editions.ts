import { catalogEvents, CatalogEditions, type Catalog, type EditionTurn, type NewEdition } from '@chengjie/functions';
import { Events, type Actor, type Database } from '@chengjie/platform';
import { insertRows } from '../generator/rows.js';
import type { PastEvent } from '../generator/events.js';

/** Publishes editions as the service does, but dated: projects of the past refer to what was in force then. */
export class DatedEditions extends CatalogEditions {
  constructor(
    private readonly store: Database,
    private readonly publishedAt: Date,
    private readonly record: (event: PastEvent) => void,
  ) {
    super(store, new Events(store));
  }

  override async begin(actor: Actor, catalog: Catalog, regionCode: string): Promise<EditionTurn> {
    return { ...(await super.begin(actor, catalog, regionCode)), publishedAt: this.publishedAt.toISOString() };
  }

  override async publish(actor: Actor, edition: NewEdition): Promise<void> {
    const { id, catalog, regionCode, number, agencyId, contentHash, entryCount } = edition;
    await insertRows(this.store, 'catalog_edition', [
      {
        id,
        catalog,
        region_code: regionCode,
        number,
        agency_id: agencyId,
        content_hash: contentHash,
        entry_count: entryCount,
        published_at: this.publishedAt,
      },
    ]);
    const published = catalogEvents[`${catalog}_EDITION_PUBLISHED`];
    const event = published(id, { regionCode, number, contentHash, entryCount });
    this.record({ event, at: this.publishedAt, actor });
  }
}
