import { describe, expect, it } from '@jest/globals';
import { foldedEvents } from './folded-events.js';

const of = (kinds: string) => [...kinds].map((type, number) => ({ type, number }));
const shown = (kinds: string) =>
  foldedEvents(of(kinds)).map(({ events, folded }) => `${folded ? '▸' : ''}${events.map(({ type }) => type).join('')}`);

describe('foldedEvents', () => {
  it('folds what happened often, where it began, and leaves the rest in its order', () => {
    expect(shown('abssssc')).toEqual(['ab', '▸ssss', 'c']);
    expect(shown('asbsscs')).toEqual(['a', '▸ssss', 'bc']);
    expect(shown('abssc')).toEqual(['abssc']);
    expect(shown('')).toEqual([]);
  });
});
