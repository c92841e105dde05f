import { isRegionCode } from '@chengjie/kernel';
import * as v from 'valibot';
import { DaySchema } from '../checked.js';

/*
 * The shape of a rule pack, from which its types follow (rule-pack.ts). Objects are strict: a misspelt rule is refused,
 * not overlooked. A rule that comes later is optional here, since packs of before never change (README).
 */

const Text = v.pipe(v.string(), v.nonEmpty());
const BilingualSchema = v.strictObject({ zh: Text, en: Text });
const count = (minimum: number, maximum: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(minimum), v.maxValue(maximum));
const Percent = count(0, 100);
const Years = count(0, 100);

export const RegimeSchema = v.picklist(['STATUTORY', 'BELOW_THRESHOLD', 'GRANT']);
export const RankingMethodSchema = v.picklist(['COMPREHENSIVE_SCORING', 'LOWEST_EVALUATED_PRICE', 'FIXED_PRICE']);
export const RankingMeasureSchema = v.picklist(['TOTAL_SCORE', 'BID_PRICE', 'EVALUATED_PRICE', 'TECHNICAL_SCORE']);
export const CertaintySchema = v.picklist(['P', 'L', 'O', 'D']);
export const EvidenceSchema = v.picklist(['TEXT', 'COPY', 'MEMORY']);

export const PeriodSchema = v.strictObject({
  days: count(1, 3_650),
  unit: v.picklist(['WORKING_DAYS', 'CALENDAR_DAYS']),
});

export const RuleSourceSchema = v.strictObject({
  /** Full name with its number, in Chinese as cited. */
  document: Text,
  /** Given only where it is certain. */
  article: v.optional(Text),
  certainty: CertaintySchema,
  /** By what the rule was checked: its official text, a copy or excerpt, or nothing yet. Packs of before do not say it. */
  evidence: v.optional(EvidenceSchema),
  /** What a reader must know to apply it, in Chinese. */
  note: v.optional(Text),
  /** First day of the pack by which the competent office decided the rule; packs that follow carry value and source over (docs/adr/0027). */
  decidedFrom: v.optional(DaySchema),
  /** That the pack changes what an office decided. One that does not say it carries the decision over. */
  replacesDecision: v.optional(v.literal(true)),
});

type SourcesOf<Rules> = {
  [Rule in keyof Rules]: Rules[Rule] extends { readonly type: 'optional' }
    ? v.OptionalSchema<typeof RuleSourceSchema, undefined>
    : typeof RuleSourceSchema;
};

/** A source for each rule of a group: a rule without one is refused, and does not compile. One that came later has it as it has a value. */
function sourcesOf<Rules extends v.ObjectEntries>(rules: Rules) {
  const sources = Object.entries(rules).map(([rule, { type }]) => [
    rule,
    type === 'optional' ? v.optional(RuleSourceSchema) : RuleSourceSchema,
  ]);
  return v.strictObject(Object.fromEntries(sources) as SourcesOf<Rules>);
}

/** Whole fen. */
const Fen = count(1, 1e15);

const Measures = v.pipe(v.array(RankingMeasureSchema), v.minLength(1));

