import { formatYuan, type Bilingual } from '@chengjie/kernel';
import { procedureDuty, statutoryFrom, type ProcedureTerms, type RulePack, type RuleSource } from '@chengjie/law';

/** What the amounts of a purchase give cause to look at. It forbids nothing: whether it is in order, people judge. */
export type ProjectWarningCode = 'SPLITTING' | 'OPEN_TENDER_DUE';

/** A warning with the rule behind it. */
export interface ProjectWarning {
  readonly code: ProjectWarningCode;
  readonly text: Bilingual;
  readonly source: RuleSource;
  /** The other purchases that it speaks of, newest first. */
  readonly projectIds: readonly string[];
}

/** What of a project is looked at. */
export interface WarnedTerms extends ProcedureTerms {
  readonly agencyRegionCode: string;
  /** Whether an approval of its procedure is stated. */
  readonly approved: boolean;
}

/** What of a pack warns. */
type WarningPack = Pick<RulePack, 'thresholds' | 'approvableProcedures' | 'splittingMonths' | 'sources'>;

/** Another small purchase of the same function by the same buyer. */
export interface OtherPurchase {
  readonly id: string;
  readonly budgetFen: number;
}

/**
 * Small purchases of one function that reach the threshold together (化整为零, 条例 28), and a procedure other than an open
 * tender from the amount on from which one is due, without an approval of it (政府采购法 27).
 * @param others published within the pack's months before, newest first
 */
export function projectWarnings(
  terms: WarnedTerms,
  pack: WarningPack,
  others: readonly OtherPurchase[],
): ProjectWarning[] {
  return [...splitting(terms, pack, others), ...openTenderDue(terms, pack)];
}

function splitting(
  { regime, budgetFen, agencyRegionCode }: WarnedTerms,
  pack: WarningPack,
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
        zh: `同一采购人在 ${months} 个月内就同一职能事项另有 ${count} 个限额以下项目，连同本项目预算合计 ${sum} 元，达到本级采购限额 ${limit} 元，可能构成化整为零。`,
        en: `Within ${months} months this buyer has ${count} more below-threshold ${count === 1 ? 'purchase' : 'purchases'} of the same function; with this one they come to CNY ${sum} and reach the threshold of CNY ${limit}: it may be one purchase that was split.`,
      },
      source: sources.splittingMonths,
      projectIds: others.map(({ id }) => id),
    },
  ];
}

function openTenderDue(terms: WarnedTerms, pack: WarningPack): ProjectWarning[] {
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
