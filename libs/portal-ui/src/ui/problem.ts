import type { CombinedError } from 'urql';

/** Why a request has no answer, as far as the user must know. */
export type Problem = 'OFFLINE' | 'SIGNED_OUT' | 'OTHER_PERSON' | 'FORBIDDEN' | 'NOT_FOUND' | 'BUSY' | 'FAILED';

const BY_CODE: Readonly<Record<string, Problem>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  ACTING_ROLE_NOT_YOURS: 'OTHER_PERSON',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_CURSOR: 'NOT_FOUND', // an address with the page of another list, or mistyped
  INVALID_ID: 'NOT_FOUND', // a mistyped address
  DatabaseUnavailable: 'BUSY',
  Transient: 'BUSY',
};

/** Reads what went wrong out of a failed request. */
export function problemOf(error: CombinedError): Problem {
  if (error.networkError && !error.response) return 'OFFLINE';
  const codes = error.graphQLErrors.flatMap(({ extensions }) => [extensions['code'], extensions['codes']].flat());
  for (const code of codes) if (typeof code === 'string' && BY_CODE[code]) return BY_CODE[code];
  return 'FAILED';
}
