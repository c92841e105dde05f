import { itemsOf, SCHEMES, type AssessmentScheme } from '@chengjie/assessment';
import { describe, expect, it } from '@jest/globals';
import { answersOf, enteredOf, scoredOf, sentOf } from './sheet-input.js';

const STARS = SCHEMES.find(({ scale }) => scale === 'STARS') as AssessmentScheme;

describe('a sheet as it is entered', () => {
  it('answers nothing but that no fault occurred, as long as nothing is typed', () => {
    const empty = enteredOf(STARS, []);
    expect(answersOf(STARS, empty)).toEqual([{ item: 'order', kind: 'DEDUCTION', faults: [] }]);
    expect(scoredOf(STARS, empty)).toMatchObject({ total: '20.00' });
    expect(scoredOf(STARS, empty).open).toHaveLength(itemsOf(STARS).length - 1);
  });

  it('counts as it is typed, in any width, and is sent as the API takes it', () => {
    const { order, members, residents, head, activities } = enteredOf(STARS, []);
    const entered = {
      ...{ members: { ...members, count: '１０' }, activities: { ...activities, count: 'many' } },
      ...{ head: { ...head, choice: 'named' }, residents: { ...residents, choice: '' } },
      order: { ...order, faults: { complaint: '2', money: '' } },
    } as ReturnType<typeof enteredOf>;
    expect(scoredOf(STARS, entered).total).toBe('30.00');
    expect(sentOf(answersOf(STARS, entered))).toEqual([
      { item: 'members', count: 10 },
      { item: 'head', choice: 'named' },
      { item: 'order', faults: [{ fault: 'complaint', times: 2 }] },
    ]);
  });

  it('is filled with what was said before', () => {
    const said = answersOf(STARS, {
      ...enteredOf(STARS, []),
      head: { choice: 'open', count: '', faults: {} },
      activities: { choice: '', count: '7', faults: {} },
    });
    expect(answersOf(STARS, enteredOf(STARS, said))).toEqual(said);
  });
});
