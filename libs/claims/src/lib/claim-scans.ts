import { Documents } from '@chengjie/documents';
import type { Violation } from '@chengjie/kernel';
import { Database, statement, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

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
}

function scansOf(documents: readonly ScannedDocument[]) {
  return documents.flatMap(({ scanIds }, place) => scanIds.map((id, position) => ({ place, position, id })));
}
