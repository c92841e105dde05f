import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { byPressure, defineTasks } from './task-kinds.js';
import { Wordings, type Wording } from './wording.js';

const kinds = defineTasks({
  LEND_BOOK: { urgency: 'HOLDS_UP', zh: '借出', en: 'Lend it', description: 'Somebody waits for a book.' },
  SORT_BOOKS: {
    ...{ urgency: 'OPEN', zh: '整理 {left} 册', en: 'Sort {left} books', description: 'Books lie about.' },
    data: v.object({ left: v.number() }),
  },
});
const title = { zh: '论语', en: 'Analects' };
const on = (day: number) => new Date(Date.UTC(2027, 0, day));

describe('declared tasks', () => {
  it('know their kind, how pressing it is, and their data', () => {
    const facts = { thingId: 'id', title, since: on(1) };
    expect(kinds.LEND_BOOK(facts)).toEqual({ ...facts, kind: 'LEND_BOOK', urgency: 'HOLDS_UP', data: {} });
    expect(kinds.SORT_BOOKS(facts, { left: 3 })).toMatchObject({ kind: 'SORT_BOOKS', data: { left: 3 } });
    expect(Wordings.of<Wording>([kinds]).textOf('SORT_BOOKS', { left: 3 })).toEqual({
      zh: '整理 3 册',
      en: 'Sort 3 books',
    });
  });

  it('cannot have a name that is no kind', () => {
    const kind = { urgency: 'OPEN', zh: '好', en: 'ok', description: '' } as const;
    expect(() => defineTasks({ lendBook: kind })).toThrow('SCREAMING_CASE');
  });

  it('stand in the order in which they press', () => {
    const tasks = [
      kinds.SORT_BOOKS({ title, since: on(1) }, { left: 1 }),
      kinds.LEND_BOOK({ title, since: on(1) }),
      kinds.LEND_BOOK({ title, since: on(3), dueAt: on(9) }),
      kinds.LEND_BOOK({ title, since: on(2), dueAt: on(8) }),
      kinds.LEND_BOOK({ title, since: on(0) }),
    ];
    const order = [...tasks].sort(byPressure).map((task) => tasks.indexOf(task));
    expect(order).toEqual([3, 2, 4, 1, 0]);
  });
});
