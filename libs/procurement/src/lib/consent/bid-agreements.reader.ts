import { MandatesReader } from '@chengjie/organizations';
import { Database } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { lastWordsAsOf } from './consent.statements.js';

/** A bid that a federation seals for a member. */
export interface PerformedBid {
  /** Which of those asked about it is. */
  readonly key: string;
  readonly lotId: string;
  readonly federationId: string;
  readonly performerId: string;
  /** What the project buys, and where. */
  readonly functionId: string;
  readonly regionCode: string;
  /** Of words about questions from then on alone, as an instant in text: what was asked before is not the reader’s to know. */
  readonly since?: string;
}

/** What stood between federation and performer. */
export interface BidAgreement {
  readonly member: boolean;
  /** By its last word about this lot, or, if it has said nothing of it, by a mandate. */
  readonly agreed: boolean;
  /** Whether a mandate covers the lot; the last word goes before it. */
  readonly mandated: boolean;
  /** Its last word about this lot was no, which goes before any mandate. */
  readonly refused: boolean;
}

/** Whether performers agree to bids in their names (docs/adr/0024). */
@Injectable()
export class BidAgreementsReader {
  constructor(
    private readonly database: Database,
    private readonly mandates: MandatesReader,
  ) {}

  /** By the bid's key. @param instant null for now */
  async asOf(bids: readonly PerformedBid[], instant: Date | null): Promise<ReadonlyMap<string, BidAgreement>> {
    if (bids.length === 0) return new Map();
    const held = await this.mandates.heldAsOf(bids, instant);
    const words = await this.database.query(lastWordsAsOf, [JSON.stringify(bids), instant?.toISOString() ?? null]);
    const wordOf = new Map(words.map(({ key, agreed }) => [key, agreed]));
    return new Map(
      held.map(({ key, member, mandated }) => {
        const word = wordOf.get(key);
        return [key, { member, agreed: member && (word ?? mandated), mandated, refused: word === false }];
      }),
    );
  }
}
