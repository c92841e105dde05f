import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bidder, OpenLot } from '../load/bidders.js';
import { send } from './attack-client.js';
import { post } from './graphql.js';
import type { FaultsOptions, Scenario } from './scenario.js';
import { Site } from './site.js';
import { allClosed } from './waiting.js';

/** What bidders say that nobody may find before the opening. */
const CANARY = '密封标记KANARI7391';

/** The same kind of text where it may be found: it proves that the search sees such texts. */
const CONTROL = '公开标记ETOILE7391';

/** A price of this run alone, as people, JSON and the database write it. */
const PRICE = { yuan: '739.17', fen: '73917' };

const CONTROL_FEN = '73913';

/** A part of a draw that would tell it, were it known before the opening. */
const DRAW_SECRET = 'c4a9'.repeat(16);

const BIDS = 20;
const OPEN_MS = 600_000;
const CLOSING_LIMIT_MS = 60_000;

/**
 * A bid's canaries in every writing in which they could lie about. Fen are too short a text to search bytes for. The
 * bids are short enough that PostgreSQL would store their text uncompressed, so that bytes can be searched for it.
 */
const WRITINGS = [CANARY, DRAW_SECRET, `"priceFen":${PRICE.fen}`, `"amount":"${PRICE.yuan}"`].flatMap(writingsOf);

const SUBMIT = `mutation ($input: SubmitBidInput!) {
  submitBid(input: $input) { bid { id } userErrors { code message } }
}`;

/** Bids before the opening, searched for everywhere. */
export const sealed: Scenario = {
  name: 'sealed',
  title: 'canaries of sealed bids in tables, data files, WAL, logs, errors and jobs',
  async run(options) {
    const site = await Site.open({ seed: options.seed });
    try {
      return await searched(site, options);
    } finally {
      await site.close();
    }
  },
};

async function searched(site: Site, { say }: FaultsOptions) {
  const [api] = await Promise.all([site.api(), site.worker()]);
  const [lot] = (await site.publishLots(1, () => OPEN_MS)) as [OpenLot];
  const answers = await bidding(site, api.port, lot);
  await site.query('create table control_of_search as select $1::text as open, $2::int as fen', [
    CONTROL + 'x'.repeat(100),
    CONTROL_FEN,
  ]);
  await site.query(`do $$ begin raise warning '${CONTROL}'; end $$`);
  await site.query('checkpoint');
  const outside = [
    ['what API and worker print', site.output],
    ['answers to others and errors', answers.join('\n')],
    ['pages, health and metrics', await publicPages(api.port, lot)],
  ] as const;
  const hits = outside.filter(([, text]) => WRITINGS.some((writing) => Buffer.from(text).includes(writing)));
  const found = [
    ...hits.map(([where]) => where),
    ...(await tablesWith(site, CANARY)),
    ...(await tablesWithNumber(site, PRICE.fen)),
    ...(await filesWith(site, WRITINGS)),
  ];
  const controlTables = [...(await tablesWith(site, CONTROL)), ...(await tablesWithNumber(site, CONTROL_FEN))];
  const controlFiles = await filesWith(site, writingsOf(CONTROL));
  for (const where of found) say(`canary in ${where}`);
  await site.query('update project set deadline_provisional = false, deadline_at = clock_timestamp() where id = $1', [
    lot.projectId,
  ]);
  await allClosed(site, [lot], CLOSING_LIMIT_MS);
  const opened = await tablesWith(site, CANARY);
  return [
    {
      what: `canaries of ${BIDS} bids before the opening`,
      reached: found.join(', ') || 'found nowhere',
      target: 'nowhere',
      met: found.length === 0,
    },
    {
      what: 'control: the same kind of text in the open',
      reached: [...controlTables, ...controlFiles].join(', '),
      target: 'table by text and by number, data file, WAL and server log',
      met: controlTables.length === 2 && [isWal, isLog, isData].every((kind) => controlFiles.some(kind)),
    },
    {
      what: 'the canaries after the opening',
      reached: opened.join(', ') || 'nowhere',
      target: 'in the table of bids',
      met: opened.includes('public.bid'),
    },
  ];
}

