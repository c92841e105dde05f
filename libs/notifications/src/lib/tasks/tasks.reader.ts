import { byPressure, type TaskKind, type Wordings } from '@chengjie/kernel';
import { TASK_SOURCES, type Actor, type TaskSource } from '@chengjie/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { TASK_WORDS } from './task-words.js';
import type { TaskQueue } from './task.type.js';

/** Most tasks of a kind that are shown: whoever has more begins with these. */
export const MOST_OF_A_KIND = 20;

/** Finds what waits for somebody, by asking every lib. */
@Injectable()
export class TasksReader {
  constructor(
    private readonly modules: ModuleRef,
    @Inject(TASK_SOURCES) private readonly sources: readonly TaskSource[],
    @Inject(TASK_WORDS) private readonly words: Wordings<TaskKind>,
  ) {}

  /** The most pressing first. */
  async of(actor: Actor): Promise<TaskQueue> {
    const asked = this.sources.filter(({ roles }) => roles.includes(actor.acting.role));
    const found = await Promise.all(
      asked.map(({ reader }) => this.modules.get(reader, { strict: false }).of(actor, MOST_OF_A_KIND + 1)),
    );
    const byKind = Map.groupBy(found.flat().toSorted(byPressure), ({ kind }) => kind);
    const shown = [...byKind.values()].flatMap((tasks) => tasks.slice(0, MOST_OF_A_KIND)).sort(byPressure);
    return {
      nodes: shown.map(({ thingId = null, reference = null, dueAt = null, vocabulary, ...task }) => ({
        ...task,
        ...{ thingId, reference, dueAt, text: this.words.textOf(task.kind, task.data, vocabulary) },
      })),
      count: shown.length,
      moreOf: [...byKind].flatMap(([kind, tasks]) => (tasks.length > MOST_OF_A_KIND ? [kind] : [])),
    };
  }
}
