import type { Viewer } from './world.js';

/** An answer of the API, whatever it says. */
export interface Answer {
  readonly status: number;
  /** The body as it was sent. */
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Codes of the errors, the general one of each. */
  readonly codes: readonly string[];
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Sends one GraphQL request as a viewer. */
export async function ask(
  url: string,
  { headers }: Pick<Viewer, 'headers'>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const body = JSON.parse(text) as Body;
  return {
    status: response.status,
    text,
    data: body.data ?? null,
    codes: (body.errors ?? []).map(({ extensions }) => extensions?.code ?? ''),
  };
}

/** Sends a mutation that must be done; answers its payload. */
export async function done<Payload extends object>(
  url: string,
  viewer: Viewer,
  mutation: string,
  selection: string,
  input: object,
): Promise<Payload> {
  const { text, data } = await act(url, viewer, mutation, selection, input);
  const payload = data?.[mutation] as (Payload & { userErrors: unknown[] }) | undefined;
  if (!payload || payload.userErrors.length > 0) throw new Error(`${mutation} was not done: ${text}`);
  return payload;
}

/** Sends a mutation. */
export function act(url: string, viewer: Viewer, mutation: string, selection: string, input: object): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code message path } } }`;
  return ask(url, viewer, document, { input });
}

/** Asks until the condition holds, e.g. for what a worker does; the test's own limit ends it. */
export async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
