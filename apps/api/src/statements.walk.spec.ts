import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { declaredLists as listTexts, declaredStatements as statementTexts } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { apiModules } from '@chengjie/product/api';
import { workers } from '@chengjie/product/worker';
import './portal/sitemap.statements.js';
import { readCatalog } from './testing/sql/catalog.js';
import { declaredBy, type DeclaredStatement } from './testing/sql/declared-statements.js';
import { prepare } from './testing/sql/prepared-statement.js';
import { typeFaults, type Catalog } from './testing/sql/type-faults.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const NEVER_NULL = "declares %s as never null, the table's column can be";
const PUBLISHED =
  'bids are made for what was published, which gives a project its key and rule pack (checks of the table)';
const OPENED = 'a bid in these states was opened, which gives it all of its content (checks of the table)';

const OF_ORGANIZATIONS = 'it asks for grants of the role ORGANIZATION, which have one (a check of the table)';

const FACTORS = 'factors of the kind that have not ended have them (checks of the table)';

const ANNOUNCED = 'a claim that is announced has them (a check of the table)';

/** Columns that can be null, of rows that never have them so: what holds that. */
const ALWAYS_THERE: Readonly<Record<string, readonly [columns: readonly string[], reason: string]>> = {
  authenticator_of_account: [['secret'], FACTORS],
  bid_by_id: [['sealedKey'], PUBLISHED],
  bid_by_ids: [['sealedKey'], PUBLISHED],
  bid_of_lot_and_bidder: [['sealedKey'], PUBLISHED],
  bid_submission_terms: [['rulePackId', 'rulePackHash', 'sealedKey'], PUBLISHED],
  document_take_next: [
    ['contentId', 'mediaType'],
    'what came in whole and is not judged has one (a check of the table)',
  ],
  finding_review_states: [['priceFen'], OPENED],
  mail_take: [['recipient'], 'a mail that waits has one (a check of the table)'],
  organization_claim_provisional: [['announcedAt', 'until'], ANNOUNCED],
  organization_claim_settle: [['until'], ANNOUNCED],
  organization_person: [['organizationId'], OF_ORGANIZATIONS],
  organization_person_by_login_name: [['organizationId'], OF_ORGANIZATIONS],
  panel_corrected_sheets: [
    ['submittedAt', 'correctedAt', 'correction'],
    'both were handed in, and a correction says why (a trigger and a check of the table)',
  ],
  passkey_of_account: [['credentialId', 'publicKey', 'signCount', 'transports'], FACTORS],
  project_provisional_deadlines: [['publishedAt'], PUBLISHED],
  project_provisional_deadlines_passed: [['publishedAt'], PUBLISHED],
  ranking_opened_bids: [['federation', 'priceFen', 'drawSecret'], OPENED],
};

/** The same of lists. */
const ALWAYS_IN_LISTS: typeof ALWAYS_THERE = {
  bids_of_bidder: [['sealedKey'], PUBLISHED],
  dead_letters: [['givenUpAt', 'failure'], 'a mail that was given up has both (checks of the table)'],
  organization_people: [['organizationId'], OF_ORGANIZATIONS],
  panel_reviewed_bids: [['price', 'proposal'], OPENED],
  ranking_places: [['price', 'federation'], OPENED],
};

/** The faults that stand for these columns. */
function nullable(columns: typeof ALWAYS_THERE): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, [all]]) => [name, all.map((column) => NEVER_NULL.replace('%s', column))]),
  );
}

describe('named statements', () => {
  let db: TestDatabase;
  let client: PoolClient;
  let catalog: Catalog;
  let declared: readonly DeclaredStatement[];
  let declaredLists: readonly DeclaredStatement[];

  beforeAll(async () => {
    expect([...apiModules, ...workers].length).toBeGreaterThan(6); // loading them declares their statements
    db = await testDatabase();
    client = await db.pool.connect();
    catalog = await readCatalog(client);
    const declaredIn = declaredBy(root);
    declared = declaredIn('statement');
    declaredLists = declaredIn('list');
  });

  afterAll(async () => {
    client?.release();
    await db?.drop();
  });

  const callsOf = (name: string, text: string) => declared.filter((call) => call.declares(name, text));

  const listCallsOf = (name: string, text: string) => declaredLists.filter((call) => call.declares(name, text));

  async function faultsOf(name: string, text: string, call: DeclaredStatement | undefined): Promise<string[]> {
    const prepared = await prepare(client, text).catch((error: Error) => error);
    if (prepared instanceof Error) return [prepared.message];
    return call ? typeFaults(call, prepared, catalog) : [];
  }

  it('are each found in the sources, and each in the sources found here', () => {
    const calls = [...statementTexts()].map(([name, text]) => ({ name, of: callsOf(name, text) }));
    expect(calls.filter(({ of }) => of.length !== 1).map(({ name }) => name)).toEqual([]);
    const found = new Set(calls.flatMap(({ of }) => of));
    expect(declared.filter((call) => !found.has(call)).map(({ file }) => file)).toEqual([]);
  });

  it('give and take what their types say', async () => {
    const faults: Record<string, string[]> = {};
    for (const [name, text] of statementTexts()) {
      const all = await faultsOf(name, text, callsOf(name, text)[0]);
      if (all.length > 0) faults[name] = all;
    }
    expect(faults).toEqual(nullable(ALWAYS_THERE));
  });

  it('of lists give what their rows say', async () => {
    const calls = [...listTexts()].map(([name, text]) => ({ name, text, of: listCallsOf(name, text) }));
    expect(calls.length).toBeGreaterThan(15);
    expect(calls.filter(({ of }) => of.length !== 1).map(({ name }) => name)).toEqual([]);
    const found = new Set(calls.flatMap(({ of }) => of));
    expect(declaredLists.filter((call) => !found.has(call)).map(({ file }) => file)).toEqual([]);
    const faults: Record<string, string[]> = {};
    for (const { name, text, of } of calls) {
      const all = await faultsOf(name, text, of[0]);
      if (all.length > 0) faults[name] = all;
    }
    expect(faults).toEqual(nullable(ALWAYS_IN_LISTS));
  });

  // Of the statement of saved answers, whose types stay as they are.
  it.each([
    [
      'a column by another name',
      'as "inputHash"',
      'as "hash"',
      ['declares a column inputHash that is not there', 'gives a column hash that is not declared'],
    ],
    [
      'a column of another type',
      'input_hash as',
      'length(input_hash) as',
      ['declares inputHash as text, it is number'],
    ],
    ['a column that can be null', 'input_hash as', 'answer as', [NEVER_NULL.replace('%s', 'inputHash')]],
    ['a column that no table has', 'input_hash as', 'input_hush as', ['column "input_hush" does not exist']],
    ['a parameter of another type', 'key = $3', 'length(key) = $3', ['declares $3 as text, it is number']],
    ['a parameter less', 'and key = $3', '', ['declares 3 parameters, it has 2']],
  ])('would not pass with %s', async (_, written, instead, faults) => {
    const name = 'idempotency_saved';
    const text = statementTexts().get(name) ?? '';
    const [call] = callsOf(name, text);
    expect(await faultsOf(name, text, call)).toEqual([]);
    expect(text).toContain(written);
    expect(await faultsOf(name, text.replace(written, instead), call)).toEqual(faults);
  });
});
