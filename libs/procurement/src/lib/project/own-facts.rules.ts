import { plural, shanghaiDate, spoken, type Bilingual, type Vocabulary } from '@chengjie/kernel';
import { OWN_MEASURES } from '@chengjie/law';
import type { ProjectWarning } from './project-warnings.rules.js';

/** How many days before a notice the register is looked at for what its buyer's officers decided (the product's own measure, docs/adr/0019). */
export const LOOKED_BACK_DAYS = 90;

/** How many are named. */
const NAMED = 5;

const AGAINST = {
  ABNORMAL: { zh: '列入活动异常名录', en: 'entered on the list of abnormal activity' },
  SERIOUS: { zh: '列入严重违法失信名单', en: 'entered on the list of serious violations' },
  LISTING_CAUSE_ENTERED: { zh: '载明列入名录（名单）的情形', en: 'ground of a listing entered' },
  QUALIFICATION_REVOKED: { zh: '撤销承接资质', en: 'qualification revoked' },
  FEDERATION_STRUCK_OUT: { zh: '不再认定为联合会', en: 'struck out as a federation' },
  SUSPENDED: { zh: '责令停止活动', en: 'its activity stopped' },
  CANCELLED: { zh: '撤销登记（备案）', en: 'struck off' },
  ENDED: { zh: '准予注销', en: 'ended at its own request' },
  CLAIM_REJECTED: { zh: '驳回对其的认领', en: 'claim of it rejected' },
  CLAIM_STOPPED: { zh: '中止对其的认领', en: 'claim of it stopped' },
  ACCOUNT_DISABLED: { zh: '停用其人员的账号', en: 'account of its people disabled' },
} as const satisfies Record<string, Bilingual>;

const FAVOURING = {
  GOOD: { zh: '信用状况恢复正常', en: 'standing good again' },
  ORGANIZATION_REGISTERED: { zh: '登记（备案）', en: 'entered in the register' },
  ORGANIZATION_ENTRY_CHANGED: { zh: '准予变更登记（备案）', en: 'change of its entry granted' },
  ORGANIZATION_RESUMED: { zh: '恢复活动', en: 'let go on' },
  QUALIFICATION_GRANTED: { zh: '授予承接资质', en: 'qualification granted' },
  FEDERATION_ENTERED: { zh: '认定为联合会', en: 'entered as a federation' },
  CLAIM_CONSENTED: { zh: '同意对其的认领', en: 'claim of it consented to' },
  ACCOUNT_ENABLED: { zh: '恢复其人员的账号', en: 'account of its people enabled again' },
} as const satisfies Record<string, Bilingual>;

const FACTS = { ...AGAINST, ...FAVOURING };

/** What an officer of the buyer decided for or against an organization, and for which office. */
export interface OwnFact {
  readonly organization: string;
  readonly office: string;
  readonly fact: keyof typeof FACTS;
  readonly at: Date;
}

/**
 * A notice before which officers of its own buyer decided for or against organizations that could have bid: so a rival is shut out before and
 * let in again after the award, or a friend let in (docs/adr/0019). Most such decisions are in order: everybody sees them, and people judge.
 * @param facts the latest first
 */
export function ownFactsDecided(facts: readonly OwnFact[], vocabulary: Vocabulary): ProjectWarning[] {
  if (facts.length === 0) return [];
  // Names of organizations are told besides: nothing of them is taken for a term.
  const buyer = spoken({ zh: '[buyer]', en: '[buyer]' }, vocabulary);
  const against = facts.filter(({ fact }) => fact in AGAINST);
  const favouring = facts.filter(({ fact }) => fact in FAVOURING);
  const parts = [
    ...told(against, { zh: '不利认定', en: 'against organizations that could do this function' }),
    ...told(favouring, { zh: '有利认定', en: 'in favour of organizations that could do this function' }),
  ];
  return [
    {
      code: 'OWN_FACTS',
      text: {
        zh: `公告前 ${LOOKED_BACK_DAYS} 日内，本项目${buyer.zh}的工作人员对可以承接同一职能事项的组织作出 ${parts.map(({ zh }) => zh).join('；作出 ')}。请核查有关认定是否另有缘由，以及事后是否撤销。`,
        en: `Within ${LOOKED_BACK_DAYS} days before the notice officers of its own ${buyer.en} decided ${parts.map(({ en }) => en).join('; and ')}. Please look into why, and whether it is undone afterwards.`,
      },
      source: OWN_MEASURES.ownFacts,
      projectIds: [],
    },
  ];
}

/** How many facts of a kind, the latest by name; nothing where there are none. */
function told(facts: readonly OwnFact[], kind: Bilingual): Bilingual[] {
  if (facts.length === 0) return [];
  const named = facts.slice(0, NAMED);
  const more = facts.length - named.length;
  const count = facts.length;
  const zh = named.map(({ organization, office, fact, at }) => {
    return `${shanghaiDate(at)} ${office}对“${organization}”：${FACTS[fact].zh}`;
  });
  const en = named.map(({ organization, office, fact, at }) => {
    return `${organization}, ${FACTS[fact].en} on ${shanghaiDate(at)} by ${office}`;
  });
  return [
    {
      zh: `${count} 项${kind.zh}：${zh.join('；')}${more > 0 ? `；另有 ${more} 项` : ''}`,
      en: `${count} ${plural(count, 'fact', 'facts')} ${kind.en}: ${en.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    },
  ];
}
