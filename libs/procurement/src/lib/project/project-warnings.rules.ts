import { formatYuan, plural, spoken, vocabularyOf, type Bilingual } from '@chengjie/kernel';
import {
  doubtfulCriteria,
  federationStepRule,
  procedureDuty,
  statutoryFrom,
  type ProcedureTerms,
  type RulePack,
  type RuleSource,
} from '@chengjie/law';

/** What the terms of a purchase give cause to look at. It forbids nothing: whether it is in order, people judge. */
export type ProjectWarningCode =
  | 'SPLITTING'
  | 'OPEN_TENDER_AVOIDED'
  | 'OPEN_TENDER_DUE'
  | 'FEDERATION_STEP_SHED'
  | 'CRITERION_DOUBTFUL'
  | 'OWN_FACTS'
  | 'PANEL_AFTER_OPENING'
  | 'SEATS_EXCHANGED'
  | 'RANKING_LATE'
  | 'WINNER_LOST_AGAIN'
  | 'AWARD_LATE';

/** A warning with the rule behind it. */
export interface ProjectWarning {
  readonly code: ProjectWarningCode;
  readonly text: Bilingual;
  readonly source: RuleSource;
  /** The other purchases that it speaks of, newest first. */
  readonly projectIds: readonly string[];
}

/** A warning with when its cause began; null of a draft. */
export interface DatedWarning extends ProjectWarning {
  readonly since: Date | null;
}

/** What of a project is looked at. */
export interface WarnedTerms extends ProcedureTerms {
  readonly agencyRegionCode: string;
  /** Whether an approval of its procedure is stated. */
  readonly approved: boolean;
  /** Whether the buyer is a civil affairs department 民政部门. */
  readonly byCivilAffairs: boolean;
  readonly civilAffairsMoney: boolean;
  readonly socialOrganizationsOnly: boolean;
  /** Whether the notice has the federation step. */
  readonly hasFederationStep: boolean;
  /** Of its notice, YYYY-MM-DD in Asia/Shanghai. */
  readonly day: string;
  readonly criteria: readonly { readonly name: Bilingual }[];
  readonly eligibility: { readonly minimumRating: number | null; readonly qualificationRequired: boolean };
}

/** Other purchases of the same function by the same buyer, newest first. */
export interface OtherPurchases {
  /** Below the threshold, within the pack's months before. */
  readonly small: readonly OtherPurchase[];
  /** By other ways than an open tender and without an approval, earlier in the same fiscal year. */
  readonly untendered: readonly OtherPurchase[];
}

/** Another purchase of the same function by the same buyer. */
export interface OtherPurchase {
  readonly id: string;
  readonly budgetFen: number;
}

/**
 * Small purchases of one function that reach the threshold together; purchases by other ways than an open tender that pass its
 * amount together within a fiscal year (化整为零, 条例 28); a procedure other than an open tender from the amount on from which
 * one is due, without an approval of it (政府采购法 27); a civil affairs department whose notice has no federation step
 * since one of its terms is not ticked (policy 三(二)); and criteria that score who a bidder is (条例 20, 87号令 17 and 55).
 */
export function projectWarnings(terms: WarnedTerms, pack: RulePack, others: OtherPurchases): ProjectWarning[] {
  const ofTerms = [
    ...splitting(terms, pack, others.small),
    ...tenderAvoided(terms, pack, others.untendered),
    ...openTenderDue(terms, pack),
    ...federationStepShed(terms, pack),
  ];
  return [
    ...ofTerms.map((warning) => ({ ...warning, text: spoken(warning.text, vocabularyOf(terms)) })),
    ...doubtfulCriteria(terms.criteria, { regime: terms.regime, ...terms.eligibility }).map(({ text, source }) => ({
      ...({ code: 'CRITERION_DOUBTFUL', text, source } as const),
      projectIds: [],
    })),
  ];
}

/** Whether a purchase is one of those that are added up against the amount of an open tender. */
export function countsAgainstTender({
  regime,
  procedure,
  approved,
}: Pick<WarnedTerms, 'regime' | 'procedure' | 'approved'>): boolean {
  return regime !== 'GRANT' && procedure !== 'OPEN_TENDER' && !approved;
}

