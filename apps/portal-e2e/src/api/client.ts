import { randomUUID } from 'node:crypto';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import { Person } from '@chengjie/exercise';
import { graphqlClient, type GraphqlClient } from '@chengjie/testkit';

interface UserErrors {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** Signs an account, of the demonstration unless a password is given, in at the API, for what a test sets up beforehand. */
export async function signedIn(
  url: string,
  loginName: string,
  password = DEMONSTRATION_PASSWORD,
): Promise<GraphqlClient> {
  const { token } = await Person.signIn(url, loginName, password);
  return graphqlClient(url, token ? { token } : {});
}

/** Does an act that must be done. @returns what is selected of its payload */
export function act<Selected extends object>(
  client: GraphqlClient,
  mutation: string,
  input: object,
  selection: string,
): Promise<Selected> {
  return actByPassword(client, mutation, { ...input, idempotencyKey: randomUUID() }, selection);
}

/** The same of acts that ask for the password, and so for no idempotency key. */
async function actByPassword<Selected extends object>(
  client: GraphqlClient,
  mutation: string,
  input: object,
  selection: string,
): Promise<Selected> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const data = await client.run<Record<string, UserErrors & Selected>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code message } } }`,
    { input },
  );
  const payload = data[mutation];
  if (!payload || payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload)}`);
  return payload;
}

/** Somebody takes all roles that it is offered. */
export async function acceptRoles(url: string, loginName: string, password = DEMONSTRATION_PASSWORD): Promise<void> {
  const self = await signedIn(url, loginName, password);
  const { viewer } = await self.run<{ viewer: { offeredRoles: { id: string }[] } }>(
    '{ viewer { offeredRoles { id } } }',
    {},
  );
  for (const { id } of viewer.offeredRoles)
    await actByPassword(self, 'acceptRole', { offerId: id, currentPassword: password }, 'viewer { id }');
}
