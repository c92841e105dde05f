import { spoken, wordsOfViolation, type Bilingual, type Vocabulary } from '@chengjie/kernel';
import type { BiddingCondition, EligibilityCode } from '@chengjie/procurement';
import { textEnum } from '@chengjie/platform';

/** Conditions as GraphQL names them. */
export const EligibilityConditionEnum = textEnum('EligibilityConditionCode', 'A condition for bidding.', {
  TRACK_ADMITTED: 'Filed organizations may bid for themselves; asked of a filed one.',
  REGISTERED_ADMITTED: 'Registered organizations may bid; asked of a registered one.',
  IN_REGISTER: 'In the register: not ended, not struck off, and free to act.',
  STANDING_CLEAR: 'Not on the list of serious violations.',
  KIND_ADMITTED: 'The project is open to this kind of organization.',
  QUALIFIED: 'A valid qualification for the function in the region, where the project asks for one.',
  QUALIFIED_WHOLLY:
    'The same for all of the region, where the rules ask for all of it; named when it is held for a part.',
  RATING_SUFFICIENT: 'The assessment rating that the project asks for, in force.',
  AREA_SERVED: 'The region is within the area it can serve, where the project asks for that.',
  AREA_SERVED_WHOLLY:
    'The same for all of the region, where the rules ask for all of it; named when it can serve a part.',
  FEDERATION_REGISTERED: 'The bidder for a member is a registered federation.',
  PERFORMER_FILED: 'The member that a federation bids for is a filed one.',
  PERFORMER_MEMBER: 'The performer is a member of the federation.',
} satisfies Record<EligibilityCode, string>);

/** What is said when a condition is met: the reasons for. Those against are the violations' own texts. */
const reasonsFor: Readonly<Record<EligibilityCode, Bilingual>> = {
  TRACK_ADMITTED: { zh: '可以自己名义[bidding]', en: 'It may [toBid] in its own name' },
  REGISTERED_ADMITTED: { zh: '可以自己名义[bidding]', en: 'It may [toBid] in its own name' },
  IN_REGISTER: { zh: '登记（备案）有效', en: 'It is in the register' },
  STANDING_CLEAR: { zh: '没有妨碍参加的信用记录', en: 'Nothing in its standing bars it' },
  KIND_ADMITTED: { zh: '本项目面向此类组织', en: 'The project is open to this kind of organization' },
  QUALIFIED: { zh: '承接资质符合要求', en: 'The qualification is as asked for' },
  QUALIFIED_WHOLLY: { zh: '承接资质符合要求', en: 'The qualification is as asked for' },
  RATING_SUFFICIENT: { zh: '评估等级符合要求', en: 'The rating is as asked for' },
  AREA_SERVED: { zh: '服务范围符合要求', en: 'The service area is as asked for' },
  AREA_SERVED_WHOLLY: { zh: '服务范围符合要求', en: 'The service area is as asked for' },
  FEDERATION_REGISTERED: { zh: '[bidder]是已登记的联合会', en: 'The [bidder] is a registered federation' },
  PERFORMER_FILED: { zh: '实施单位是备案会员', en: 'The performer is a filed member' },
  PERFORMER_MEMBER: { zh: '实施单位是该联合会的现会员', en: 'The performer is a member of the federation' },
};

/** A condition in words: why it is met, or what is missing. @param vocabulary that of the project */
export function conditionText({ code, met, violation }: BiddingCondition, vocabulary: Vocabulary): Bilingual {
  return met ? spoken(reasonsFor[code], vocabulary) : wordsOfViolation(violation, vocabulary);
}