const procedureRules = {
  /** Least time from publication of the documents to the deadline for bids. */
  deadline: PeriodSchema,
  /** Least time during which the documents can be had. */
  documentPeriod: PeriodSchema,
  /** How long the notice stays up at least. */
  noticePeriod: PeriodSchema,
  /** An amendment that bears on the bids must leave this much until the deadline, or the deadline moves. */
  amendmentLead: PeriodSchema,
  /** With fewer bids in at the deadline nothing is opened and the lot fails. */
  minimumBids: count(1, 100),
  /** With fewer valid bids after review the lot fails. */
  minimumValidBids: count(1, 100),
  panel: v.strictObject({
    minimum: count(1, 99),
    odd: v.boolean(),
    /** At least so many of so many members are experts; packs of before do not say it. */
    experts: v.optional(v.strictObject({ of: count(1, 9), in: count(1, 9) })),
    /** At least so many from a budget on; none where packs do not say it. */
    larger: v.optional(v.array(v.strictObject({ fromFen: Fen, minimum: count(1, 99) }))),
  }),
  /** The methods that may be chosen, the usual one first. */
  methods: v.pipe(v.array(RankingMethodSchema), v.minLength(1)),
  /** The order of each method; those of methods that may not be chosen here are never read. */
  ranking: v.strictObject({
    COMPREHENSIVE_SCORING: Measures,
    LOWEST_EVALUATED_PRICE: Measures,
    FIXED_PRICE: Measures,
  }),
  /** Bounds of the price weight in comprehensive scoring of services, points of 100; 100 means no upper bound. */
  priceWeight: v.pipe(
    v.strictObject({ minimum: Percent, maximum: Percent }),
    v.check(({ minimum, maximum }) => minimum <= maximum, 'Invalid bounds: the minimum exceeds the maximum'),
  ),
  /** That the highest and the lowest price count like all others; packs of before do not say it, and none is dropped. The evaluation drops none. */
  countsAllPrices: v.optional(v.literal(true)),
  /** Who reviews the qualification of bidders; the buyer, where packs do not say it. */
  qualificationReview: v.optional(v.picklist(['BUYER', 'PANEL'])),
  /** How many are invited at least, and whether they are drawn from those who meet the conditions. */
  invitation: v.optional(v.strictObject({ minimum: count(1, 100), randomly: v.boolean() })),
};

export const ProcedureValuesSchema = v.strictObject(procedureRules);
export const AllowedProcedureSchema = v.strictObject({
  allowed: v.literal(true),
  ...procedureRules,
  sources: sourcesOf(procedureRules),
});
export const ForbiddenProcedureSchema = v.strictObject({
  allowed: v.literal(false),
  reason: BilingualSchema,
  source: RuleSourceSchema,
});
const ProcedureSchema = v.variant('allowed', [AllowedProcedureSchema, ForbiddenProcedureSchema]);
const ProceduresSchema = v.strictObject({
  OPEN_TENDER: ProcedureSchema,
  INVITED_TENDER: ProcedureSchema,
  COMPETITIVE_CONSULTATION: ProcedureSchema,
  NEGOTIATION: ProcedureSchema,
  SINGLE_SOURCE: ProcedureSchema,
});

export const AbnormallyLowBidSchema = v.strictObject({
  /** The panel may ask on its own judgement. */
  panelJudgement: v.boolean(),
  /** `null` before the notice that introduced figures. */
  thresholds: v.nullable(
    v.strictObject({
      ofMeanOfCompliantBidsPercent: Percent,
      ofNextLowestBidPercent: Percent,
      ofCeilingPercent: Percent,
      /** The documents may raise each figure up to this. */
      raisedToAtMostPercent: Percent,
    }),
  ),
  /** The bidder has at least so long to explain; packs of before do not say it. */
  minutesToExplain: v.optional(count(1, 100_000)),
});

export const FederationStepSchema = v.strictObject({
  /** Required when all money is a civil-affairs department's and only social organizations may bid. */
  requiredForCivilAffairsMoney: v.boolean(),
  /** Other purchases have it only if their notice states it. */
  mayBeStatedByOthers: v.boolean(),
  /** Grants are applications, not purchases: they never have it. */
  regimes: v.array(RegimeSchema),
  /** Last day on which a notice may have it, unless a later pack says otherwise; without one it does not end by itself. */
  until: v.optional(DaySchema),
});

export const ThresholdsSchema = v.strictObject({
  /** From so much on a purchase is statutory procurement, by the level of the buyer; streets count as their county. */
  statutoryFromFen: v.strictObject({ PROVINCE: Fen, CITY: Fen, COUNTY: Fen }),
  /** From so much on an open tender is due; another procedure needs the approval of the finance department. */
  openTenderFromFen: Fen,
});

