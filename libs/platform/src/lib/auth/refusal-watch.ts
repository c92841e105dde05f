import type { RequestContextValue } from '../graphql/request-context.js';

/** Nest token of the {@link RefusalWatch}, if a process has one. */
export const REFUSAL_WATCH = Symbol('RefusalWatch');

/** Is told what requests were refused, so that somebody sees who tries the doors. It holds up nobody. */
export interface RefusalWatch {
  /**
   * @param field the root field that was asked for
   * @param codes of the answer: `FORBIDDEN`, or those of an act's user errors
   * @param input of an act
   */
  refused(field: string, codes: readonly string[], input: object, request: RequestContextValue): void;
}
