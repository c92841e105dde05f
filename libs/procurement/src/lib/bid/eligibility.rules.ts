import { coverageOf, defineErrors, messageOf, type Violation, type Vocabulary } from '@chengjie/kernel';
import type { OrganizationFacts } from '@chengjie/organizations';
import type { Eligibility } from '../project/project.terms.js';

/** What the register says of an organization as far as bidding depends on it: today, of an opened bid as of the deadline. */
export type BidderFacts = Pick<
  OrganizationFacts,
  | 'id'
  | 'name'
  | 'track'
  | 'kind'
  | 'standing'
  | 'outOfRegister'
  | 'rating'
  | 'isFederation'
  | 'areaCodes'
  | 'federationIds'
> & { readonly qualifications: readonly { readonly functionId: string; readonly regionCode: string }[] };

/** What of a project decides who may bid. */
export interface BiddingTerms {
  readonly regime: 'STATUTORY' | 'BELOW_THRESHOLD' | 'GRANT';
  readonly functionId: string;
  readonly regionCode: string;
  readonly eligibility: Eligibility;
  /** Whether the serious list bars from this purchase (rule pack). */
  readonly seriousListBars: boolean;
  /** Whether service area and qualification must hold all of the region; otherwise a part is enough (rule pack, docs/adr/0038). */
  readonly wholeRegion: boolean;
}

/** One condition and whether it is met: the reasons for and against. */
export interface BiddingCondition {
  readonly code: EligibilityCode;
  readonly met: boolean;
  readonly violation: Violation;
}

/** Every condition has its own code: nobody reads just "not eligible" (domain.md §6.4). */
export const eligibilityErrors = defineErrors({
  TRACK_ADMITTED: {
    zh: '备案组织不是法人，不能以自己名义[bidding]；可由所在联合会代为[bidding]',
    en: 'A filed organization is no legal person and cannot [toBid] by itself; its federation can do so for it',
    rule: '政府采购法 第二十二条',
  },
  REGISTERED_ADMITTED: {
    zh: '本项目只面向备案组织，登记组织不能[bidding]',
    en: 'The project is open to filed organizations alone, and a registered one cannot [toBid]',
  },
  IN_REGISTER: {
    zh: '已注销、被撤销登记（备案），或正被责令停止活动，不能参加',
    en: 'It has ended, was struck off, or has stopped its activity, and cannot take part',
  },
  STANDING_CLEAR: {
    zh: '已列入严重违法失信名单，不能参加',
    en: 'It is on the list of serious violations and cannot take part',
    rule: '民政部令第60号',
  },
  KIND_ADMITTED: { zh: '本项目不面向此类组织', en: 'The project is not open to this kind of organization' },
  QUALIFIED: {
    zh: '没有本职能事项在项目地区的有效承接资质',
    en: 'There is no valid qualification for this function in the project’s region',
  },
  QUALIFIED_WHOLLY: {
    zh: '本职能事项的承接资质只适用于项目地区的一部分，须包括其全部',
    en: 'The qualification for this function is for a part of the project’s region, and must be for all of it',
  },
  RATING_SUFFICIENT: {
    zh: '评估等级低于要求的 {minimum}A，或没有有效等级',
    en: 'The rating is below the {minimum}A asked for, or there is none in force',
    meaning: 'The rating is below the one asked for, or there is none in force',
  },
  AREA_SERVED: { zh: '服务范围不包括项目地区', en: 'The project’s region is outside the area it can serve' },
  AREA_SERVED_WHOLLY: {
    zh: '服务范围只包括项目地区的一部分，须包括其全部',
    en: 'The area it can serve holds a part of the project’s region, and must hold all of it',
  },
  FEDERATION_REGISTERED: {
    zh: '只有已登记的社区社会组织联合会可以代会员[bidding]',
    en: 'Only a registered federation can [toBid] for a member',
  },
  PERFORMER_FILED: {
    zh: '联合会代为[bidding]的应是备案会员；登记组织应自行[bidding]',
    en: 'A federation can [toBid] for filed members; registered organizations [toBid] by themselves',
  },
  PERFORMER_MEMBER: {
    zh: '所列实施组织不是该联合会的现会员',
    en: 'The named performer is no member of this federation',
  },
});
export type EligibilityCode = keyof typeof eligibilityErrors;

