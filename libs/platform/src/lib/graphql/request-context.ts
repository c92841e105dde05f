import type { Language } from '@chengjie/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Person } from '../auth/actor.js';
import type { Readers } from '../database/readers.js';

/** What a resolver knows of its request. */
export interface RequestContextValue {
  /** The transport's request; Nest wants it under this name. */
  readonly req: object;
  /** Who is signed in. */
  readonly person: Person | null;
  /** The same in the role that the request acts in; null where there are several and it names none, or none at all. */
  readonly actor: Actor | null;
  /** Which credential signed the actor in. */
  readonly credential: 'SESSION' | 'API_TOKEN' | null;
  /** The token as sent, by cookie or as bearer; it may be that of a session, to be ended or kept. */
  readonly token: string | null;
  readonly language: Language;
  /** Network of the client, for throttling: an IPv4 address, or 64 bits of an IPv6 one. */
  readonly address: string;
  /** What the client says of itself. */
  readonly userAgent: string;
  /** A cookie of the request. */
  readonly readCookie: (name: string) => string | undefined;
  /** Gives the browser a cookie that no script sees and no other site's page sends. */
  readonly setCookie: (name: string, value: string, days: number) => void;
  /** Sets or clears the session cookie of the answer. */
  readonly setSessionCookie: (token: string | null, expires?: Date) => void;
}

/** Among whom somebody reads. */
export function readersOf({ person }: Pick<RequestContextValue, 'person'>): Exclude<Readers, 'DOWNLOADS'> {
  return person ? 'SIGNED_IN' : 'PUBLIC';
}

/** Who takes turns with others: an account, or a network that nobody has signed in from. */
export function askerOf({ person, address }: Pick<RequestContextValue, 'person' | 'address'>): string {
  return person?.accountId ?? address;
}

/** Parameter of a resolver: the signed-in actor, or null. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null => {
  return context.getArgByIndex<RequestContextValue>(2).actor;
});

/** Parameter of a resolver: whoever is signed in, in a role or without any. For root fields that are open to `SIGNED_IN`. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person | null => {
  const { actor, person } = context.getArgByIndex<RequestContextValue>(2);
  return actor ?? person;
});

/** Chinese unless the client's first wish is another language that we have. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return acceptLanguage?.trimStart().toLowerCase().startsWith('en') ? 'en' : 'zh';
}
