import { defaultTieLadder, type DefaultTieLadder, type RulePack } from '@chengjie/law';
import type { LadderStepKind } from '../../../api/schema.generated.js';
import type { TermsValues } from './values.js';

/** One step of the ladder as the form holds it. */
export interface LadderStepValues {
  readonly step: LadderStepKind;
  /** For CRITERION: which one. */
  readonly criterionId?: string;
}

/** What of the terms a ladder depends on. */
export type LadderTerms = Pick<
  TermsValues,
  'regime' | 'civilAffairsMoney' | 'socialOrganizationsOnly' | 'evaluationMethod' | 'criteria' | 'tieLadder'
>;

/** The rules of a day in China, by the server's clock. */
export type RulesOfDay = RulePack & { readonly day: string };

/** Which steps the rules require, allow and forbid; undefined until regime and rule pack are known. */
export function ladderRule(
  { regime, civilAffairsMoney, socialOrganizationsOnly }: LadderTerms,
  pack: RulesOfDay | undefined,
): DefaultTieLadder | undefined {
  if (regime === '' || !pack) return undefined;
  // The pack is that of today: on a later day the server asks the one of then.
  return defaultTieLadder(
    { regime, socialOrganizationsOnly, fundingFromCivilAffairsOnly: civilAffairsMoney, day: pack.day },
    pack,
  );
}

/** Names a step within its ladder. */
export function stepKey({ step, criterionId }: LadderStepValues): string {
  return step === 'CRITERION' ? `${step} ${criterionId}` : step;
}

/**
 * The ladder that holds on these terms: a required federation step comes first, a forbidden one and criteria that are no
 * longer there drop out, and the draw comes last.
 */
export function normalLadder(terms: LadderTerms, pack: RulesOfDay | undefined): LadderStepValues[] {
  const duty = ladderRule(terms, pack)?.federationStep;
  const scored = terms.evaluationMethod === 'LOWEST_EVALUATED_PRICE' ? [] : terms.criteria;
  const chosen = terms.tieLadder.filter(({ step, criterionId }) => {
    if (step === 'CRITERION') return scored.some(({ id }) => id === criterionId);
    return step === 'FEDERATION' && (duty === 'OPTIONAL' || duty === undefined);
  });
  return [...(duty === 'REQUIRED' ? [{ step: 'FEDERATION' } as const] : []), ...chosen, { step: 'DRAW' }];
}

/** Steps that could be added. */
export function addableSteps(terms: LadderTerms, pack: RulesOfDay | undefined): LadderStepValues[] {
  const ladder = normalLadder(terms, pack);
  const present = new Set(ladder.map(stepKey));
  const criteria = terms.evaluationMethod === 'LOWEST_EVALUATED_PRICE' ? [] : terms.criteria;
  const possible: LadderStepValues[] = [
    ...(ladderRule(terms, pack)?.federationStep === 'OPTIONAL' ? [{ step: 'FEDERATION' } as const] : []),
    ...criteria
      .filter(({ name }) => name.zh.trim() !== '')
      .map(({ id }) => ({ step: 'CRITERION', criterionId: id }) as const),
  ];
  return possible.filter((step) => !present.has(stepKey(step)));
}

/** Puts a step in before the draw. */
export function withStep(ladder: readonly LadderStepValues[], step: LadderStepValues): LadderStepValues[] {
  const rest = ladder.filter((each) => each.step !== 'DRAW');
  return [...rest, step, { step: 'DRAW' }];
}

/** Takes a step out. */
export function withoutStep(ladder: readonly LadderStepValues[], index: number): LadderStepValues[] {
  return ladder.filter((_, each) => each !== index);
}

/** Moves what stands at an index by one place, up (-1) or down (1); the same list where there is no such place. */
export function moved<Item>(list: readonly Item[], index: number, by: -1 | 1): Item[] {
  const to = index + by;
  const next = [...list];
  const [item, other] = [next[index], next[to]];
  if (item === undefined || other === undefined) return next;
  next[index] = other;
  next[to] = item;
  return next;
}

/** Whether a step may change places with its neighbour: locked steps stay where they are. */
export function mayMove(
  ladder: readonly LadderStepValues[],
  index: number,
  by: -1 | 1,
  rule: DefaultTieLadder | undefined,
): boolean {
  const locked = (step: LadderStepValues | undefined) =>
    step === undefined || step.step === 'DRAW' || isLocked(step, rule);
  return !locked(ladder[index]) && !locked(ladder[index + by]);
}

/** Whether the rules hold a step in its place. */
export function isLocked({ step }: LadderStepValues, rule: DefaultTieLadder | undefined): boolean {
  return step === 'DRAW' || (rule?.locked.some((locked) => locked.step === step) ?? false);
}
