import { Documents } from '@chengjie/documents';
import type { Violation } from '@chengjie/kernel';
import { Database, statement, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { SCANS_KEPT_DAYS } from './claim.terms.js';

/** A document of a claim, with its scans. */
export interface ScannedDocument {
  readonly scanIds: readonly string[];
}

const insert = statement<
  object,
  [claimId: string, places: readonly number[], positions: readonly number[], ids: readonly string[]]
>(
  'organization_claim_scans_insert',
  `insert into organization_claim_scan (claim_id, place, position, document_id)
   select $1, s.place, s.position, s.id from unnest($2::smallint[], $3::smallint[], $4::uuid[]) as s (place, position, id)`,
);

const release = statement<object, [claimId: string]>(
  'organization_claim_scans_release',
  'delete from organization_claim_scan where claim_id = $1',
);

const releaseOld = statement<object, []>(
  'organization_claim_scans_release_old',
  `delete from organization_claim_scan s using organization_claim c
   where c.id = s.claim_id and c.ended_at < clock_timestamp() - interval '${SCANS_KEPT_DAYS} days'`,
);

/** Scans of the documents that a claim names: they come to belong to it. */
@Injectable()
export class ClaimScans {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
  ) {}

  /** What stands against the scans; none of them changes until the transaction ends. */
  take(person: Person, documents: readonly ScannedDocument[]): Promise<Violation[]> {
    return this.documents.take(
      person,
      scansOf(documents).map(({ place, position, id }) => ({
        id,
        path: ['documents', String(place), 'scanIds', String(position)],
      })),
    );
  }

  async add(claimId: string, documents: readonly ScannedDocument[]): Promise<void> {
    const scans = scansOf(documents);
    if (scans.length === 0) return;
    const columns = [scans.map(({ place }) => place), scans.map(({ position }) => position)] as const;
    await this.database.query(insert, [claimId, ...columns, scans.map(({ id }) => id)]);
  }

  /** Those of a claim that its claimant took back are its own again: to be put to another claim, given up, or removed after a day. */
  async release(claimId: string): Promise<void> {
    await this.database.query(release, [claimId]);
  }

  /** What belongs to nothing any more is removed with all that does not. */
  async releaseOld(): Promise<void> {
    await this.database.query(releaseOld, []);
  }
}

function scansOf(documents: readonly ScannedDocument[]) {
  return documents.flatMap(({ scanIds }, place) => scanIds.map((id, position) => ({ place, position, id })));
}
