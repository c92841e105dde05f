/** One entry of a GraphQL answer's top-level `errors`. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly codes?: readonly string[]; readonly code?: string } & Readonly<
    Record<string, unknown>
  >;
}

/** How a client presents itself. */
export interface ClientOptions {
  /** Personal API token or session token; without it the client is the public. */
  readonly token?: string;
  readonly language?: 'zh' | 'en';
  /** Further request headers, e.g. the acting role or an idempotency key. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks GraphQL in one role. */
export interface GraphqlClient {
  /**
   * Runs a document that must succeed and answers its `data`.
   *
   * @throws Error with all of the answer's errors
   */
  run<Data = Record<string, unknown>>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /**
   * Runs a document that must fail, and answers its first error; with `code`, that error must carry it.
   *
   * @throws Error when there is no error, or another one
   */
  expectError(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    expected?: { code: string },
  ): Promise<GraphqlError>;
}

/** A client of the API at `url` (without the path). */
export function graphqlClient(url: string, { token, language, headers }: ClientOptions = {}): GraphqlClient {
  const send = async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(language && { 'accept-language': language }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    try {
      return JSON.parse(text) as Answer;
    } catch (cause) {
      throw new Error(`HTTP ${response.status} instead of GraphQL: ${text.slice(0, 500)}`, { cause });
    }
  };
  return {
    async run<Data>(document: string, variables?: Readonly<Record<string, unknown>>) {
      const { data, errors } = await send(document, variables);
      if (errors?.length || !data) throw new Error(`Unexpected errors: ${JSON.stringify(errors, undefined, 2)}`);
      return data as Data;
    },
    async expectError(document, variables, expected) {
      const { data, errors } = await send(document, variables);
      const [first] = errors ?? [];
      if (!first) throw new Error(`Expected an error, got ${JSON.stringify(data)}`);
      if (expected && !codesOf(first).includes(expected.code))
        throw new Error(`Expected the code ${expected.code}, got ${JSON.stringify(first)}`);
      return first;
    },
  };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

function codesOf({ extensions }: GraphqlError): readonly string[] {
  return [...(extensions?.codes ?? []), ...(extensions?.code ? [extensions.code] : [])];
}
