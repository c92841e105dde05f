import { defineEvents } from '@chengjie/kernel';
import { kept } from '@chengjie/platform';
import * as v from 'valibot';
import { recordedReason as reason } from './events/recorded-reason.js';
import { ReviewerEnum } from './panel/panel.enums.js';
import { SEAT, seatEvents } from './panel/seat.events.js';
import { CancelGroundEnum } from './project/project.enums.js';

const proposalId = kept.thing('CancellationProposal', 'The proposal.');
const bidId = kept.thing('OpenedBid', 'The bid, as it was opened.');
const lotId = kept.thing('Lot', 'The lot.');
const lotOfSeveral = v.optional(kept.thing('Lot', 'The lot. Not told while each project had one.'));
const findingId = kept.thing('BidFinding', 'The finding.');
const resultHash = v.optional(
  kept.text('SHA-256 of the canonical JSON of the evaluation’s result. Not told at first.'),
);

const bidderName = kept.text('Name of the bidder, as it was then.');
/** What a finding is about. */
const finding = { findingId, lotId, bidId };
/** What came of it. */
const decided = {
  ...finding,
  bidderName,
  by: kept.oneOf(ReviewerEnum, 'The buyer in the qualification review, else the panel.'),
  reason: kept.as(reason, 'The ground, a FindingGround.'),
};