/** Bids, replacements and withdrawals, and mistakes on the way; answers what everybody but a bidder was told. */
async function bidding(site: Site, port: number, { lotId, projectId }: OpenLot): Promise<string[]> {
  const said = { price: { amount: PRICE.yuan }, proposal: CANARY.repeat(20), drawSecret: DRAW_SECRET };
  const input = { lotId, capacity: 'SELF', ...said };
  const submit = ({ token }: Bidder, changes: object) =>
    post(port, SUBMIT, { token, variables: { input: { ...input, ...changes } } });
  const told: string[] = [];
  for (const [index, bidder] of site.bidders.slice(0, BIDS).entries()) {
    const { text } = await submit(bidder, { idempotencyKey: `sealed-${index}-1` });
    if (!text.includes('"userErrors":[]')) throw new Error(`A bid was not taken: ${text}`);
    await submit(bidder, { idempotencyKey: `sealed-${index}-2` });
    const reused = { idempotencyKey: `sealed-${index}-1`, proposal: `${CANARY} 改` };
    told.push(
      (await submit(bidder, reused)).text,
      (await submit(bidder, { idempotencyKey: `sealed-${index}-3`, lotId: projectId })).text,
    );
    told.push((await submit(bidder, { idempotencyKey: `sealed-${index}-4`, capacity: 'VIA_FEDERATION' })).text);
  }
  // A failure inside the very statement that seals a bid: its parameters must not get into a log.
  await site.query(
    `create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$`,
  );
  await site.query('create trigger break_off before insert on bid_revision for each row execute function break_off()');
  const [last] = site.bidders.slice(-1) as [Bidder];
  told.push((await submit(last, { idempotencyKey: 'sealed-broken-1' })).text);
  await site.query('drop trigger break_off on bid_revision');
  const look = `{ project(by: { id: "${projectId}" }) { id status lots { id } events(first: 50) { edges { node { type data } } } } }`;
  for (const token of [undefined, last.token, (await site.buyer()).token])
    told.push((await post(port, look, token === undefined ? {} : { token })).text);
  return told;
}

/** What anybody can fetch without GraphQL. */
async function publicPages(port: number, { projectId }: OpenLot): Promise<string> {
  const paths = ['/', `/projects/${projectId}`, '/health/ready', '/health/live', '/metrics'];
  const answers = await Promise.all(paths.map((path) => send(port, { name: path, method: 'GET', path })));
  return answers.map(({ text }) => text).join('\n');
}

/** Tables, those of jobs among them, where the text stands as text or as bytes. */
function tablesWith(site: Site, text: string): Promise<string[]> {
  const hex = Buffer.from(text).toString('hex');
  return tablesWhere(site, 'strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0', [text, hex]);
}

/** Tables where the number stands by itself, in a column or inside of JSON. */
function tablesWithNumber(site: Site, digits: string): Promise<string[]> {
  return tablesWhere(site, `t::text ~ ('\\y' || $1 || '\\y')`, [digits]);
}

async function tablesWhere(site: Site, condition: string, values: readonly string[]): Promise<string[]> {
  const tables = await site.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await site.query(`select from ${name} as t where ${condition} limit 1`, values);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** Files of the server, WAL and log among them, that hold one of the writings. */
async function filesWith(site: Site, writings: readonly Buffer[]): Promise<string[]> {
  const { cluster, dataDir } = site;
  const files = readdirSync(cluster, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = [...files.map(({ parentPath, name }) => join(parentPath, name)), `${dataDir}.log`];
  const found: string[] = [];
  for (const path of paths) if (await fileHolds(path, writings)) found.push(path.replace(`${cluster}/`, ''));
  return found;
}

/** Reads in pieces that overlap, so that no text is cut in two. */
async function fileHolds(path: string, writings: readonly Buffer[]): Promise<boolean> {
  const longest = Math.max(...writings.map(({ length }) => length));
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const piece = Buffer.concat([rest, chunk as Buffer]);
    if (writings.some((writing) => piece.includes(writing))) return true;
    rest = piece.subarray(-longest);
  }
  return false;
}

function writingsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  return [bytes, Buffer.from(text, 'utf16le'), Buffer.from(bytes.toString('hex')), ...base64Of(bytes)];
}

/** In base64 the writing depends on how many bytes come before; what depends on the neighbours is left out. */
function base64Of(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return Buffer.from(whole.slice(before === 0 ? 0 : 4, -4));
  });
}

function isWal(path: string): boolean {
  return path.startsWith('pg_wal/');
}

function isLog(path: string): boolean {
  return path.endsWith('.log');
}

function isData(path: string): boolean {
  return path.startsWith('base/');
}
