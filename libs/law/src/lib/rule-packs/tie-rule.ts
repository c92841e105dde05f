import type { Bilingual } from '@chengjie/kernel';
import type { Regime, RulePack, RuleSource } from './rule-pack.js';

/** What decides whether a notice's ladder has the federation step. */
export interface TieLadderTerms {
  /** All the money is a civil-affairs department's, of any level. */
  readonly fundingFromCivilAffairsOnly: boolean;
  /** Only social organizations may bid. */
  readonly socialOrganizationsOnly: boolean;
  readonly regime: Regime;
  /** The day on which the notice is published, or drawn up, YYYY-MM-DD in Asia/Shanghai. */
  readonly day: string;
}

/** May a notice have the federation step, must it, or can it not? */
export type FederationStepDuty = 'REQUIRED' | 'OPTIONAL' | 'NOT_ALLOWED';

/** A step that cannot be taken out or moved. */
export interface LockedStep {
  readonly step: 'FEDERATION' | 'DRAW';
  readonly reason: Bilingual;
  readonly source: RuleSource;
}

/** The ladder a draft starts with; between its steps stated criteria may be put. */
export interface DefaultTieLadder {
  readonly federationStep: FederationStepDuty;
  readonly ladder: readonly { readonly step: 'FEDERATION' | 'DRAW' }[];
  readonly locked: readonly LockedStep[];
}

/** Whether the pack requires, allows or forbids the federation step on these terms (policy 三(二), domain.md §7). */
export function federationStepRule(terms: TieLadderTerms, pack: RulePack): FederationStepDuty {
  const { regimes, requiredForCivilAffairsMoney, mayBeStatedByOthers, until } = pack.federationStep;
  if (until !== undefined && terms.day > until) return 'NOT_ALLOWED';
  if (!regimes.includes(terms.regime)) return 'NOT_ALLOWED';
  if (requiredForCivilAffairsMoney && terms.fundingFromCivilAffairsOnly && terms.socialOrganizationsOnly) {
    return 'REQUIRED';
  }
  return mayBeStatedByOthers ? 'OPTIONAL' : 'NOT_ALLOWED';
}

/** The ladder that a draft starts with, and which of its steps are locked for which reason. */
export function defaultTieLadder(terms: TieLadderTerms, pack: RulePack): DefaultTieLadder {
  const federationStep = federationStepRule(terms, pack);
  const draw: LockedStep = {
    step: 'DRAW',
    reason: {
      zh: '抽签为最后一步，确保任何并列都能排出先后。',
      en: 'The draw comes last, so that no tie can remain.',
    },
    source: { document: '本平台规则', certainty: 'D' },
  };
  if (federationStep !== 'REQUIRED') return { federationStep, ladder: [{ step: 'DRAW' }], locked: [draw] };
  const federation: LockedStep = {
    step: 'FEDERATION',
    reason: {
      zh: '资金全部来自民政部门且仅限社会组织参加：同等条件下优先向社区社会组织联合会购买服务。',
      en: 'All the money is a civil-affairs department’s and only social organizations may bid: on equal terms federations come first.',
    },
    source: pack.sources.federationStep,
  };
  return { federationStep, ladder: [{ step: 'FEDERATION' }, { step: 'DRAW' }], locked: [federation, draw] };
}
