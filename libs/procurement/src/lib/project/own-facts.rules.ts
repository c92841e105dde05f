import { plural, shanghaiDate, spoken, type Bilingual, type Vocabulary } from '@chengjie/kernel';
import { OWN_MEASURES } from '@chengjie/law';
import type { ProjectWarning } from './project-warnings.rules.js';

/** How many days before a notice the register is looked at for what its buyer's officers decided (the product's own measure, docs/adr/0019). */
export const LOOKED_BACK_DAYS = 90;

/** How many are named. */
const NAMED = 5;

const FACTS = {
  ABNORMAL: { zh: '列入活动异常名录', en: 'entered on the list of abnormal activity' },
  SERIOUS: { zh: '列入严重违法失信名单', en: 'entered on the list of serious violations' },
  QUALIFICATION_REVOKED: { zh: '撤销承接资质', en: 'qualification revoked' },
  FEDERATION_STRUCK_OUT: { zh: '不再认定为联合会', en: 'struck out as a federation' },
} as const satisfies Record<string, Bilingual>;

/** What an officer of the buyer decided against an organization, and for which office. */
export interface OwnFact {
  readonly organization: string;
  readonly office: string;
  readonly fact: keyof typeof FACTS;
  readonly at: Date;
}

/**
 * A notice before which officers of its own buyer decided against organizations that could have bid: so a rival is shut out before and
 * let in again after the award (docs/adr/0019). Most such decisions are in order: everybody sees them, and people judge.
 * @param facts the latest first
 */
export function ownFactsDecided(facts: readonly OwnFact[], vocabulary: Vocabulary): ProjectWarning[] {
  if (facts.length === 0) return [];
  const named = facts.slice(0, NAMED);
  const more = facts.length - named.length;
  const count = facts.length;
  // Names of organizations are told besides: nothing of them is taken for a term.
  const buyer = spoken({ zh: '[buyer]', en: '[buyer]' }, vocabulary);
  const zh = named.map(({ organization, office, fact, at }) => {
    return `${shanghaiDate(at)} ${office}对“${organization}”：${FACTS[fact].zh}`;
  });
  const en = named.map(({ organization, office, fact, at }) => {
    return `${organization}, ${FACTS[fact].en} on ${shanghaiDate(at)} by ${office}`;
  });
  return [
    {
      code: 'OWN_FACTS',
      text: {
        zh: `公告前 ${LOOKED_BACK_DAYS} 日内，本项目${buyer.zh}的工作人员对可以承接同一职能事项的组织作出 ${count} 项不利认定：${zh.join('；')}${more > 0 ? `；另有 ${more} 项` : ''}。请核查有关认定是否另有缘由，以及事后是否撤销。`,
        en: `Within ${LOOKED_BACK_DAYS} days before the notice officers of its own ${buyer.en} decided ${count} ${plural(count, 'fact', 'facts')} against organizations that could do this function: ${en.join('; ')}${more > 0 ? `; and ${more} more` : ''}. Please look into why, and whether it is undone afterwards.`,
      },
      source: OWN_MEASURES.ownFacts,
      projectIds: [],
    },
  ];
}
