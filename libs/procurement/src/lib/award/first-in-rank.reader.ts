import { vocabularyOf, wordsOfViolation, type Bilingual, type Violation } from '@chengjie/kernel';
import { awardEnd } from '@chengjie/law';
import { Database, sharedLookup, statement } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { BidderEligibilityReader, type OpenedTerms } from '../bid/bidder-eligibility.reader.js';
import { firstRankedAt } from '../ranking/ranking.statements.js';
import { awardViolations } from './award.rules.js';

/** The first in rank of a lot, with what its award is made of and judged by. */
export interface FirstInRank {
  readonly lotId: string;
  readonly bidId: string;
  readonly evaluationId: string;
  readonly bidderId: string;
  /** As the opening recorded it. */
  readonly bidderName: string;
  readonly performerId: string | null;
  readonly priceFen: number;
  readonly preferential: boolean;
  readonly resultHash: string | null;
  /** Whether the database finds that bidder or performer has lost a condition since the deadline. */
  readonly hasLost: boolean;
  readonly terms: Omit<OpenedTerms, 'deadlineAt'> & {
    readonly deadlineAt: string;
    /** When the lot was ranked first: a ranking that is made anew gives no new time to award. */
    readonly firstRankedAt: string;
    /** Null for a real purchase. */
    readonly exerciseFactor: number | null;
    readonly procedure: string;
  };
}

const firstInRank = statement<FirstInRank, [lotIds: readonly string[]]>(
  'award_first_in_rank',
  `select r.lot_id as "lotId", r.bid_id as "bidId", r.evaluation_id as "evaluationId", b.bidder_id as "bidderId",
     coalesce(b.bidder_name, o.name) as "bidderName", b.performer_id as "performerId", r.price_fen as "priceFen",
     r.preferential_place as preferential, e.result_hash as "resultHash", bidder_has_lost_condition(b.id) as "hasLost",
     json_build_object('regime', p.regime, 'procedure', p.procedure, 'functionId', p.function_id, 'regionCode', p.region_code, 'eligibility', p.eligibility,
       'rulePackId', p.rule_pack_id, 'rulePackHash', p.rule_pack_hash, 'deadlineAt', p.deadline_at, 'firstRankedAt', (${firstRankedAt('r.lot_id')}),
       'exerciseFactor', p.exercise_factor) as terms
   from ranked_bid r join evaluation e on e.id = r.evaluation_id join bid b on b.id = r.bid_id
     join organization o on o.id = b.bidder_id join project p on p.id = b.project_id
   where r.lot_id = any($1::uuid[]) and r.place = 1`,
);

/** Who is to be awarded, and whether the register lets it (domain.md §6.7): for the acts, and for what foresees them. */
@Injectable()
export class FirstInRankReader {
  private readonly shared = sharedLookup<FirstInRank>(
    async (lotIds) => new Map((await this.database.query(firstInRank, [lotIds])).map((row) => [row.lotId, row])),
  );

  constructor(
    private readonly database: Database,
    private readonly eligibility: BidderEligibilityReader,
    private readonly rules: RulesReader,
  ) {}

  /** Undefined while no ranking stands. Within the transaction of an act. */
  ofLot(lotId: string): Promise<FirstInRank | undefined> {
    return this.database.queryOne(firstInRank, [[lotId]]);
  }

  /** The conditions that bidder or performer does not meet any more, by the register at this instant; but for what has merely expired since the deadline. */
  async lostBy({ bidderId, performerId, terms }: FirstInRank): Promise<readonly Violation[]> {
    const project = { ...terms, deadlineAt: new Date(terms.deadlineAt) };
    return (await this.eligibility.judgeAward(bidderId, performerId, project)).violations;
  }

  /** The same for whoever is shown what can be done; lots of one moment in one statement. */
  async lostByFirst(lotId: string): Promise<readonly Violation[]> {
    const first = await this.shared(lotId);
    return first?.hasLost ? this.lostBy(first) : [];
  }

  /** Until when its award is to be published; null while no ranking stands, and where that runs into a year whose calendar is not published. */
  async dueOf(lotId: string): Promise<Date | null> {
    const first = await this.shared(lotId);
    if (!first) return null;
    const { firstRankedAt: rankedAt, exerciseFactor } = first.terms;
    const pack = await this.rules.ofProject(first.terms);
    const { end, provisional } = awardEnd(new Date(rankedAt), pack, await this.rules.calendar(), exerciseFactor);
    return provisional ? null : end;
  }

  /** What has to come before a ranked lot can be awarded, besides open findings; null when nothing has. */
  async hindranceOf(lotId: string): Promise<Bilingual | null> {
    const first = await this.shared(lotId);
    const vocabulary = first ? vocabularyOf(first.terms) : 'ANY';
    const [violation] = awardViolations(first, first?.hasLost ? await this.lostBy(first) : [], vocabulary);
    return violation ? wordsOfViolation(violation, vocabulary) : null;
  }
}
