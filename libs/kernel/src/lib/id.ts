import { v4, v7, validate } from 'uuid';

declare const kind: unique symbol;

/** A UUID that the compiler keeps apart from the ids of other kinds: an `Id<'Bid'>` is no `Id<'Lot'>`. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

/** A new id in order of time (UUIDv7), which keeps index pages warm; for everything whose order may be known. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>;
}

/** A new random id (UUIDv4), for what is sealed: its order tells neither when nor how many (domain.md §6.5). */
export function newSealedId<Kind extends string>(): Id<Kind> {
  return v4() as Id<Kind>;
}

/** Whether a text is a UUID in the canonical lower-case form; what kind of thing it names only a lookup can tell. */
export function isId<Kind extends string>(value: unknown): value is Id<Kind> {
  return typeof value === 'string' && validate(value) && value === value.toLowerCase();
}
