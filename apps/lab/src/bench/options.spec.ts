import { describe, expect, it } from '@jest/globals';
import { readBenchOptions, readMinutes } from './options.js';

const typed = { scale: '1', seed: '1', rounds: '5', seconds: '4', start: true, peer: true };

describe('the options of the bench', () => {
  it('are those of the targets unless told otherwise', () => {
    expect(readBenchOptions(typed)).toEqual({
      organizations: 100_000,
      projects: 100_000,
      bids: 1_000_000,
      bidders: 20_000,
      seed: 1,
      rounds: 5,
      seconds: 4,
      only: expect.arrayContaining(['Q1', 'Q2.foreign', 'Q3.kept', 'W1', 'rush']),
      start: true,
      peer: true,
      profile: undefined,
    });
  });

  it('scale everything alike', () => {
    expect(readBenchOptions({ ...typed, scale: '0.01' })).toMatchObject({
      organizations: 1_000,
      projects: 1_000,
      bids: 10_000,
      bidders: 200,
    });
  });

  it('name workloads in any case', () => {
    expect(readBenchOptions({ ...typed, only: 'q2, W1,q1.kept' }).only).toEqual(['Q2', 'W1', 'Q1.kept']);
  });

  it('name the rush among the workloads', () => {
    expect(readBenchOptions({ ...typed, only: 'w1,RUSH', peer: false })).toMatchObject({
      only: ['W1', 'rush'],
      peer: false,
    });
  });

  it.each([
    ['10', 10],
    ['0.5', 0.5],
  ])('of a soak are minutes: %s', (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes);
  });

  it.each(['0', 'long', '-1'])('of a soak are no other text: %s', (text) => {
    expect(() => readMinutes(text)).toThrow('--soak');
  });

  it.each([
    [{ scale: '0' }, '--scale'],
    [{ scale: 'large' }, '--scale'],
    [{ seconds: '-1' }, '--seconds'],
    [{ rounds: '1.5' }, '--rounds'],
    [{ seed: '' }, '--seed'],
    [{ only: 'Q1,Q9' }, '--only knows Q1, Q2, Q3, Q1.foreign'],
  ])('refuse %j', (wrong, said) => {
    expect(() => readBenchOptions({ ...typed, ...wrong })).toThrow(said);
  });
});
