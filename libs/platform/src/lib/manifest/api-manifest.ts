import { Wordings, type EventKind, type EventKinds, type MailKinds, type NoticeKinds } from '@chengjie/kernel';
import type { Type } from '@nestjs/common';
import type { Actor, Person } from '../auth/actor.js';
import type { Grants } from '../auth/permissions.js';
import type { RootSql } from '../field-map/shape.js';
import type { DocumentOwner } from './document-owner.js';
import type { TaskSource } from './task-source.js';

/** What of a lib the API shows: its entry `/api` gives it. All are values: nothing happens by loading them. */
export interface ApiManifest {
  /** Folder of the lib. */
  readonly lib: string;
  /** Its resolvers. */
  readonly module: Type;
  /** Which roles hold its permissions. */
  readonly permissions?: Grants;
  /** Its things that have an id of their own. */
  readonly nodes?: readonly NodeKind[];
  /** How SQL answers its published root fields, by their names (docs/adr/0008-answers-by-sql.md). */
  readonly answers?: Answers;
  /** What can happen to its things, with its words. */
  readonly events?: readonly EventKinds[];
  /** What it tells organizations, with its words. */
  readonly notices?: readonly NoticeKinds[];
  /** What it mails, with its words. */
  readonly mails?: readonly MailKinds[];
  /** Which of its rows documents belong to. */
  readonly documentOwners?: readonly DocumentOwner[];
  /** What of its things can wait for somebody, with its words. */
  readonly tasks?: readonly TaskSource[];
}

/** Things of one type that have an id of their own. */
export interface NodeKind {
  /** Name of the type in the schema. */
  readonly type: string;
  /** The table that has their ids, with a condition where others are in it. */
  readonly table: string;
  /** What reads them. */
  readonly reader: Type;
  /** Those of these ids that the actor may see, as the lookup of the type would show them. */
  readonly find: FindNodes<object>;
  /** The same of things that rows refer to by a part of them; what is referred to so is public. */
  readonly refer?: FindNodes<object>;
}

/** Finds things by their ids for an actor, for a person who acts in no role, or for somebody who is not signed in. */
type FindNodes<Reader> = (
  reader: Reader,
  ids: readonly string[],
  actor: Actor | null,
  person: Person | null,
) => Promise<ReadonlyMap<string, object>>;

/** Declares a {@link NodeKind}, with the types of its reader. */
export function nodeKind<Reader extends object>(
  type: string,
  table: string,
  reader: Type<Reader>,
  find: FindNodes<Reader>,
  refer?: FindNodes<Reader>,
): NodeKind {
  return { type, table, reader, find: find as FindNodes<object>, ...(refer && { refer: refer as FindNodes<object> }) };
}

/** Nest token of all libs' {@link NodeKind}s. */
export const NODE_KINDS = Symbol('NodeKinds');

/** How SQL answers root fields, by their names. */
export type Answers = Readonly<Record<string, RootSql>>;

/** Nest token of all libs' {@link Answers}. */
export const ANSWERS = Symbol('Answers');

/** @throws Error when two libs say how the same root field is answered */
export function answersOf(manifests: readonly ApiManifest[]): Answers {
  const answers: Record<string, RootSql> = {};
  for (const [field, sql] of manifests.flatMap((manifest) => Object.entries(manifest.answers ?? {}))) {
    if (Object.hasOwn(answers, field)) throw new Error(`Two libs answer ${field}`);
    answers[field] = sql;
  }
  return answers;
}

/** The words of all libs' events. */
export function eventWordsOf(manifests: readonly ApiManifest[]): Wordings<EventKind> {
  return Wordings.of(manifests.flatMap(({ events = [] }) => events));
}
