import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEMONSTRATION_PASSWORD, WALK_DISTRICT, WALK_FUNCTION } from '@chengjie/demonstration-accounts';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { verifyProject } from '../verify/verify-project.js';
import { walk } from './walk.js';

let db: TestDatabase;
let product: RunningProduct;

beforeAll(async () => {
  db = await testDatabase();
  product = await startProduct(db, { env: { CHENGJIE_DEMONSTRATION: '1' } });
});

afterAll(async () => {
  await product.stop();
  await db.drop();
});

it('the walk-through holds from draft to award', async () => {
  const lines: string[] = [];
  const options = {
    url: product.url,
    password: DEMONSTRATION_PASSWORD,
    exerciseFactor: 1_000_000,
    functionCode: WALK_FUNCTION,
    regionCode: WALK_DISTRICT,
  };
  const failures = await walk(options, (line) => lines.push(line));
  expect(lines.filter((line) => line.includes('✗'))).toEqual([]);
  expect(failures).toBe(0);
  expect(lines.at(-1)).toMatch(/^(\d+) of \1 checks hold$/);
});

it.each([
  ['of the demonstration', 'false'],
  ['that was walked through', 'true'],
])('a project %s is verified by what everybody can read, whatever its events kept', async (_, exercises) => {
  const query = `{ projects(first: 1, filter: { statuses: [AWARDED], exercises: ${exercises} }) { nodes { reference } } }`;
  const response = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { projects: { nodes: { reference: string }[] } } };
  const lines: string[] = [];
  expect(await verifyProject(product.url, data.projects.nodes[0]?.reference ?? '', (line) => lines.push(line))).toBe(0);
  expect(lines).toEqual([expect.stringContaining('agrees in all')]);
});
