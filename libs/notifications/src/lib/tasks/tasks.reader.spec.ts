import { describe, expect, it } from '@jest/globals';
import { defineTasks, type Task } from '@chengjie/kernel';
import type { Actor, Role, TaskFinder, TaskSource } from '@chengjie/platform';
import type { ModuleRef } from '@nestjs/core';
import { taskWordsOf } from './task-words.js';
import { MOST_OF_A_KIND, TasksReader } from './tasks.reader.js';

const kinds = defineTasks({
  SHELVE_BOOK: { urgency: 'OPEN', zh: '上架', en: 'Shelve it', description: 'A book lies about.' },
  NAME_PANEL: { urgency: 'OPEN', zh: '组建[panel]', en: 'Appoint the [panel]', description: 'Nobody reads it.' },
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

/** Finds one book to lend, and what else there is. */
class Desk implements TaskFinder {
  constructor(private readonly further: readonly Task[]) {}

  of(): Promise<Task[]> {
    return Promise.resolve([...this.further, kinds.LEND_BOOK({ thingId: 'book', title, since: new Date(5) })]);
  }
}

const actorIn = (role: Role) => ({ acting: { role } }) as Actor;

function readerOf(books: number, further: readonly Task[] = []): TasksReader {
  const made = new Map<unknown, object>([
    [Shelves, new Shelves(books)],
    [Desk, new Desk(further)],
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

  it('speaks of each thing in its words, and of what has none in those that fit any', async () => {
    const named = (['TENDER', 'CONSULTATION', undefined] as const).map((vocabulary) =>
      kinds.NAME_PANEL({ title, since: new Date(0), ...(vocabulary && { vocabulary }) }),
    );
    const { nodes } = await readerOf(0, named).of(actorIn('BUYER'));
    expect(nodes.flatMap(({ kind, text }) => (kind === 'NAME_PANEL' ? [text.zh] : []))).toEqual([
      '组建评标委员会',
      '组建磋商小组',
      '组建评审小组',
    ]);
  });

  it('is bounded, kind by kind, and says of which there are more', async () => {
    const { nodes, moreOf } = await readerOf(500).of(actorIn('BUYER'));
    expect(nodes).toHaveLength(MOST_OF_A_KIND + 1);
    expect(moreOf).toEqual(['SHELVE_BOOK']);
  });
});
