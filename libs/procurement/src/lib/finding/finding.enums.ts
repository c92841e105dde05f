import { SCHEMA_VOCABULARY } from '@chengjie/kernel';
import { textEnum } from '@chengjie/platform';
import { CONDITIONS, ERRORS, groundLabel, GROUNDS, type Ground } from './finding.terms.js';
import { findingActs } from '../acts/finding.acts.js';

/** What an enum's values say, of what they are called in both languages. */
function said<const Key extends string>(words: Readonly<Record<Key, { readonly zh: string; readonly en: string }>>) {
  return Object.fromEntries(
    Object.entries<{ zh: string; en: string }>(words).map(([key, { zh, en }]) => [key, `${zh}: ${en}.`]),
  ) as Record<Key, string>;
}

const { NOT_QUALIFIED, ABNORMALLY_LOW_PRICE, NO_LONGER_ELIGIBLE, ...ofCompliance } = Object.fromEntries(
  (Object.keys(GROUNDS) as Ground[]).map((ground) => [ground, groundLabel(ground, SCHEMA_VOCABULARY)]),
) as Record<Ground, { zh: string; en: string }>;

export const FindingGroundEnum = textEnum(
  'FindingGround',
  'Ground on which a bid is found invalid after the opening (财政部令87, 63).',
  said({ NOT_QUALIFIED, ...ofCompliance, ABNORMALLY_LOW_PRICE, NO_LONGER_ELIGIBLE }),
);

export const ComplianceGroundEnum = textEnum(
  'ComplianceGround',
  'Grounds that the panel finds. NOT_QUALIFIED is one only where the rules of the procedure give the qualification review to the panel.',
  said({ NOT_QUALIFIED, ...ofCompliance }),
);

export const CorrectionGroundEnum = textEnum(
  'CorrectionGround',
  'Grounds that may have been overlooked: a price, known by then, is not asked about any more.',
  said({ NOT_QUALIFIED, ...ofCompliance }),
);

export const QualificationConditionEnum = textEnum(
  'QualificationCondition',
  'A condition of qualification (政府采购法 22).',
  said(CONDITIONS),
);

export const CorrectedErrorEnum = textEnum(
  'CorrectedError',
  'The error that a correction after the ranking mends (财库〔2012〕69号).',
  said(ERRORS),
);

export const FindingStatusEnum = textEnum('FindingStatus', 'How far a finding has come.', said(findingActs.states));

export const FindingKindEnum = textEnum('FindingKind', 'In which way a finding comes about.', {
  QUALIFICATION: '资格审查: by the buyer, before anybody has scored.',
  ELIGIBILITY: '授予前资格复核: by the buyer from the register, of the first in rank, before the award.',
  COMPLIANCE: '符合性审查，资格由小组审查的也在此列: by the majority of the panel, before the ranking.',
  LOW_PRICE: '异常低价审查: the same, after the bidder was asked to explain.',
  CORRECTION: '更正: of an error that is named, by the majority of the panel, after the ranking.',
});

export const LowPriceThresholdEnum = textEnum('LowPriceThreshold', 'Below what a price has to be explained.', {
  MEAN_OF_COMPLIANT_BIDS: '有效报价平均值: the mean of the valid bids.',
  NEXT_LOWEST_BID: '次低报价: the next lowest bid.',
  CEILING: '最高限价: the ceiling.',
});
