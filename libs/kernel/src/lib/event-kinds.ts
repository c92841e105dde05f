import { assertKindName, defineKinds, type Details, type Wording } from './wording.js';

declare const REGISTERED: unique symbol;

/** What a lib declares of one kind of event. */
export interface EventKind extends Wording {
  /** Whether everybody may see it: then nothing sealed may be in its data. */
  readonly public: boolean;
}

/** A thing that happened, of a declared kind, ready to be recorded with the change itself. Made by {@link defineEvents} only. */
export interface DomainEvent {
  readonly type: string;
  /** What it happened to: `PROJECT`. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly public: boolean;
  readonly data: object;
  readonly [REGISTERED]: true;
}

/** Makes events of one kind. */
export interface EventConstructor<Kind extends EventKind = EventKind> {
  (subjectId: string, ...details: Details<Kind>): DomainEvent;
  readonly type: string;
  readonly subjectType: string;
  readonly kind: Kind;
}

/** A lib's kinds of event about one sort of thing. */
export type EventKinds = Readonly<Record<string, Pick<EventConstructor, 'subjectType' | 'kind'>>>;

/**
 * Declares what can happen to one sort of thing, with the words in which it is told. Constructors are typed: a misspelt
 * kind, or data of another form, does not compile.
 * @param subjectType SCREAMING_CASE
 * @param kinds by type, SCREAMING_CASE and past tense: `PROJECT_PUBLISHED`. Events are kept for good, so a kind that is in
 *   use keeps its name, and its data only ever gains optional values.
 */
export function defineEvents<const Kinds extends Readonly<Record<string, EventKind>>>(
  subjectType: string,
  kinds: Kinds,
): { readonly [Type in keyof Kinds & string]: EventConstructor<Kinds[Type]> } {
  assertKindName(subjectType);
  return defineKinds(kinds as Readonly<Record<string, EventKind>>, (type, kind) => {
    const construct = (subjectId: string, data: object = {}) => ({
      ...{ type, subjectType, subjectId, public: kind.public, data },
    });
    return Object.assign(construct, { type, subjectType });
  }) as never;
}
