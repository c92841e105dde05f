import type { Task, TaskKinds } from '@chengjie/kernel';
import type { Type } from '@nestjs/common';
import type { Actor, Role } from '../auth/actor.js';

/** Finds what waits for whoever acts: computed from how things stand, at each asking. */
export interface TaskFinder {
  /**
   * Tasks of the actor in this role, those that the thing's own policy lets it do.
   * @param most of each kind: one more says that there are more
   */
  of(actor: Actor, most: number): Promise<readonly Task[]>;
}

/** Where a lib finds tasks. */
export interface TaskSource {
  readonly kinds: TaskKinds;
  /** In which roles one is asked about. */
  readonly roles: readonly Role[];
  readonly reader: Type<TaskFinder>;
}

/** Nest token of all libs' {@link TaskSource}s. */
export const TASK_SOURCES = Symbol('TaskSources');
