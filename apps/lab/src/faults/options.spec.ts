import { describe, expect, it } from '@jest/globals';
import { chosenScenarios, readFaultsOptions } from './options.js';

const typed = { cycles: '50', bids: '100000', seed: '7' };
const scenarios = ['kill', 'deadline'].map((name) => ({ name, title: name, run: () => Promise.resolve([]) }));
const namesOf = (only?: string) => chosenScenarios(scenarios, only).map(({ name }) => name);

describe('the options of the faults', () => {
  it('are whole numbers', () => {
    expect(readFaultsOptions(typed)).toEqual({ cycles: 50, bids: 100_000, seed: 7 });
  });

  it.each([
    [{ cycles: '0' }, '--cycles'],
    [{ bids: 'many' }, '--bids'],
    [{ seed: '1.5' }, '--seed'],
  ])('refuse %j', (wrong, said) => {
    expect(() => readFaultsOptions({ ...typed, ...wrong })).toThrow(said);
  });

  it('choose scenarios by name, all of them without', () => {
    expect(namesOf()).toEqual(['kill', 'deadline']);
    expect(namesOf('Deadline')).toEqual(['deadline']);
    expect(() => namesOf('fire')).toThrow('--only knows kill, deadline, not "fire"');
  });
});
