import type { Bilingual } from './bilingual.js';
import { wordsOfViolation, type Violation } from './domain-error.js';
import { spoken } from './vocabulary/in-words.js';
import type { Vocabulary } from './vocabulary/vocabularies.js';

/** An act that somebody could do, by the mutation's name, and why not now. */
export interface Possibility {
  readonly key: string;
  readonly label: Bilingual;
  readonly disabled: boolean;
  readonly disabledReason: Bilingual | null;
}

/**
 * What somebody is shown of an act, with the first of what stands against it now, if anything does.
 * @param vocabulary that of the project which the act is about
 */
export function possibility(
  key: string,
  label: Bilingual,
  violation: Violation | undefined,
  vocabulary: Vocabulary = 'ANY',
): Possibility {
  const disabledReason = violation ? wordsOfViolation(violation, vocabulary) : null;
  return { key, label: spoken(label, vocabulary), disabled: violation !== undefined, disabledReason };
}

/** How a refusal names a state and the act that is not possible in it: the places of its text. */
export function stateAndAct(state: Bilingual, act: Bilingual, vocabulary: Vocabulary = 'ANY') {
  const [stands, done] = [spoken(state, vocabulary), spoken(act, vocabulary)];
  return { stateZh: stands.zh, stateEn: stands.en, actZh: done.zh, actEn: done.en };
}
