import type { Bilingual } from './bilingual.js';
import { messageOf, type Violation } from './domain-error.js';

/** An act that somebody could do, by the mutation's name, and why not now. */
export interface Possibility {
  readonly key: string;
  readonly label: Bilingual;
  readonly disabled: boolean;
  readonly disabledReason: Bilingual | null;
}

/** What somebody is shown of an act, with the first of what stands against it now, if anything does. */
export function possibility(key: string, label: Bilingual, violation: Violation | undefined): Possibility {
  const disabledReason = violation ? { zh: messageOf(violation, 'zh'), en: messageOf(violation, 'en') } : null;
  return { key, label, disabled: violation !== undefined, disabledReason };
}

/** How a refusal names a state and the act that is not possible in it: the places of its text. */
export function stateAndAct(state: Bilingual, act: Bilingual) {
  return { stateZh: state.zh, stateEn: state.en, actZh: act.zh, actEn: act.en };
}
