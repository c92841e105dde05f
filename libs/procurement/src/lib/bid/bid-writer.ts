import { Database, gathering } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import {
  submissionParams,
  submitInTurn,
  submitTogether,
  type SealedBid,
  type SubmissionRow,
} from './bid.statements.js';

/** A bid that is to be sealed as whichever revision it becomes. */
interface Submission {
  readonly bid: Omit<SealedBid, 'revision'>;
  readonly seal: (revision: number) => Buffer;
}

/** The same, sealed. */
interface Sealed {
  readonly bid: SealedBid;
  readonly content: Buffer;
}

type Decision = SubmissionRow | undefined | Promise<SubmissionRow | undefined>;

/** Bids written by one statement: some hundred kilobytes of content. */
const MOST = 50;

/** Bids written one by one at the same time: some may wait long, and leave connections for the others. */
const IN_TURN_AT_ONCE = 4;

/** Longest wait for one's turn among these, milliseconds: as long as for a connection. */
const IN_TURN_PATIENCE_MS = 3_000;

/** How often a bid may find that another of the same bidder went before it; each time one of them was written. */
const MOST_TURNS = 100;

/** Bids whose revisions a process keeps in mind. */
const REVISIONS_KEPT = 100_000;

/** SQLSTATE classes of what concerns one row: a fault of the data, a broken constraint, a deadlock. */
const OF_ONE_ROW = /^(22|23|40)/;

/** Writes sealed bids: those that come at the same time by one statement, which is one commit instead of many. */
@Injectable()
export class BidWriter {
  /** @returns what was decided of the bid; undefined when its project does not exist */
  readonly write = gathering((submissions: readonly Submission[]) => this.together(submissions), {
    most: MOST,
    keysOf: ({ bid }: Submission) => [bid.bidId, `${bid.actorId} ${bid.key}`],
  });

  private readonly inTurn = gathering((submissions: readonly Submission[]) => this.oneByOne(submissions), {
    most: 1,
    atOnce: IN_TURN_AT_ONCE,
    patienceMs: IN_TURN_PATIENCE_MS,
  });

  /**
   * Revisions of bids when last seen. Only what the next one is to be sealed as follows from them: where it is another,
   * the statement writes nothing and says which the last one is. So a first bid, and mostly a replacement, costs one statement.
   */
  private readonly revisions = new LRUCache<string, number>({ max: REVISIONS_KEPT });

  constructor(private readonly database: Database) {}

  private async together(submissions: readonly Submission[]): Promise<Decision[]> {
    const sealed = submissions.map((each) => this.sealed(each));
    const decided = await this.database.query(submitTogether, submissionParams(sealed)).catch((error: unknown) => {
      if (isOfOneRow(error)) return []; // nothing was written: each is told by itself what it is
      throw error;
    });
    const byPosition = new Map(decided.map((row) => [row.position, row]));
    return submissions.map((each, position) => {
      const row = byPosition.get(position);
      return row && this.decides(row, sealed[position] as Sealed) ? row : this.inTurn(each);
    });
  }

  /** Asks again where nothing is said, the project having been closed while the statement waited, or another went before. */
  private async oneByOne(submissions: readonly Submission[]): Promise<(SubmissionRow | undefined)[]> {
    const [submission] = submissions as readonly [Submission];
    let silent = false;
    for (let turn = 1; ; turn += 1) {
      const sealed = this.sealed(submission);
      try {
        const row = await this.database.queryOne(submitInTurn, submissionParams([sealed]));
        if (row ? this.decides(row, sealed) : silent) return [row];
        silent ||= !row;
      } catch (error) {
        if (turn === MOST_TURNS || !isOvertaken(error)) throw error;
      }
    }
  }

  private sealed({ bid, seal }: Submission): Sealed {
    const revision = (this.revisions.get(bid.bidId) ?? 0) + 1;
    return { bid: { ...bid, revision }, content: seal(revision) };
  }

  /** Whether it was decided of the bid, and not only that it is sealed as another revision than it would be. */
  private decides({ status, inTime, owned, revision, before }: SubmissionRow, { bid }: Sealed): boolean {
    if (before !== null) this.revisions.set(bid.bidId, revision ?? before);
    const asked = revision === null && before !== null && status === 'PUBLISHED' && inTime && owned;
    return !asked || bid.revision === before + 1;
  }
}

function isOfOneRow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && OF_ONE_ROW.test(String(error.code));
}

/** The bid in the row was replaced after the statement had looked at it. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Error && 'column' in error && (error.column === 'revision' || error.column === 'status');
}
