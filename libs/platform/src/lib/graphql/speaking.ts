import { AsyncLocalStorage } from 'node:async_hooks';
import type { Vocabulary } from '@chengjie/kernel';

/** In whose words an act is refused: those of the project that it turned out to be about. */
export interface Speaking {
  vocabulary: Vocabulary;
}

const here = new AsyncLocalStorage<Speaking>();

/** Does an act, whose refusals are told in the words that `speaking` holds in the end. */
export function speakingWith<T>(speaking: Speaking, act: () => T): T {
  return here.run(speaking, act);
}

/** From now on the act that is being done is about this sort of project; outside of acts, such as for the clock, nobody is told. */
export function speakIn(vocabulary: Vocabulary): void {
  const speaking = here.getStore();
  if (speaking) speaking.vocabulary = vocabulary;
}
