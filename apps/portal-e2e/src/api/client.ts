import { randomUUID } from 'node:crypto';
import { graphqlClient, type GraphqlClient } from '@chengjie/testkit';
import { PASSWORD } from '../browser/visitor.js';

interface UserErrors {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** Signs a demonstration account in at the API, for what a test sets up beforehand. */
export async function signedIn(url: string, loginName: string): Promise<GraphqlClient> {
  const { token } = await act<{ token: string }>(
    graphqlClient(url),
    'signIn',
    { loginName, password: PASSWORD, issueToken: true },
    'token',
    false,
  );
  return graphqlClient(url, { token });
}

/**
 * Does an act that must be done, and answers what was selected of its payload.
 *
 * @param keyed false for signing in, whose input has no idempotency key
 */
export async function act<Payload>(
  client: GraphqlClient,
  mutation: string,
  input: object,
  selection: string,
  keyed = true,
): Promise<Payload> {
  const type = `${capital(mutation)}Input`;
  const data = await client.run<Record<string, Payload & UserErrors>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code message } } }`,
    { input: { ...input, ...(keyed && { idempotencyKey: randomUUID() }) } },
  );
  const payload = data[mutation];
  if (!payload || payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload)}`);
  return payload;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
