import {
  eventWordings,
  type EventKind,
  type EventKinds,
  type MailKinds,
  type NoticeKinds,
  type Wordings,
} from '@chengjie/kernel';
import type { Type } from '@nestjs/common';
import type { Grants } from '../auth/permissions.js';
import type { RootSql } from '../field-map/shape.js';

/** What of a lib the API shows: its entry `/api` gives it. All are values: nothing happens by loading them. */
export interface ApiManifest {
  /** Folder of the lib. */
  readonly lib: string;
  /** Its resolvers. */
  readonly module: Type;
  /** Which roles hold its permissions. */
  readonly permissions?: Grants;
  /** How SQL answers its published root fields, by their names (docs/adr/0008-answers-by-sql.md). */
  readonly answers?: Answers;
  /** What can happen to its things, with its words. */
  readonly events?: readonly EventKinds[];
  /** What it tells organizations, with its words. */
  readonly notices?: readonly NoticeKinds[];
  /** What it mails, with its words. */
  readonly mails?: readonly MailKinds[];
}

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
  return eventWordings(manifests.flatMap(({ events = [] }) => events));
}