/** A project's way, step by step. What is public is public at once, so nothing sealed may be in it. */
export const projectEvents = defineEvents('PROJECT', {
  PROJECT_DRAFTED: { public: false, zh: '新建草稿', en: 'Draft made' },
  PROJECT_DRAFT_CHANGED: { public: false, zh: '修改草稿', en: 'Draft changed' },
  PROJECT_PUBLISHED: {
    ...{ public: true, zh: '发布[notice]', en: '[Notice] published' },
    data: v.object({
      deadlineAt: kept.instant('Until when bids are taken.'),
      rulePackHash: v.optional(kept.text('SHA-256 of the rule pack that it was published under. Not told at first.')),
    }),
  },
  PROJECT_CANCELLED: {
    ...{ public: true, zh: '取消[purchase]', en: '[Purchase] cancelled' },
    data: v.object({
      ground: v.optional(kept.oneOf(CancelGroundEnum, 'The ground. None of a draft; not told at first.')),
      reason: kept.named('buyersReason', kept.text('Why, in the buyer’s words.')),
      proposalId: v.optional(
        kept.thing(
          'CancellationProposal',
          'The proposal that it confirms. None before the opening; not told at first.',
        ),
      ),
    }),
  },
  CANCELLATION_PROPOSED: {
    ...{ public: true, zh: '[opening]后提议取消[purchase]', en: 'Cancelling proposed after the opening' },
    data: v.object({
      proposalId,
      ground: kept.oneOf(CancelGroundEnum, 'The ground.'),
      reason: kept.named('buyersReason', kept.text('Why, in the buyer’s words.')),
      lapsesAt: kept.instant('Until when it can be confirmed.'),
      holds: kept.flag('Whether ranking and award wait for it: for the first proposal alone.'),
    }),
  },
  CANCELLATION_REFUSED: {
    ...{ public: true, zh: '取消[purchase]的提议被退回', en: 'Proposal to cancel sent back' },
    data: v.object({ proposalId }),
  },
  CANCELLATION_WITHDRAWN: {
    ...{ public: true, zh: '取消[purchase]的提议被撤回', en: 'Proposal to cancel taken back' },
    data: v.object({ proposalId }),
  },
  CANCELLATION_LAPSED: {
    ...{ public: true, zh: '取消[purchase]的提议失效', en: 'Proposal to cancel lapsed' },
    data: v.object({
      proposalId,
      cause: v.optional(kept.as(reason, 'Why, where it was not in time: PROPOSER_LEFT. Not told at first.')),
    }),
  },
  DEADLINE_SETTLED: {
    ...{ public: true, zh: '核定[deadline]时间', en: 'Deadline for [bids] settled' },
    data: v.object({
      before: kept.instant('The provisional deadline.'),
      after: kept.instant('The deadline by the official calendar.'),
    }),
  },
  ...seatEvents,
  BIDS_OPENED: {
    ...{ public: true, zh: '[opening]', en: '[Bids] opened' },
    data: v.object({
      bids: kept.paged(
        kept.object('BidsOpenedBid', 'A line of the opening record (开标记录).', {
          bidId,
          lotId: lotOfSeveral,
          bidderName: kept.text('Name of the bidder, as it was then.'),
          bidderId: v.optional(kept.named('bidder', kept.thing('Organization', 'The bidder. Not told at first.'))),
          performerId: v.optional(
            v.nullable(kept.named('performer', kept.thing('Organization', 'The member in whose name it is, if any.'))),
          ),
          federation: v.optional(
            v.nullable(kept.flag('Whether the bidder was a federation at the deadline. Not told at first.')),
          ),
          priceFen: v.nullable(kept.fen('Bid price (投标报价); null where the seal was broken.')),
          invalid: v.nullable(kept.as(reason, 'Why it is invalid; null for a valid bid.')),
          sealBroken: v.optional(
            kept.flag('Whether it could not be opened, since what was stored is not what was sealed in.'),
          ),
          revision: v.optional(kept.count('Which of its revisions was opened.')),
          receiptNumber: v.optional(kept.text('Number of the receipt that its bidder was given for that revision.')),
          contentHash: v.optional(kept.text('Salted hash of what was sealed in, as it stands on that receipt.')),
        }),
        'All bids that were opened.',
      ),
      draws: v.optional(
        kept.list(
          kept.object('BidsOpenedDraw', 'What the bidders bring to the draws of a lot.', {
            lotId,
            entriesHash: kept.text('SHA-256 over ids and draw secrets of all bids that were opened for it.'),
          }),
          'Of each lot that was opened: no draw can be moved any more.',
        ),
      ),
    }),
  },
  QUALIFICATION_REVIEWED: {
    ...{ public: true, zh: '完成资格审查', en: 'Qualification reviewed' },
    data: v.object({
      lotId,
      qualified: kept.count('How many bids are qualified.'),
      reviewed: kept.paged(
        kept.object('ReviewedQualification', 'What the qualification review came to of a bid.', {
          bidId,
          bidderName,
          notQualified: v.nullable(kept.as(reason, 'Why it is not qualified; null for one that is.')),
        }),
        'All bids that were not invalid by the opening.',
      ),
    }),
  },
  BID_FOUND_INVALID: {
    ...{ public: true, zh: '认定[bid]无效', en: '[Bid] found invalid' },
    data: v.object(decided),
  },
  BID_REINSTATED: {
    ...{ public: true, zh: '更正：[bid]有效', en: 'Corrected: the [bid] is valid' },
    data: v.object(decided),
  },
  FINDING_REJECTED: {
    ...{ public: true, zh: '认定无效的提议未通过', en: 'Proposal to find [aBid] otherwise was rejected' },
    data: v.object(decided),
  },
  FINDING_PROPOSED: {
    ...{ public: false, zh: '提出认定，由[panel]表决', en: 'Finding proposed to the [panel]' },
    data: v.object(finding),
  },
  // For the panel as `votes` of the finding; for the buyer once it is decided.
  FINDING_VOTED: {
    ...{ public: false, zh: '评审专家表决', en: 'Evaluator voted' },
    data: v.object({ findingId, number: kept.count(SEAT), inFavour: kept.flag('In favour of it.') }),
  },
  PRICE_QUESTIONED: {
    ...{ public: true, zh: '要求说明[price]', en: '[Bidder] asked to explain its [price]' },
    data: v.object({ ...finding, bidderName, answerUntil: kept.instant('Until when it may explain.') }),
  },
  PRICE_EXPLAINED: {
    ...{ public: true, zh: '[bidder]说明[price]', en: '[Price] explained' },
    data: v.object({ ...finding, bidderName }),
  },
  // As it was recorded while one person found it.
  BID_INVALIDATED: {
    ...{ public: false, zh: '认定[bid]无效', en: '[Bid] found invalid' },
    data: v.object({ bidId, code: kept.text('Code of the ground, of then.') }),
  },
  SCORE_SHEET_SUBMITTED: {
    ...{ public: false, zh: '提交评分表', en: 'Score sheet submitted' },
    data: v.object({ number: kept.count(SEAT), bidId }),
  },
  // Neither points nor reason: they are told with the result.
  SCORE_SHEET_CORRECTED: {
    ...{ public: false, zh: '更正评分表', en: 'Score sheet corrected' },
    data: v.object({ number: kept.count(SEAT), bidId }),
  },
  LOT_EVALUATED: {
    ...{ public: true, zh: '评审完成，名次锁定', en: 'Evaluated, places locked' },
    data: v.object({ lotId, resultHash }),
  },
  LOT_FAILED: {
    ...{ public: true, zh: '[failed]', en: '[Failed]' },
    data: v.object({ lotId, reason: kept.as(reason, 'Why.') }),
  },
  // As they were recorded while each project had one lot.
  PROJECT_EVALUATED: { public: true, zh: '评审完成，名次锁定', en: 'Evaluated, places locked' },
  PROJECT_FAILED: {
    public: true,
    zh: '[failed]',
    en: '[Failed]',
    data: v.object({ reason: kept.as(reason, 'Why.') }),
  },
  AWARD_PUBLISHED: {
    ...{ public: true, zh: '发布[awardNotice]', en: '[AwardNotice] published' },
    data: v.object({
      awardId: v.optional(kept.thing('Award', 'The award. Not told at first: there it is that of the lot.')),
      lotId: lotOfSeveral,
      bidId,
      bidder: kept.object('AwardedBidder', 'Who won, as it was told then.', {
        id: kept.named('organization', kept.thing('Organization', 'The organization.')),
        name: kept.text('Its name, as the opening recorded it.'),
      }),
      amountFen: kept.fen('Amount of the award.'),
      preferential: kept.flag('Whether the federation step decided it (优先成交).'),
      resultHash,
      noticeEndsAt: kept.instant('Until when the award notice runs.'),
      noticeProvisional: v.optional(
        kept.flag(
          'Whether its end waits for the calendar of a year that was not published. Left out where it does not.',
        ),
      ),
    }),
  },
  AWARD_NOTICE_SETTLED: {
    ...{ public: true, zh: '核定公告期截止时间', en: 'End of the [awardNotice] settled' },
    data: v.object({
      awardId: kept.thing('Award', 'The award.'),
      lotId: kept.thing('Lot', 'Its lot.'),
      before: kept.instant('The provisional end.'),
      after: kept.instant('The end by the official calendar.'),
    }),
  },
});
