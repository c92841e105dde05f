import type { Bilingual } from './bilingual.js';
import type { Vocabulary } from './vocabulary/vocabularies.js';
import { defineKinds, type Details, type Wording } from './wording.js';

declare const REGISTERED: unique symbol;

/** How pressing a task is, the most pressing first: others wait for it; it has its time; or it can be done, and nobody waits. */
export const TASK_URGENCIES = ['HOLDS_UP', 'WAITS', 'OPEN'] as const;
export type TaskUrgency = (typeof TASK_URGENCIES)[number];

/** What a lib declares of one kind of task. Its words say what to do. */
export interface TaskKind extends Wording {
  /** Whose it is and when, for programs: a sentence in English. */
  readonly description: string;
  readonly urgency: TaskUrgency;
}

/** What of a thing makes something wait for somebody. */
export interface TaskFacts {
  /** Id of the thing; of what is about none in particular, undefined. */
  readonly thingId?: string;
  /** What the thing is called. */
  readonly title: Bilingual;
  /** Its number, where it has one. */
  readonly reference?: string | null;
  /** Since when it waits. */
  readonly since: Date;
  readonly dueAt?: Date | null;
  /** In whose words its kind speaks; none where it is about no project. */
  readonly vocabulary?: Vocabulary;
}

/** Something that waits for whoever acts, of a declared kind. Made by {@link defineTasks} only, and kept nowhere. */
export interface Task extends TaskFacts {
  readonly kind: string;
  readonly urgency: TaskUrgency;
  readonly data: object;
  readonly [REGISTERED]: true;
}

/** Makes tasks of one kind. */
export interface TaskConstructor<Kind extends TaskKind = TaskKind> {
  (facts: TaskFacts, ...details: Details<Kind>): Task;
  readonly kind: Kind;
}

/** A lib's kinds of task. */
export type TaskKinds = Readonly<Record<string, Pick<TaskConstructor, 'kind'>>>;

/**
 * Declares what can wait for somebody, with its words.
 * @param kinds by name, SCREAMING_CASE
 */
export function defineTasks<const Kinds extends Readonly<Record<string, TaskKind>>>(
  kinds: Kinds,
): { readonly [Name in keyof Kinds & string]: TaskConstructor<Kinds[Name]> } {
  return defineKinds(kinds, (name, { urgency }) => (facts: TaskFacts, data: object = {}) => ({
    ...{ kind: name, urgency, data },
    ...facts,
  })) as never;
}

/** The most pressing first; among those, what is due first, then what has waited longest. */
export function byPressure(one: Task, other: Task): number {
  return (
    TASK_URGENCIES.indexOf(one.urgency) - TASK_URGENCIES.indexOf(other.urgency) ||
    dueIn(one) - dueIn(other) ||
    one.since.getTime() - other.since.getTime()
  );
}

const dueIn = ({ dueAt }: Task): number => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
