import type { Type } from '@nestjs/common';
import type { Actor, Person } from '../auth/actor.js';

/** Among whom a document is: everybody, the parties of what it belongs to, or nobody until that is opened. */
export const DOCUMENT_VISIBILITIES = ['PUBLIC', 'PARTIES', 'SEALED'] as const;

/** Among whom a document is. */
export type DocumentVisibility = (typeof DOCUMENT_VISIBILITIES)[number];

/** Rows that documents belong to: a document is read by whoever may read such a row, and by nobody else (docs/adr/0037). */
export interface DocumentOwner {
  /** The table whose rows refer to documents, and by which column. */
  readonly table: string;
  readonly column: string;
  readonly visibility: DocumentVisibility;
  readonly reader: Type;
  /** Of these documents those that such rows refer to, each with whether the person may read it. */
  readonly find: FindOwned<object>;
}

/** Tells of documents whether rows refer to them, and whether the person may read those. */
type FindOwned<Reader> = (
  reader: Reader,
  documentIds: readonly string[],
  actor: Actor | null,
  person: Person | null,
) => Promise<ReadonlyMap<string, boolean>>;

/** Declares a {@link DocumentOwner}, with the types of its reader. */
export function documentOwner<Reader extends object>(
  owner: Pick<DocumentOwner, 'table' | 'column' | 'visibility'>,
  reader: Type<Reader>,
  find: FindOwned<Reader>,
): DocumentOwner {
  return { ...owner, reader, find: find as FindOwned<object> };
}

/** Nest token of all libs' {@link DocumentOwner}s. */
export const DOCUMENT_OWNERS = Symbol('DocumentOwners');
