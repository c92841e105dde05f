import type { AgencyRow } from '@chengjie/accounts';
import type { RegionRow } from '@chengjie/regions';

/** The two catalogs: what may be transferred, and who can take it on. */
export type Catalog = 'FUNCTION' | 'ORGANIZATION';

/** A published edition 版次, as read. */
export interface CatalogEdition {
  readonly id: string;
  readonly catalog: Catalog;
  /** Counts up from 1 for each catalog and publishing region. */
  readonly number: number;
  /** The publishing region. */
  readonly regionCode: string;
  readonly region: RegionRow;
  readonly publishedAt: Date;
  readonly issuingOffice: AgencyRow;
  /** sha256 (hex) over the canonical JSON (RFC 8785) of the list of entries; see the libs' READMEs. */
  readonly contentHash: string;
  readonly entryCount: number;
}

/** A publication's turn: which number its edition has, and as of when it lists what it lists. */
export interface EditionTurn {
  readonly number: number;
  /** Instant of the database's clock, to the microsecond. */
  readonly publishedAt: string;
}

/** What a publication adds to the catalog's history. */
export interface NewEdition extends EditionTurn {
  readonly id: string;
  readonly catalog: Catalog;
  readonly regionCode: string;
  readonly agencyId: string;
  readonly contentHash: string;
  readonly entryCount: number;
}
