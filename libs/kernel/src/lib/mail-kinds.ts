import type { Bilingual } from './bilingual.js';
import { assertKnownTerms } from './vocabulary/in-words.js';
import { defineKinds, type Details, type Wording } from './wording.js';

declare const REGISTERED: unique symbol;

/** What a lib declares of one kind of mail. Its own words name the kind, for the list of mails that could not be sent. */
export interface MailKind extends Wording {
  readonly subject: Bilingual;
  /** Paragraphs, with empty lines between them. */
  readonly body: Bilingual;
  /** Words of the link that the mail has. */
  readonly link?: Bilingual;
}

/** What a mail of a kind is made of: its data, and the path in the portal that its link leads to. */
export type MailParts<Kind extends MailKind> = [
  ...details: Details<Kind>,
  ...link: Kind extends { readonly link: Bilingual } ? [path: string] : [],
];

/** A mail of a declared kind, not yet for anybody. Made by {@link defineMails} only. */
export interface Mail {
  readonly name: string;
  readonly kind: MailKind;
  readonly data: object;
  /** Path in the portal, with all that it carries; null where nothing is linked. */
  readonly path: string | null;
  readonly [REGISTERED]: true;
}

/** Makes mails of one kind. */
export interface MailConstructor<Kind extends MailKind = MailKind> {
  (...parts: MailParts<Kind>): Mail;
  readonly kind: Kind;
}

/** A lib's kinds of mail. */
export type MailKinds = Readonly<Record<string, Pick<MailConstructor, 'kind'>>>;

/**
 * Declares what a lib mails, with its words.
 * @param kinds by name, SCREAMING_CASE
 */
export function defineMails<const Kinds extends Readonly<Record<string, MailKind>>>(
  kinds: Kinds,
): { readonly [Name in keyof Kinds & string]: MailConstructor<Kinds[Name]> } {
  return defineKinds(kinds as Readonly<Record<string, MailKind>>, (name, kind) => {
    for (const words of [kind.subject, kind.body, ...(kind.link ? [kind.link] : [])]) assertKnownTerms(words);
    return (...parts: readonly (object | string)[]) => {
      const data = kind.data ? parts[0] : {};
      return { name, kind, data, path: kind.link ? (parts.at(-1) ?? null) : null };
    };
  }) as never;
}
