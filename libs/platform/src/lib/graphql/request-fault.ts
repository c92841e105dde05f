import type { Bilingual } from '@chengjie/kernel';

/**
 * A mistake in a request itself, in words of both languages: a value that its scalar refuses, a document over a limit.
 * Broken rules of an act are no such mistakes: they become `userErrors`.
 */
export class RequestFault extends Error {
  constructor(
    /** Stable and specific, e.g. INVALID_DATE; the first of an error's `codes`. */
    readonly code: string,
    readonly messages: Bilingual,
    /** Where in the variables, e.g. `["input", "joinedOn"]`. */
    readonly inputPath?: readonly string[],
  ) {
    super(messages.en);
    this.name = 'RequestFault';
  }
}

/** A request that no honest client sends: refused before anything is done with it. */
export class RefusedRequest extends RequestFault {
  constructor(
    code: string,
    messages: Bilingual,
    readonly statusCode = 400,
  ) {
    super(code, messages);
  }
}
