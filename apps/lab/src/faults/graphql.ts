/** A GraphQL answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** What may go with a request. */
export interface PostOptions {
  readonly variables?: object;
  readonly token?: string;
  readonly language?: string;
  readonly limitMs?: number;
}

/**
 * Sends one GraphQL request on a connection of its own.
 * @throws what fetch throws when there is no answer
 */
export async function post(
  port: number,
  query: string,
  { variables = {}, token, language, limitMs = 30_000 }: PostOptions = {},
): Promise<HttpAnswer> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      connection: 'close',
      ...(language && { 'accept-language': language }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(limitMs),
  });
  return { status: response.status, text: await response.text() };
}
