import type { CombinedError } from 'urql';

/** Why a request has no answer, as far as the user must know. */
export type Problem =
  'OFFLINE' | 'SIGNED_OUT' | 'OTHER_PERSON' | 'NOT_PROVEN' | 'FORBIDDEN' | 'NOT_FOUND' | 'BUSY' | 'FAILED';

const BY_CODE: Readonly<Record<string, Problem>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  ACTING_ROLE_NOT_YOURS: 'OTHER_PERSON',
  REAUTHENTICATION_NEEDED: 'NOT_PROVEN', // the person was asked who one is, and did not say
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_ID: 'NOT_FOUND', // a mistyped address
  DatabaseUnavailable: 'BUSY',
  Transient: 'BUSY',
};

/** Whether the address holds the page of another list, or a mistyped one: the list is shown from its beginning instead. */
export function isStalePage(error: CombinedError): boolean {
  return codesOf(error).includes('INVALID_CURSOR');
}

/** Reads what went wrong out of a failed request. */
export function problemOf(error: CombinedError): Problem {
  if (error.networkError && !error.response) return 'OFFLINE';
  for (const code of codesOf(error)) if (typeof code === 'string' && BY_CODE[code]) return BY_CODE[code];
  return 'FAILED';
}

/** Whether asking again may answer it: what is refused, or is not there, stays so. */
export function mayPass(problem: Problem): boolean {
  return problem === 'OFFLINE' || problem === 'BUSY' || problem === 'FAILED';
}

/** Codes of what the API cannot read: no thing has such a name or number. */
const UNREADABLE = ['BAD_USER_INPUT', 'BAD_REQUEST'];

/** The same of what a page asks for: what it asks with stands in its address, and where that cannot be read there is no such page. */
export function problemOfPage(error: CombinedError): Problem {
  const problem = problemOf(error);
  return problem === 'FAILED' && codesOf(error).some((code) => UNREADABLE.includes(String(code)))
    ? 'NOT_FOUND'
    : problem;
}

function codesOf({ graphQLErrors }: CombinedError): unknown[] {
  return graphQLErrors.flatMap(({ extensions }) => [extensions['code'], extensions['codes']].flat());
}

/** A value that the API could not read as what it should be, in its words: which input it is, and what it must be. */
export interface InputFault {
  readonly code: string;
  readonly message: string;
  /** As in user errors: it begins with the argument's name. */
  readonly path: readonly string[];
}

/** What the API could not read of what was sent; empty where something else went wrong. */
export function inputFaultsOf({ graphQLErrors }: CombinedError): InputFault[] {
  return graphQLErrors.flatMap(({ message, extensions }) => {
    const { code, codes, inputPath: path } = extensions as { code?: string; codes?: string[]; inputPath?: string[] };
    if (code !== 'BAD_USER_INPUT' || !path) return [];
    // Its place is told by the field that shows it: what it is called in the API is nothing to users.
    const place = `${path.join('.')}`;
    return [
      { code: codes?.[0] ?? code, path, message: message.startsWith(place) ? wordsAfter(place, message) : message },
    ];
  });
}

/** Without the place and the colon behind it, of either language. */
function wordsAfter(place: string, message: string): string {
  return message.slice(place.length).replace(/^[：:]\s*/, '');
}
