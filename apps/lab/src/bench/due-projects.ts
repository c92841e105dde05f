import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { drawCommitment } from '@chengjie/evaluation';
import type pg from 'pg';
import { bidBinding, bidContentHash, SEALING_SCHEME } from '@chengjie/sealing';
import { Sealing } from '@chengjie/sealing/node';
import { publishOpenLots, type OpenLot } from '../load/bidders.js';

const DAY_MS = 86_400_000;
/** Bids written by one statement. */
const BATCH = 3_000;
/** So many bid by turns for projects with fewer bids. */
const USUAL_BIDDERS = 2_000;
/** Evaluators of the project that is ranked. */
const PANEL = 5;

/** Publishes projects with so many sealed bids each, open until somebody moves their deadline. */
export async function publishWithBids(
  client: pg.Client,
  masterKey: Buffer,
  projects: number,
  bids: number,
): Promise<OpenLot[]> {
  const sealing = new Sealing(masterKey);
  const lots = await publishOpenLots(client, masterKey, projects, () => DAY_MS);
  const keys = await client.query<{ id: string; key: Buffer }>(
    'select id, sealed_key as key from project where id = any($1::uuid[])',
    [lots.map(({ projectId }) => projectId)],
  );
  const keyOf = new Map(keys.rows.map(({ id, key }) => [id, sealing.projectKey(id, key)] as const));
  const { rows: bidders } = await client.query<{ id: string }>(
    `select id from organization where track = 'REGISTERED' and standing = 'GOOD' order by id limit $1`,
    [Math.max(bids, USUAL_BIDDERS)],
  );
  if (bidders.length < bids) throw new RangeError(`There are only ${bidders.length} bidders`);
  // Copied from one project, they have its budget; no price is so low that it has to be asked about before the ranking.
  const { rows: budgets } = await client.query<{ budgetFen: number }>(
    'select budget_fen::float8 as "budgetFen" from lot where id = $1',
    [lots[0]?.lotId],
  );
  const budgetFen = budgets[0]?.budgetFen ?? 0;
  const rows: object[] = [];
  const store = () => client.query(STORE_BIDS, [JSON.stringify(rows.splice(0))]);
  for (const [turn, { projectId, lotId }] of lots.entries()) {
    const key = keyOf.get(projectId);
    if (!key) throw new Error(`Project ${projectId} has no key`);
    for (let index = 0; index < bids; index += 1) {
      const id = randomUUID();
      const content = {
        priceFen: Math.floor((budgetFen * (1_000 + ((turn + index * 7) % 900))) / 2_000),
        proposal: '由本单位自行实施，不转包。',
        drawSecret: randomBytes(32).toString('hex'),
        salt: randomBytes(16).toString('hex'),
      };
      const bidderId = bidders[(turn * 3 + index) % bidders.length]?.id ?? '';
      const contentHash = bidContentHash(content);
      const of = {
        bidId: id,
        lotId,
        bidderId,
        capacity: 'SELF',
        performerId: null,
        revision: 1,
        receiptNumber: id,
        contentHash,
      };
      const ciphertext = sealing.seal(key, bidBinding(SEALING_SCHEME, of), content).toString('hex');
      rows.push({ id, projectId, lotId, bidderId, contentHash, ciphertext });
      if (rows.length >= BATCH) await store();
    }
  }
  await store();
  return lots;
}

const STORE_BIDS = `with sealed as materialized (
    select * from jsonb_to_recordset($1::jsonb)
      as (id uuid, "projectId" uuid, "lotId" uuid, "bidderId" uuid, "contentHash" text, ciphertext text)
  ), bids as (
    insert into bid (id, lot_id, project_id, bidder_id, capacity, status, sealing_scheme, ciphertext, content_hash,
      receipt_number, submitted_at, submitted_by)
    select id, "lotId", "projectId", "bidderId", 'SELF', 'SUBMITTED', ${SEALING_SCHEME}, ('\\x' || ciphertext)::bytea, "contentHash",
      id::text, now(), (select created_by from project where id = "projectId")
    from sealed returning *
  )
  insert into bid_revision (bid_id, revision, act, receipt_number, content_hash, at, actor_id)
  select id, 1, 'SUBMITTED', receipt_number, content_hash, submitted_at, submitted_by from bids`;

/** A panel with a submitted sheet of each member for each bid, and the buyer's part of the draw. */
export async function scoreAllBids(client: pg.Client, masterKey: Buffer, { projectId, lotId }: OpenLot): Promise<void> {
  const sealing = new Sealing(masterKey);
  const { rows } = await client.query<{ key: Buffer }>('select sealed_key as key from project where id = $1', [
    projectId,
  ]);
  const key = sealing.projectKey(projectId, rows[0]?.key ?? Buffer.alloc(0));
  const secret = randomBytes(32).toString('hex');
  await client.query('alter table lot disable trigger user');
  await client.query(
    `update lot set draw_commitment = $2, sealed_draw_secret = $3, qualification_reviewed_at = opened_at where id = $1`,
    [lotId, drawCommitment(secret), sealing.seal(key, `draw:${projectId}`, { secret })],
  );
  await client.query('alter table lot enable trigger user');
  await client.query(
    `insert into panel_member (id, project_id, account_id, number)
     select gen_random_uuid(), $1, id, row_number() over () from (
       select a.id from account a where login_name like 'evaluator-%' order by a.id limit $2) evaluator`,
    [projectId, PANEL],
  );
  await client.query(
    `insert into score_sheet (id, panel_member_id, bid_id, submitted_at)
     select gen_random_uuid(), m.id, b.id, now() from panel_member m join bid b on b.project_id = m.project_id
     where m.project_id = $1`,
    [projectId],
  );
  await client.query(
    `insert into score (sheet_id, criterion_id, points)
     select s.id, c.value ->> 'id', round((c.value ->> 'maxPoints')::numeric * (50 + abs(hashtext(s.id::text)) % 50) / 100, 2)
     from project p join panel_member m on m.project_id = p.id join score_sheet s on s.panel_member_id = m.id
     cross join lateral jsonb_array_elements(p.criteria) c where p.id = $1`,
    [projectId],
  );
}

/** A token of somebody who buys for the project's office. */
export async function tokenOfBuyer(client: pg.Client, { projectId }: OpenLot): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `with seat as (
       insert into role_grant (id, account_id, role, agency_id, region_code)
       select gen_random_uuid(), a.id, 'BUYER', g.id, g.region_code
       from project p join agency g on g.id = p.agency_id join account a on a.login_name = 'buyer' where p.id = $1
       on conflict do nothing returning id, account_id)
     insert into api_token (id, account_id, grant_id, name, token_hash, expires_at, acts_asked_again)
     select gen_random_uuid(), account_id, id, 'bench', $2, now() + interval '1 day', true from seat`,
    [projectId, createHash('sha256').update(token).digest()],
  );
  return token;
}
