import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import { graphqlClient, startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { bothPaths } from './testing/paths.js';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```graphql\n# as: ([\w-]+)\n([\s\S]*?)```/g)].map(([, role, document]) => ({
  role: role as string,
  document: document as string,
}));

describe.each(bothPaths)('README, %s', (_path, env) => {
  let db: TestDatabase;
  let product: RunningProduct;

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db, { env: { CHENGJIE_DEMONSTRATION: '1', ...env } });
  });

  afterAll(async () => {
    await product.stop();
    await db.drop();
  });

  it('has an example for each role', async () => {
    const { __type: type } = await graphqlClient(product.url).run<{ __type: { enumValues: { name: string }[] } }>(
      '{ __type(name: "Role") { enumValues { name } } }',
    );
    const people = examples.map(({ role }) => role).filter((role) => role !== 'public');
    const acting = await Promise.all(people.map((loginName) => actingRole(product.url, loginName)));
    expect([...new Set(acting)].sort()).toEqual(type.enumValues.map(({ name }) => name).sort());
  });

  it.each(examples)('$role can run $document', async ({ role, document }) => {
    const token = role === 'public' ? undefined : await signIn(product.url, role);
    const data = await graphqlClient(product.url, token ? { token } : {}).run(document);
    expect(emptyLists(data)).toEqual([]);
  });

  it('shows a request that works with curl', async () => {
    const body = /-d '(\{.*\})'/.exec(readme)?.[1] ?? '';
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await answer.json()).toMatchObject({ data: { projects: { nodes: [{}, {}, {}] } } });
  });
});

async function signIn(url: string, loginName: string): Promise<string> {
  const { signIn: answer } = await graphqlClient(url).run<{ signIn: { token: string } }>(
    'mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { message } } }',
    { input: { loginName, password: DEMONSTRATION_PASSWORD, issueToken: true } },
  );
  return answer.token;
}

async function actingRole(url: string, loginName: string): Promise<string> {
  const token = await signIn(url, loginName);
  const { viewer } = await graphqlClient(url, { token }).run<{ viewer: { acting: { role: string } } }>(
    '{ viewer { acting { role } } }',
  );
  return viewer.acting.role;
}

/** Paths of lists without an element and of user errors: an example that shows nothing proves nothing. */
function emptyLists(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    if (path.endsWith('userErrors')) return value.length > 0 ? [path] : [];
    return value.length === 0 && /(?:edges|nodes)$/.test(path)
      ? [path]
      : value.flatMap((each) => emptyLists(each, path));
  }
  if (value === null && path.endsWith('reviewedBids')) return [path]; // only those who may see them
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => key !== 'input' && key !== 'result')
    .flatMap(([key, each]) => emptyLists(each, `${path}.${key}`));
}
