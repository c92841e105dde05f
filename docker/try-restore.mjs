import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { debianPostgres } from './debian-postgres.mjs';

/** Transactions that the first server is ahead of the one that its dump is restored on, and of those the noted changes. */
const AHEAD = 20_000;
const CHANGES = 50;

const rename = (admin, name) => admin.query('update agency set name = $1', [name]);
const numberOf = async (admin) => Number((await admin.query('select pg_current_xact_id()::text as id')).rows[0].id);

/** Uses numbers of transactions up, 1,000 by a statement. */
async function advance(admin, to) {
  for (let left = to - (await numberOf(admin)); left > 0; left = to - (await numberOf(admin)))
    await admin.query(
      `do $$ begin for i in 1..${Math.min(1_000, left)} loop begin perform pg_current_xact_id(); perform 1 / 0;
         exception when division_by_zero then null; end; end loop; end $$`,
    );
}

/**
 * A dump of one server, restored on another as docs/operations.md says; then changes under the numbers that the dump's notes
 * bear, each of which the API must show.
 * @param from, to each `{ admin, environmentOf }`
 * @param run a service of compose on the restored database; `startApi` starts the API there and answers its address
 */
export async function tryRestore({ from, to, folder, run, startApi }) {
  await advance(from.admin, (await numberOf(from.admin)) + AHEAD);
  for (let change = 0; change < CHANGES; change += 1) await rename(from.admin, `before ${change}`);
  const dump = join(folder, 'chengjie.dump');
  const program = (name, ...args) =>
    execFileSync(join(debianPostgres(), name), args, { stdio: ['ignore', 'inherit', 'inherit'] });
  program('pg_dump', '--format=custom', `--file=${dump}`, from.environmentOf('prepare').CHENGJIE_DATABASE_ADMIN_URL);
  run('prepare');
  const { CHENGJIE_DATABASE_OWNER_URL: owner } = to.environmentOf('migrate');
  program('pg_restore', '--no-owner', '--exit-on-error', `--dbname=${owner}`, dump);
  run('migrate');
  const { rows } = await to.admin.query(
    `select min(transaction_id)::text::bigint as first from public_change where transaction_id > pg_current_xact_id()`,
  );
  assert.ok(rows[0].first, 'the dump should bring numbers that this server has yet to give');
  const url = await startApi();
  const shown = async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ agencies(first: 1) { nodes { name } } }"}',
    });
    return (await response.json()).data.agencies.nodes[0].name;
  };
  assert.equal(await shown(), `before ${CHANGES - 1}`);
  await advance(to.admin, Number(rows[0].first) - 5);
  for (let change = 0; change < CHANGES; change += 1) {
    await rename(to.admin, `after ${change}`);
    assert.equal(await shown(), `after ${change}`);
    assert.equal(await shown(), `after ${change}`);
  }
  console.log('✓ a dump restored on another server: no change after it is missed');
}