function splitting(
  { regime, budgetFen, agencyRegionCode }: WarnedTerms,
  pack: RulePack,
  others: readonly OtherPurchase[],
): ProjectWarning[] {
  const threshold = statutoryFrom(pack, agencyRegionCode);
  const { splittingMonths: months, sources } = pack;
  const total = others.reduce((sum, each) => sum + each.budgetFen, budgetFen);
  if (regime !== 'BELOW_THRESHOLD' || threshold === undefined || months === undefined || !sources.splittingMonths)
    return [];
  if (others.length === 0 || total < threshold) return [];
  const [sum, limit, count] = [formatYuan(total), formatYuan(threshold), others.length];
  return [
    {
      code: 'SPLITTING',
      text: {
        zh: `同一[buyer]在 ${months} 个月内就同一职能事项另有 ${count} 个限额以下项目，连同本项目预算合计 ${sum} 元，达到本级采购限额 ${limit} 元，可能构成化整为零。`,
        en: `Within ${months} months this [buyer] has ${count} more below-threshold ${plural(count, 'purchase', 'purchases')} of the same function; with this one they come to CNY ${sum} and reach the threshold of CNY ${limit}: it may be one purchase that was split.`,
      },
      source: sources.splittingMonths,
      projectIds: others.map(({ id }) => id),
    },
  ];
}

function tenderAvoided(
  terms: WarnedTerms,
  { thresholds, openTenderSplitting, sources }: RulePack,
  others: readonly OtherPurchase[],
): ProjectWarning[] {
  if (!thresholds || !openTenderSplitting || !sources.openTenderSplitting || !countsAgainstTender(terms)) return [];
  const total = others.reduce((sum, each) => sum + each.budgetFen, terms.budgetFen);
  if (others.length === 0 || total <= thresholds.openTenderFromFen) return [];
  const [sum, limit, count] = [formatYuan(total), formatYuan(thresholds.openTenderFromFen), others.length];
  return [
    {
      code: 'OPEN_TENDER_AVOIDED',
      text: {
        zh: `同一[buyer]本财政年度内就同一职能事项另有 ${count} 个以公开招标以外的方式采购、未载明批准的项目，连同本项目预算合计 ${sum} 元，超过公开招标数额标准 ${limit} 元，可能构成以化整为零方式规避公开招标。`,
        en: `Within the fiscal year this [buyer] has ${count} more ${plural(count, 'purchase', 'purchases')} of the same function by other ways than an open tender, without a stated approval; with this one they come to CNY ${sum} and pass the amount of an open tender, CNY ${limit}: it may have been split to go around one.`,
      },
      source: sources.openTenderSplitting,
      projectIds: others.map(({ id }) => id),
    },
  ];
}

function federationStepShed(terms: WarnedTerms, pack: RulePack): ProjectWarning[] {
  const { regime, day, byCivilAffairs, civilAffairsMoney, socialOrganizationsOnly, hasFederationStep } = terms;
  const duty = federationStepRule(
    { regime, day, fundingFromCivilAffairsOnly: true, socialOrganizationsOnly: true },
    pack,
  );
  const ticked = civilAffairsMoney && socialOrganizationsOnly;
  if (!byCivilAffairs || duty !== 'REQUIRED' || ticked || hasFederationStep) return [];
  const why = [
    ...(civilAffairsMoney ? [] : [NO_CIVIL_AFFAIRS_MONEY]),
    ...(socialOrganizationsOnly ? [] : [OTHERS_TOO]),
  ];
  return [
    {
      code: 'FEDERATION_STEP_SHED',
      text: {
        zh: `[buyer]是民政部门，而公告没有联合会优先步骤，因为${why.map(({ zh }) => zh).join('；')}。`,
        en: `The [buyer] is a civil affairs department, and the notice has no federation step, since ${why.map(({ en }) => en).join('; ')}.`,
      },
      source: pack.sources.federationStep,
      projectIds: [],
    },
  ];
}

const NO_CIVIL_AFFAIRS_MONEY: Bilingual = {
  zh: '载明资金不全部是民政部门资金',
  en: 'it says that not all of the money is a civil affairs department’s',
};
const OTHERS_TOO: Bilingual = {
  zh: '载明不限于社会组织参加（本平台登记的都是社会组织，这一选择目前只免去该步骤，别无作用）',
  en: 'it says that others than social organizations may [toBid] (only social organizations are registered here: at present that sheds the step and does nothing else)',
};

function openTenderDue(terms: WarnedTerms, pack: RulePack): ProjectWarning[] {
  const { thresholds, sources } = pack;
  const source = sources.approvableProcedures ?? sources.thresholds;
  if (!thresholds || !source || terms.approved || procedureDuty(terms, pack) === 'FREE') return [];
  const limit = formatYuan(thresholds.openTenderFromFen);
  return [
    {
      code: 'OPEN_TENDER_DUE',
      text: {
        zh: `预算达到公开招标数额标准 ${limit} 元：采用其他采购方式的，应当在采购活动开始前获得财政部门批准，并在公告中载明（政府采购法第二十七条）。`,
        en: `From CNY ${limit} on an open tender is due: another procedure needs the approval of the finance department before it begins, and the notice states it (政府采购法 27).`,
      },
      source,
      projectIds: [],
    },
  ];
}