export const RatingTermSchema = v.strictObject({
  /** Ratings announced from this day on; `null`: all before. */
  announcedFrom: v.nullable(DaySchema),
  begins: v.picklist(['ON_ANNOUNCEMENT', 'NEXT_YEAR']),
  years: count(1, 100),
});

/** A ground on which an organization comes on a list, in the words of the order. */
export const ListingGroundSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{2,60}$/)),
  list: v.picklist(['ABNORMAL', 'SERIOUS']),
  words: BilingualSchema,
  /** What has to be before it leaves the list: what was wanting is put right, the months of the list are over, both, or it is deregistered. */
  ends: v.picklist(['RECTIFIED', 'TIME', 'RECTIFIED_AND_TIME', 'DEREGISTERED']),
});

export const ListingRulesSchema = v.strictObject({
  /** Of both lists, in the order in which a form offers them. */
  grounds: v.pipe(v.array(ListingGroundSchema), v.minLength(1)),
  /** Months on the list, counted anew from each cause, after which what has nothing to put right may leave it. */
  months: v.strictObject({ ABNORMAL: count(1, 1_200), SERIOUS: count(1, 1_200) }),
  /** Months on the abnormal list without a break after which the serious one is proposed. */
  seriousAfterMonths: count(1, 1_200),
  /** Days to reply to a notice that the serious list is proposed. */
  replyDays: count(1, 365),
  /** From the request to leave a list to the office's decision. */
  removalDecision: PeriodSchema,
});

/** The procedures that are not an open tender. */
const OtherProcedureSchema = v.picklist(['INVITED_TENDER', 'COMPETITIVE_CONSULTATION', 'NEGOTIATION', 'SINGLE_SOURCE']);

const commonRules = {
  /** From the end of the evaluation to the report at the buyer. */
  evaluationReport: PeriodSchema,
  /** From the report to the buyer's decision for the candidates in rank order. */
  awardDecision: PeriodSchema,
  /** From the decision to award notice and award letter. */
  awardNotice: PeriodSchema,
  /** How long the award notice stays up; challenges to the result count from its end. */
  awardNoticePeriod: PeriodSchema,
  challenge: PeriodSchema,
  challengeReply: PeriodSchema,
  complaint: PeriodSchema,
  complaintDecision: PeriodSchema,
  /** From the award letter to the signed contract. */
  signing: PeriodSchema,
  contractPublication: PeriodSchema,
  contractTermMaxYears: Years,
  contractIncreaseMaxPercent: Percent,
  bidBondMaxPercent: Percent,
  performanceBondMaxPercent: Percent,
  /** Years during which ties to a bidder make an evaluator or official stand down. */
  conflictYears: Years,
  recordYears: Years,
  ratingYears: Years,
  /** Whether an organization on the serious list 严重违法失信名单 is barred. */
  seriousListBars: v.boolean(),
  /** How organizations come on the lists 活动异常名录 and 严重违法失信名单, and leave them; packs of before do not say it. */
  listingRules: v.optional(ListingRulesSchema),
  /** That service area and qualification hold all of a project's region; packs of before do not say it, and a part is enough (docs/adr/0038). */
  coversWholeRegion: v.optional(v.literal(true)),
  /** Whether only listed organizations may bid in statutory purchases: never, a catalog is evidence, no entry ticket. */
  listingRequired: v.boolean(),
  abnormallyLowBid: AbnormallyLowBidSchema,
  federationStep: FederationStepSchema,
  /** Amounts that tie a purchase to its regime; where a pack has none, the notice alone says which. */
  thresholds: v.optional(ThresholdsSchema),
  /** Procedures that may take the place of an open tender that is due, with an approval; any where a pack does not say it. */
  approvableProcedures: v.optional(v.array(OtherProcedureSchema)),
  /** That districts of a city have the amounts of a county; packs of before do not say it, and it is so. */
  districtsAsCounties: v.optional(v.literal(true)),
  /** Within what purchases by other ways than an open tender are added up against its amount; not where packs do not say it. */
  openTenderSplitting: v.optional(v.literal('FISCAL_YEAR')),
  /** Small purchases of one function by one buyer within so many months are looked at together. */
  splittingMonths: v.optional(count(1, 60)),
  /** From when until when a rating is valid, by its announcement, the oldest rule first. */
  ratingTerms: v.optional(v.pipe(v.array(RatingTermSchema), v.minLength(1))),
  /** That all evaluators' points count, the highest and the lowest too. The evaluation drops none. */
  countsAllPoints: v.optional(v.literal(true)),
  /** Deduction from the prices of small enterprises before they are compared, where enterprises may bid. */
  smallEnterpriseDeduction: v.optional(v.strictObject({ minimumPercent: Percent, maximumPercent: Percent })),
  /** From a bidder's question to the buyer's answer. */
  questionReply: v.optional(PeriodSchema),
  /** From the award letter until bid bonds are back with those who did not win. */
  bidBondReturn: v.optional(PeriodSchema),
  contractTermUsualYears: v.optional(Years),
  /** From signing until the contract is filed with the finance department. */
  contractFiling: v.optional(PeriodSchema),
  /** How long a purchase may be suspended by a complaint. */
  suspension: v.optional(PeriodSchema),
};

