import { assertKindName, defineKinds, type Details, type Wording } from './wording.js';

declare const REGISTERED: unique symbol;

/** What a lib declares of one kind of notice. */
export interface NoticeKind extends Wording {
  /** When one is told it, for programs: a sentence in English. */
  readonly description: string;
}

/** Something to tell, of a declared kind. Made by {@link defineNotices} only. */
export interface Notice {
  readonly kind: string;
  /** What it is about: `PROJECT`. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly data: object;
  readonly [REGISTERED]: true;
}

/** Makes notices of one kind. */
export interface NoticeConstructor<Kind extends NoticeKind = NoticeKind> {
  (subjectId: string, ...details: Details<Kind>): Notice;
  readonly subjectType: string;
  readonly kind: Kind;
}

/** A lib's kinds of notice about one sort of thing. */
export type NoticeKinds = Readonly<Record<string, Pick<NoticeConstructor, 'subjectType' | 'kind'>>>;

/**
 * Declares what one can be told of one sort of thing, with its words.
 * @param subjectType SCREAMING_CASE
 * @param kinds by name, SCREAMING_CASE. They are kept as long as inboxes are: see `defineEvents`.
 */
export function defineNotices<const Kinds extends Readonly<Record<string, NoticeKind>>>(
  subjectType: string,
  kinds: Kinds,
): { readonly [Name in keyof Kinds & string]: NoticeConstructor<Kinds[Name]> } {
  assertKindName(subjectType);
  return defineKinds(kinds, (name) => {
    const construct = (subjectId: string, data: object = {}) => ({ ...{ kind: name, subjectType, subjectId, data } });
    return Object.assign(construct, { subjectType });
  }) as never;
}
