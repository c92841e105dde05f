import { describe, expect, it } from '@jest/globals';
import { ITEMS, SMALL } from '../testing/small-scheme.js';
import { assertSound, schemeProblems } from './check-scheme.js';
import { AssessmentError } from './problems.js';
import type { AssessmentScheme, Indicator } from './scheme.terms.js';

const { party, assets, staff, books } = ITEMS;

/** Instead of the small scheme's items; those of the same points, so that sums agree. */
const withItems = (...parts: readonly Indicator[]): AssessmentScheme => ({
  ...SMALL,
  points: '35',
  indicators: [{ kind: 'GROUP', id: 'governance', title: party.title, points: '35', parts }],
  levels: [{ level: 1, from: '1' }],
});

const told = (scheme: AssessmentScheme) => schemeProblems(scheme).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('a scheme', () => {
  it('is sound, and says so', () => {
    expect(schemeProblems(SMALL)).toEqual([]);
  });

  it.each<[string, AssessmentScheme, string]>([
    ['without indicators', { ...SMALL, indicators: [] }, 'NO_PARTS '],
    ['with other points than its indicators', { ...SMALL, points: '60.01' }, 'SUM_DIFFERS '],
    [
      'of an empty group',
      withItems({ kind: 'GROUP', id: 'g', title: party.title, points: '35', parts: [] }),
      'NO_PARTS governance.g',
    ],
    ['with points that are none', withItems(party, { ...staff, step: '-1' }), 'POINTS_MALFORMED governance.staff'],
    [
      'with points of three places',
      withItems(party, { ...staff, points: '15.001' }),
      'POINTS_MALFORMED governance.staff',
    ],
    ['with one id twice', withItems(party, { ...staff, id: 'party' }), 'ID_TWICE governance.party'],
    [
      'with a choice twice',
      withItems({ ...party, options: [...party.options, party.options[1]] }, staff),
      'ID_TWICE governance.party.instructor',
    ],
    ['without a choice', withItems({ ...party, options: [] }, staff), 'NO_PARTS governance.party'],
    [
      'with a choice above all points',
      withItems({ ...party, options: [...party.options, { ...party.options[0], id: 'more', points: '20.01' }] }, staff),
      'CHOICE_ABOVE governance.party.more',
    ],
    ['never full', withItems({ ...party, options: party.options.slice(1) }, staff), 'NEVER_FULL governance.party'],
    [
      'with grades that do not fall',
      withItems(party, { ...assets, grades: assets.grades.toReversed() }),
      'NOT_FALLING governance.assets',
    ],
    ['with a count from nothing', withItems(party, { ...staff, from: 0 }), 'COUNT_MALFORMED governance.staff'],
    ['with a count that adds nothing', withItems(party, { ...staff, step: '0' }), 'COUNT_MALFORMED governance.staff'],
    [
      'with a count that begins above its cap',
      withItems(party, { ...staff, base: '16' }),
      'CHOICE_ABOVE governance.staff',
    ],
    [
      'with a fault that takes more than all',
      withItems({ ...books, points: '2', id: 'b' }, { ...party, points: '33' }),
      'CHOICE_ABOVE governance.b.voucher',
    ],
    ['with a total that is no points', { ...SMALL, points: 'many' }, 'POINTS_MALFORMED '],
    ['with a level from no points', { ...SMALL, levels: [{ level: 5, from: '-1' }] }, 'POINTS_MALFORMED '],
    [
      'with a choice of no points',
      withItems({ ...party, options: [{ ...party.options[0], points: '+20' }] }, staff),
      'POINTS_MALFORMED governance.party',
    ],
    [
      'with a group of no points',
      { ...SMALL, indicators: [{ kind: 'GROUP', id: 'g', title: party.title, points: '', parts: [party] }] },
      'POINTS_MALFORMED g',
    ],
    [
      'with two grades alike',
      withItems(party, { ...assets, grades: [assets.grades[0], { ...assets.grades[0], id: 'again' }] }),
      'NOT_FALLING governance.assets',
    ],
    [
      'with one level twice',
      {
        ...SMALL,
        levels: [
          { level: 4, from: '50' },
          { level: 4, from: '40' },
        ],
      },
      'NOT_FALLING levels',
    ],
    [
      'with two levels from the same points',
      {
        ...SMALL,
        levels: [
          { level: 5, from: '40' },
          { level: 4, from: '40' },
        ],
      },
      'NOT_FALLING levels',
    ],
    ['with a level below one', { ...SMALL, levels: [{ level: 0, from: '1' }] }, 'LEVEL_MALFORMED levels.0'],
    ['with a part of a level', { ...SMALL, levels: [{ level: 1.5, from: '1' }] }, 'LEVEL_MALFORMED levels.1.5'],
    ['without levels', { ...SMALL, levels: [] }, 'NO_PARTS levels'],
    ['with levels upside down', { ...SMALL, levels: SMALL.levels.toReversed() }, 'NOT_FALLING levels'],
    ['with a level above five', { ...SMALL, levels: [{ level: 6, from: '1' }] }, 'LEVEL_MALFORMED levels.6'],
    ['with a level out of reach', { ...SMALL, levels: [{ level: 5, from: '60.01' }] }, 'LEVEL_OUT_OF_REACH levels.5'],
    [
      'with a level that asks for an item it lacks',
      { ...SMALL, levels: [{ level: 5, from: '1', requires: { item: 'no', atLeast: '1' } }] },
      'UNKNOWN_ITEM levels.5',
    ],
    [
      'with a level that asks for more than an item has',
      { ...SMALL, levels: [{ level: 5, from: '1', requires: { item: 'party', atLeast: '21' } }] },
      'LEVEL_OUT_OF_REACH levels.5',
    ],
  ])('%s is refused, and the node named', (_, scheme, problem) => {
    expect(told(scheme)).toContain(problem);
    // Every place of a message is filled.
    for (const { message } of schemeProblems(scheme)) expect(`${message.zh}${message.en}`).not.toContain('{');
    expect(() => assertSound(scheme)).toThrow(AssessmentError);
  });

  it('names the later of two nodes with one id, and no other', () => {
    expect(
      told(withItems({ ...staff, id: 'party' }, party, { ...staff, id: 'staff' })).filter((each) =>
        each.startsWith('ID'),
      ),
    ).toEqual(['ID_TWICE governance.party']);
  });

  it('is told of all at once, in both languages', () => {
    const problems = schemeProblems(withItems({ ...party, options: [] }, { ...staff, from: 0 }));
    expect(problems.map(({ code }) => code)).toEqual(['NO_PARTS', 'COUNT_MALFORMED']);
    expect(problems[1]?.message.zh).toContain('整数');
  });
});
