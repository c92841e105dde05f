import { describe, expect, it } from '@jest/globals';
import { defineTasks, type Task } from '@chengjie/kernel';
import type { Actor, Role, TaskFinder, TaskSource } from '@chengjie/platform';
import type { ModuleRef } from '@nestjs/core';
import { taskWordsOf } from './task-words.js';
import { MOST_OF_A_KIND, TasksReader } from './tasks.reader.js';

const kinds = defineTasks({
  SHELVE_BOOK: { urgency: 'OPEN', zh: '上架', en: 'Shelve it', description: 'A book lies about.' },
  LEND_BOOK: { urgency: 'HOLDS_UP', zh: '借出', en: 'Lend it', description: 'Somebody waits for a book.' },
});
const title = { zh: '论语', en: 'Analects' };

/** Finds so many books to shelve. */
class Shelves implements TaskFinder {
  constructor(private readonly books: number) {}

  of(_actor: Actor, most: number): Promise<Task[]> {
    const all = Array.from({ length: this.books }, (_, day) => kinds.SHELVE_BOOK({ title, since: new Date(day) }));
    return Promise.resolve(all.slice(0, most));
  }
}

/** Finds one book to lend. */
class Desk implements TaskFinder {
  of(): Promise<Task[]> {
    return Promise.resolve([kinds.LEND_BOOK({ thingId: 'book', title, since: new Date(5) })]);
  }
}

const actorIn = (role: Role) => ({ acting: { role } }) as Actor;

function readerOf(books: number): TasksReader {
  const made = new Map<unknown, object>([
    [Shelves, new Shelves(books)],
    [Desk, new Desk()],
  ]);
  const sources: readonly TaskSource[] = [
    { kinds, roles: ['BUYER', 'EVALUATOR'], reader: Shelves },
    { kinds, roles: ['BUYER'], reader: Desk },
  ];
  const modules = { get: (type: unknown) => made.get(type) } as ModuleRef;
  return new TasksReader(modules, sources, taskWordsOf([kinds]));
}

describe('the queue', () => {
  it('is what all sources of one’s role find, the most pressing first, in words', async () => {
    const { nodes, count, moreOf } = await readerOf(2).of(actorIn('BUYER'));
    expect(nodes.map(({ kind, text, thingId }) => [kind, text.en, thingId])).toEqual([
      ['LEND_BOOK', 'Lend it', 'book'],
      ['SHELVE_BOOK', 'Shelve it', null],
      ['SHELVE_BOOK', 'Shelve it', null],
    ]);
    expect([count, moreOf]).toEqual([3, []]);
    expect((await readerOf(2).of(actorIn('EVALUATOR'))).nodes.map(({ kind }) => kind)).toEqual([
      'SHELVE_BOOK',
      'SHELVE_BOOK',
    ]);
    expect(await readerOf(2).of(actorIn('SUPERVISOR'))).toEqual({ nodes: [], count: 0, moreOf: [] });
  });

  it('is bounded, kind by kind, and says of which there are more', async () => {
    const { nodes, moreOf } = await readerOf(500).of(actorIn('BUYER'));
    expect(nodes).toHaveLength(MOST_OF_A_KIND + 1);
    expect(moreOf).toEqual(['SHELVE_BOOK']);
  });
});
