import { lowPriceFigures } from '@chengjie/evaluation';
import { assertNoViolations, shanghaiEnd, vocabularyOf, type Violation } from '@chengjie/kernel';
import { Database, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { BidAct } from '../acts/procurement-act.js';
import { ProcurementActs, type DoingOnLot } from '../acts/acts.service.js';
import type { Lot } from '../lot/lot.entity.js';
import type { PanelMember } from '../panel/panel.entity.js';
import { sittingSeat } from '../panel/panel.policy.js';
import { PanelQuorum } from '../panel/panel-quorum.js';
import type { projectEvents } from '../procurement.events.js';
import { findingNotices } from '../procurement.notices.js';
import { FindingRecord } from './finding-record.js';
import { FindingVotes, type WithPanel } from './finding-votes.js';
import { findingErrors } from './finding.errors.js';
import type {
  AskAboutPriceInput,
  FindNotQualifiedInput,
  ProposeCorrectionInput,
  ProposeInvalidInput,
} from './finding.inputs.js';
import {
  correctionViolations,
  factViolations,
  groundViolations,
  rejectedViolations,
  reviewViolations,
  type Facts,
} from './finding.rules.js';
import { asProposer, isOpenedBidOf, reviewStates, type ReviewState } from './finding.statements.js';
import { groundLabel, type FindingStatus, type Ground } from './finding.terms.js';
import { NOBODY_VOTED } from './invalidity.rules.js';
import { timeToExplain } from './time-to-explain.js';

/** An act by which something is proposed to the panel, begun. */
type Proposing = DoingOnLot<
  BidAct & { readonly event: typeof projectEvents.FINDING_PROPOSED; readonly finding: FindingStatus }
> &
  WithPanel;

/**
 * Qualification review 资格审查 (buyer), compliance review 符合性审查 and the review of low prices (panel), and what is corrected
 * after the ranking: what may be found of an opened bid, by whom and when (docs/adr/0021).
 */
@Injectable()
export class BidReviews {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly rules: RulesReader,
    private readonly record: FindingRecord,
    private readonly votes: FindingVotes,
    private readonly quorum: PanelQuorum,
  ) {}

  /** The buyer finds that a bidder does not meet a condition, before anybody has scored. @throws DomainError */
  async findNotQualified(actor: Actor, input: FindNotQualifiedInput): Promise<{ projectId: string }> {
    const { bidId, condition, facts } = input;
    const begun = await this.acts.onBid(actor, 'findNotQualified', bidId);
    const state = await this.stateOf(bidId);
    const vocabulary = vocabularyOf(begun.project);
    const ground = 'NOT_QUALIFIED';
    assertNoViolations([
      ...reviewViolations('findNotQualified', state, stagesOf(begun)),
      ...factViolations(ground, { condition, facts }, vocabulary),
    ]);
    const said = { kind: 'QUALIFICATION', invalidates: true, ground, condition, facts } as const;
    const { findingId } = await this.record.store({ ...begun, bidId, actor, seat: undefined }, said);
    const { project, lot } = begun;
    const finding = {
      ...state,
      ...said,
      other: null,
      figures: [],
      id: findingId,
      projectId: project.id,
      lotId: lot.id,
    };
    await this.record.apply(finding, NOBODY_VOTED, vocabulary);
    const reason = { code: ground, ...groundLabel(ground, vocabulary) };
    const told = { findingId, lotId: lot.id, bidId, bidderName: state.bidderName, by: 'BUYER' as const, reason };
    await this.acts.record(begun, { reason: facts }, told);
    await this.record.tell({ ...state, findingId }, begun, findingNotices.BID_FOUND_INVALID);
    return { projectId: project.id };
  }

  /** A member of the panel proposes that a bid is invalid, which counts as its vote. @throws DomainError */
  async proposeInvalid(actor: Actor, input: ProposeInvalidInput): Promise<{ projectId: string }> {
    const { bidId, ground, facts } = input;
    const begun = await this.acts.onBid(actor, 'proposeInvalid', bidId);
    const seat = await this.quorum.assertVoter(actor, begun);
    const state = await this.stateOf(bidId, seat);
    assertNoViolations([
      ...reviewViolations('proposeInvalid', state, stagesOf(begun)),
      ...groundViolations(ground, state),
      ...(await this.factsOf(ground, input, begun, seat)),
    ]);
    const said = { ...factsIn(input), kind: 'COMPLIANCE', invalidates: true, ground } as const;
    return this.propose(begun, { actor, seat, bidId }, said, facts);
  }

  /** A member of the panel asks the bidder to explain its price. @throws DomainError */
  async askAboutPrice(actor: Actor, { bidId, question }: AskAboutPriceInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onBid(actor, 'askAboutPrice', bidId);
    const seat = await this.quorum.assertVoter(actor, begun);
    const state = await this.stateOf(bidId);
    assertNoViolations(reviewViolations('askAboutPrice', state, stagesOf(begun)));
    const { project, lot } = begun;
    const { abnormallyLowBid: rule } = await this.rules.ofProject(project);
    const packs = (await this.rules.book()).list(null, project.regionCode);
    const figures = lowPriceFigures(state.priceFen, state.validFen, lot.budgetFen, rule.thresholds);
    const ground = 'ABNORMALLY_LOW_PRICE';
    const { findingId, answerUntil } = await this.record.store(
      { ...begun, bidId, actor, seat },
      {
        ...{ kind: 'LOW_PRICE', invalidates: true, ground, facts: question, figures },
        answerMs: timeToExplain(
          rule,
          packs.map(({ value }) => value),
          project.exerciseFactor,
        ),
      },
    );
    const told = { findingId, lotId: lot.id, bidId, bidderName: state.bidderName };
    const until = answerUntil as Date;
    const event = { ...told, answerUntil: until.toISOString() };
    await this.acts.record(begun, { reason: question, label: labelOf(seat) }, event);
    await this.record.tell({ ...state, findingId }, begun, (id, of) =>
      findingNotices.PRICE_QUESTIONED(id, { ...of, until: shanghaiEnd(until) }),
    );
    return { projectId: project.id };
  }

  /**
   * The buyer or a member of the panel names an error of the reviews. A valid bid is found invalid after the ranking; one that a
   * review found invalid is valid again. The panel votes. @throws DomainError
   */
  async proposeCorrection(actor: Actor, input: ProposeCorrectionInput): Promise<{ projectId: string }> {
    const { bidId, error: corrects, facts } = input;
    const begun = await this.acts.onBid(actor, 'proposeCorrection', bidId);
    const seat = sittingSeat(actor, begun.members, begun.project);
    if (seat) await this.quorum.assertVoter(actor, begun);
    else this.quorum.assertNoSeat(actor, begun);
    const state = await this.stateOf(bidId, seat);
    const invalidates = begun.bid.status === 'VALID';
    const ground = invalidates ? input.ground : state.foundBy;
    assertNoViolations(reviewViolations('proposeCorrection', state, stagesOf(begun)));
    assertNoViolations([
      ...(ground ? correctionViolations(begun.lot.status, { error: corrects, ground }) : []),
      ...(invalidates && ground ? await this.factsOf(ground, input, begun, seat) : []),
      ...(invalidates && !ground ? [findingErrors.GROUND_MISSING(['ground'])] : []),
    ]);
    const said = {
      ...(invalidates ? factsIn(input) : { facts, otherBidId: state.foundWith }),
      kind: 'CORRECTION',
      corrects,
    } as const;
    return this.propose(begun, { actor, seat, bidId }, { ...said, invalidates, ground: ground as Ground }, facts);
  }

  private async propose(
    begun: Proposing,
    by: { readonly actor: Actor; readonly seat: PanelMember | undefined; readonly bidId: string },
    said: Parameters<FindingRecord['store']>[1],
    facts: string,
  ): Promise<{ projectId: string }> {
    const { findingId } = await this.record.store({ ...begun, ...by }, said);
    await this.acts.record(begun, { reason: facts }, { findingId, lotId: begun.lot.id, bidId: by.bidId });
    if (by.seat) await this.votes.cast(begun, by.actor, by.seat, { findingId, inFavour: true, reason: facts });
    return { projectId: begun.project.id };
  }

  private async factsOf(
    ground: Ground,
    input: ProposeInvalidInput | ProposeCorrectionInput,
    { project, lot }: Pick<DoingOnLot, 'project' | 'lot'>,
    seat: PanelMember | undefined,
  ): Promise<Violation[]> {
    const said = factsIn(input);
    const violations = factViolations(ground, said, vocabularyOf(project));
    if (!said.otherBidId || violations.length > 0) return violations;
    const other = await this.database.queryOne(isOpenedBidOf, [said.otherBidId, lot.id]);
    if (!other?.found || said.otherBidId === input.bidId) return [findingErrors.OTHER_BID_NOT_IN_LOT(['otherBidId'])];
    const state = await this.stateOf(said.otherBidId, seat);
    return [
      ...(state.underWay ? [findingErrors.FINDING_UNDER_WAY(['otherBidId'])] : []),
      ...rejectedViolations({ ground, invalidates: true }, state, 'otherBidId'),
    ];
  }

  /** @param seat whose seat would propose; none for the buyer */
  private async stateOf(bidId: string, seat?: PanelMember): Promise<ReviewState> {
    const [state] = await this.database.query(reviewStates, [[bidId]]);
    return asProposer(state as ReviewState, seat?.id ?? null);
  }
}

function stagesOf({ bid, lot }: { readonly bid: { readonly status: 'VALID' | 'INVALID' }; readonly lot: Lot }) {
  return { bid: bid.status, lot: lot.status };
}

function factsIn(input: ProposeInvalidInput | ProposeCorrectionInput): Facts {
  const { clause, facts, otherBidId } = input;
  return { clause, facts, otherBidId, ...('condition' in input && { condition: input.condition }) };
}

/** What a seat is called in public. */
function labelOf({ number }: Pick<PanelMember, 'number'>): string {
  return `评审 ${number}`;
}
