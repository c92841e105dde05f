/** What of an answer decides its status. */
interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[] | undefined;
}

/**
 * HTTP status of an answer that the server's own handling would send with 200: 400 when nothing was executed since the
 * variables do not fit, 429 when too many dear queries wait already, 503 when the database's absence left nothing to answer
 * with. Undefined for all others.
 */
export function statusOfAnswer(answer: Answered): 400 | 429 | 503 | undefined {
  if (!answer.errors?.length) return undefined;
  if (answer.errors[0]?.extensions?.['code'] === 'QUERIES_AT_ONCE') return 429;
  if (answer.errors.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')) {
    return Object.values(answer.data ?? {}).every((value) => value === null) ? 503 : undefined;
  }
  return answer.data === undefined ? 400 : undefined;
}
