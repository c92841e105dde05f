import { spoken, type Bilingual, type Vocabulary } from '@chengjie/kernel';

/** Whose finding it is, and in which way it comes about (docs/adr/0021). */
export type FindingKind = 'QUALIFICATION' | 'ELIGIBILITY' | 'COMPLIANCE' | 'LOW_PRICE' | 'CORRECTION';
export type FindingStatus = 'ASKED' | 'VOTING' | 'ADOPTED' | 'REJECTED';

/** What a finding says besides its ground. */
export type Fact = 'condition' | 'clause' | 'facts' | 'otherBidId';

/** What a ground is called, with places for the words of a procedure, and which facts it requires: where it breaks what, and what shows it. */
interface GroundTerms {
  readonly label: Bilingual;
  readonly facts: readonly Fact[];
}

/** Grounds on which a bid is found invalid after the opening (财政部令87, 63; 政府采购法实施条例 18, 74). */
export const GROUNDS = {
  NOT_QUALIFIED: {
    label: { zh: '不符合资格条件', en: 'the qualification conditions are not met' },
    facts: ['condition', 'facts'],
  },
  NOT_RESPONSIVE: {
    label: { zh: '未实质性响应[documents]', en: 'it does not respond to the [documents] in substance' },
    facts: ['clause', 'facts'],
  },
  UNACCEPTABLE_CONDITIONS: {
    label: { zh: '附有[buyer]不能接受的条件', en: 'it makes conditions that the [buyer] cannot accept' },
    facts: ['clause', 'facts'],
  },
  FALSE_INFORMATION: {
    label: { zh: '提供虚假材料', en: 'false information was given' },
    facts: ['clause', 'facts'],
  },
  CONFLICT_OF_INTEREST: {
    label: { zh: '存在利害关系', en: 'a conflict of interest' },
    facts: ['clause', 'facts'],
  },
  COLLUSION: { label: { zh: '恶意串通', en: 'collusion' }, facts: ['clause', 'facts', 'otherBidId'] },
  ABNORMALLY_LOW_PRICE: {
    label: { zh: '报价明显过低且不能说明合理性', en: 'the price is abnormally low without a sound explanation' },
    facts: ['facts'],
  },
  NO_LONGER_ELIGIBLE: {
    label: { zh: '截止之后丧失法定条件', en: 'a legal condition of [bidding] was lost since the deadline' },
    facts: ['facts'],
  },
} as const satisfies Record<string, GroundTerms>;
export type Ground = keyof typeof GROUNDS;

/** What a ground is called in the words of a procedure. */
export function groundLabel(ground: Ground, vocabulary: Vocabulary): Bilingual {
  return spoken(GROUNDS[ground].label, vocabulary);
}

/** What the panel finds by itself; qualification only where its pack gives the review to the panel (74号令 8; 214号). */
export type ComplianceGround = Exclude<Ground, 'ABNORMALLY_LOW_PRICE' | 'NO_LONGER_ELIGIBLE'>;

/** What may have been overlooked when the ranking was made. */
export type CorrectionGround = ComplianceGround;

/** A condition of bidding that the register says is not met any more, as it was when that was found. */
export interface LostCondition extends Bilingual {
  readonly code: string;
}

/** Conditions of qualification (政府采购法 22), as the notice prints them. */
export const CONDITIONS = {
  LEGAL_CAPACITY: { zh: '独立承担民事责任的能力', en: 'capacity to bear civil liability by itself' },
  GOOD_FAITH: { zh: '商业信誉和财务会计制度', en: 'good faith and sound accounts' },
  CAPABILITY: { zh: '履约所需的设备和专业能力', en: 'equipment and skill to perform' },
  TAXES: { zh: '依法纳税和缴纳社会保障资金', en: 'taxes and social security paid' },
  NO_VIOLATIONS: { zh: '近三年内没有重大违法记录', en: 'no serious violation in the last three years' },
  STATED: { zh: '公告载明的其他条件', en: 'another condition that the notice states' },
} as const satisfies Record<string, Bilingual>;
export type QualificationCondition = keyof typeof CONDITIONS;

/**
 * The error that a correction mends. Once the ranking is there, it is one of 资格性检查 alone (财库〔2012〕69号; 214号 32; 74号令 21):
 * of the others that these name, wrong sums and points beyond the bounds cannot come about here, and sheets that were handed
 * in are changed by nobody. What a compliance review overlooked is for challenges then (政府采购法 52).
 */
export const ERRORS = {
  QUALIFICATION_MISJUDGED: { zh: '资格审查认定错误', en: 'the qualification review was mistaken' },
  COMPLIANCE_MISJUDGED: { zh: '符合性审查认定错误', en: 'the compliance review was mistaken' },
} as const satisfies Record<string, Bilingual>;
export type CorrectedError = keyof typeof ERRORS;

/** What is still corrected once the ranking is there. */
export const CORRECTED_AFTER_RANKING = {
  error: 'QUALIFICATION_MISJUDGED',
  ground: 'NOT_QUALIFIED',
} as const satisfies {
  readonly error: CorrectedError;
  readonly ground: Ground;
};