/**
 * All conditions for a bid, met or not. `VIA_FEDERATION` asks the federation's standing and the performer's fitness.
 * @param performer the filed member that a federation bids for; null when the bidder bids for itself
 */
export function biddingConditions(
  bidder: BidderFacts,
  performer: BidderFacts | null,
  terms: BiddingTerms,
): BiddingCondition[] {
  const { eligibility } = terms;
  const doer = performer ?? bidder;
  const who = performer ? ['performerId'] : [];
  const conditions: [EligibilityCode, boolean, (readonly string[])?, Record<string, number>?][] = [
    ['IN_REGISTER', bidder.outOfRegister === null && doer.outOfRegister === null],
    ['STANDING_CLEAR', !terms.seriousListBars || (bidder.standing !== 'SERIOUS' && doer.standing !== 'SERIOUS')],
    ['KIND_ADMITTED', eligibility.kinds.length === 0 || eligibility.kinds.includes(doer.kind), who],
    [...inRegion(terms, eligibility.serviceAreaRequired, doer.areaCodes, 'AREA_SERVED'), who],
    [...inRegion(terms, eligibility.qualificationRequired, qualifiedIn(doer, terms.functionId), 'QUALIFIED'), who],
    [
      'RATING_SUFFICIENT',
      eligibility.minimumRating === null || (bidder.rating ?? 0) >= eligibility.minimumRating,
      [],
      { minimum: eligibility.minimumRating ?? 0 },
    ],
  ];
  if (performer) {
    conditions.unshift(
      ['FEDERATION_REGISTERED', bidder.isFederation, ['capacity']],
      ['PERFORMER_FILED', performer.track === 'FILED', who],
      ['PERFORMER_MEMBER', performer.federationIds.includes(bidder.id), who],
    );
  } else {
    const code = bidder.track === 'FILED' ? 'TRACK_ADMITTED' : 'REGISTERED_ADMITTED';
    conditions.unshift([code, eligibility.tracks.includes(bidder.track)]);
  }
  return conditions.map(([code, met, path, params]) => ({
    code,
    met,
    violation: eligibilityErrors[code](path, params),
  }));
}

/** The conditions that are not met, as violations. */
export function missingConditions(
  bidder: BidderFacts,
  performer: BidderFacts | null,
  terms: BiddingTerms,
): Violation[] {
  return biddingConditions(bidder, performer, terms)
    .filter(({ met }) => !met)
    .map(({ violation }) => violation);
}

/** Why a bid is invalid for want of a condition, in both languages. */
export function missingConditionText(
  violations: readonly Violation[],
  vocabulary: Vocabulary,
): { zh: string; en: string } {
  return {
    zh: violations.map((violation) => messageOf(violation, 'zh', vocabulary)).join('；'),
    en: violations.map((violation) => messageOf(violation, 'en', vocabulary)).join('; '),
  };
}

/** Whether what is asked for is held where the project is, and under which code: that a part is held is another reason than nothing. */
function inRegion(
  { regionCode, wholeRegion }: BiddingTerms,
  asked: boolean,
  held: readonly string[],
  code: 'AREA_SERVED' | 'QUALIFIED',
): [EligibilityCode, boolean] {
  const coverage = asked ? coverageOf(held, regionCode) : 'WHOLE';
  if (coverage === 'PART' && wholeRegion) return [`${code}_WHOLLY`, false];
  return [code, coverage !== 'NONE'];
}

function qualifiedIn({ qualifications }: BidderFacts, functionId: string): string[] {
  return qualifications.filter((held) => held.functionId === functionId).map(({ regionCode }) => regionCode);
}
