import { Database, gathering } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import {
  submissionParams,
  submitInTurn,
  submitTogether,
  type SealedBid,
  type SubmissionRow,
} from './bid.statements.js';

/** A bid with its sealed content. */
interface Submission {
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

  constructor(private readonly database: Database) {}

  private async together(submissions: readonly Submission[]): Promise<Decision[]> {
    const decided = await this.database.query(submitTogether, submissionParams(submissions)).catch((error: unknown) => {
      if (isOfOneRow(error)) return []; // nothing was written: each is told by itself what it is
      throw error;
    });
    const byPosition = new Map(decided.map((row) => [row.position, row]));
    return submissions.map((each, position) => byPosition.get(position) ?? this.inTurn(each));
  }

  /** Asks again where nothing is said: the project was closed while the statement waited for it. */
  private async oneByOne(submissions: readonly Submission[]): Promise<(SubmissionRow | undefined)[]> {
    const params = submissionParams(submissions);
    const decided = await this.database.queryOne(submitInTurn, params);
    return [decided ?? (await this.database.queryOne(submitInTurn, params))];
  }
}

function isOfOneRow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && OF_ONE_ROW.test(String(error.code));
}
