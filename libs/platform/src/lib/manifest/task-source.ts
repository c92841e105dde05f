import type { Task, TaskKinds } from '@chengjie/kernel';
import type { Type } from '@nestjs/common';
import type { Actor, Role } from '../auth/actor.js';

/** Where a lib finds what waits for whoever acts: computed from how things stand, at each asking. */
export interface TaskSource {
  readonly kinds: TaskKinds;
  /** In which roles one is asked about. */
  readonly roles: readonly Role[];
  readonly reader: Type;
  /**
   * Tasks of the actor in this role, those that the thing's own policy lets it do.
   * @param most of each kind: one more says that there are more
   */
  readonly find: (reader: object, actor: Actor, most: number) => Promise<readonly Task[]>;
}

/** Declares a {@link TaskSource}, with the type of its reader. */
export function taskSource<Reader extends object>(
  kinds: TaskKinds,
  roles: readonly Role[],
  reader: Type<Reader>,
  find: (reader: Reader, actor: Actor, most: number) => Promise<readonly Task[]>,
): TaskSource {
  return { kinds, roles, reader, find: find as TaskSource['find'] };
}

/** Nest token of all libs' {@link TaskSource}s. */
export const TASK_SOURCES = Symbol('TaskSources');