export const CommonValuesSchema = v.strictObject(commonRules);

export const RulePackSchema = v.pipe(
  v.strictObject({
    /** The region and what tells its packs apart, e.g. `22-2026`. */
    id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{3,40}$/)),
    version: count(1, 1_000_000),
    title: BilingualSchema,
    /** A region code, or CN for the country. */
    region: v.pipe(
      v.string(),
      v.check((region) => region === 'CN' || isRegionCode(region), 'Invalid region: neither a code nor CN'),
    ),
    /** First and last day in force, Asia/Shanghai; `null`: until the region's next pack. */
    effectiveFrom: DaySchema,
    effectiveTo: v.nullable(DaySchema),
    /** What changed with this pack. */
    changes: BilingualSchema,
    procedures: v.strictObject({
      STATUTORY: ProceduresSchema,
      BELOW_THRESHOLD: ProceduresSchema,
      GRANT: ProceduresSchema,
    }),
    ...commonRules,
    sources: sourcesOf(commonRules),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { path, key, value } of withoutPartner(dataset.value)) {
      addIssue({
        message: 'Invalid rule: its value and its source come together',
        path: [...path, key].map((each) => ({ type: 'object', origin: 'value', input: {}, key: each, value })) as [
          v.IssuePathItem,
        ],
      });
    }
  }),
  v.forward(
    v.check(({ id, region }) => id.startsWith(`${region}-`), 'Invalid id: it begins with the region and a hyphen'),
    ['id'],
  ),
  v.forward(
    v.check(
      ({ effectiveFrom, effectiveTo }) => effectiveTo === null || effectiveFrom <= effectiveTo,
      'Invalid last day: it is before the first',
    ),
    ['effectiveTo'],
  ),
);

interface RuleGroup {
  readonly sources: Readonly<Record<string, unknown>>;
}

/** Rules of which a pack has only the value or only the source. */
function withoutPartner(
  pack: RuleGroup & { readonly procedures: Readonly<Record<string, Readonly<Record<string, object>>>> },
) {
  const groups: (readonly [path: readonly string[], group: object, rules: readonly string[]])[] = [
    [[], pack, Object.keys(commonRules)],
    ...Object.entries(pack.procedures).flatMap(([regime, procedures]) =>
      Object.entries(procedures)
        .filter(([, rules]) => 'sources' in rules)
        .map(([name, rules]) => [['procedures', regime, name], rules, Object.keys(procedureRules)] as const),
    ),
  ];
  return groups.flatMap(([path, group, rules]) => {
    const values = group as RuleGroup & Readonly<Record<string, unknown>>;
    return rules
      .filter((key) => (values[key] === undefined) !== (values.sources[key] === undefined))
      .map((key) => ({ path: values[key] === undefined ? path : [...path, 'sources'], key, value: values[key] }));
  });
}
