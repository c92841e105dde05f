import { ZxcvbnFactory, type ZxcvbnResult } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { LOCAL_WORDS, PRODUCT_NAMES } from './local-words.js';
import type { PasswordFault } from './password.rules.js';

/** Guesses that a password has to hold, as a power of ten: zxcvbn's third of four steps. */
const LEAST_GUESSES = 8;

/** Characters that are judged at once: the work grows with their square. */
const JUDGED = 32;

/** Names that are looked at, and how much of each; a person has a few, none so long. */
const MOST_NAMES = 20;
const LONGEST_NAME = 60;

/** How zxcvbn calls what it is given for one password. */
const GIVEN = 'userInputs';

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, 'words-here': [...LOCAL_WORDS] },
  graphs: adjacencyGraphs,
  maxLength: 2 * JUDGED, // in units of UTF-16
});

/** Why a password of a fit length is guessed too soon, if it is. */
export function guessableFault(password: string, names: readonly string[]): PasswordFault | undefined {
  const given = [...PRODUCT_NAMES, ...names.slice(0, MOST_NAMES).flatMap(partsOf)];
  const faults = partsJudged(password.normalize('NFC')).map((part) => faultOf(estimator.check(part, given)));
  return faults.includes(undefined) ? undefined : faults[0];
}

/** Of a long password its beginning and its end. */
function partsJudged(password: string): string[] {
  const characters = [...password];
  if (characters.length <= JUDGED) return [password];
  return [characters.slice(0, JUDGED).join(''), characters.slice(-JUDGED).join('')];
}

function faultOf({ guessesLog10, sequence }: ZxcvbnResult): PasswordFault | undefined {
  if (guessesLog10 >= LEAST_GUESSES) return undefined;
  const lists = sequence.map(({ dictionaryName }) => dictionaryName);
  if (lists.includes(GIVEN)) return 'FROM_NAMES';
  return lists.some((list) => list !== undefined) ? 'COMMON' : 'GUESSABLE';
}

/** A name as a whole and its words, of two characters or more: `elder-care` is also `elder` and `care`. */
function partsOf(name: string): string[] {
  const whole = name.slice(0, LONGEST_NAME).toLowerCase();
  return [whole, ...whole.split(/[^\p{L}\p{N}]+/u)].filter(({ length }) => length > 1);
}
