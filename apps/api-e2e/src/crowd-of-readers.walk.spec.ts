import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startSmallApi, type SmallApi } from './testing/small-api.js';
import { ask } from './testing/ask.js';
import { publishedProject, sealedBid, type PublishedProject } from './testing/project.js';
import { makeWorld, type World } from './testing/world.js';

/** As dear as a query may be: 200 texts of 20,000 characters, and what they take in an answer. */
const DEAREST =
  '{ a: projects(first: 100) { nodes { description } } b: projects(first: 100) { nodes { description } } }';

const ANSWER_BYTES = 200 * 20_000 * 3;

/** Connections of strangers, and how often each asks without taking any of it: together twice the memory of the API. */
const CONNECTIONS = 24;
const REQUESTS = 2;

let db: TestDatabase;
let api: SmallApi;
let world: World;
let project: PublishedProject;

beforeAll(async () => {
  db = await testDatabase();
  api = await startSmallApi(db);
  world = await makeWorld(db);
  project = await publishedProject(api.url, world);
  await db.query(
    `insert into project select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'reference', p.reference || '-' || n,
       'description', repeat('服', 20000), 'exercise', false, 'exercise_factor', null))).*
     from project p, generate_series(1, 100) n where p.id = $1`,
    [project.id],
  );
});

afterAll(async () => {
  await api?.stop();
  await db?.drop();
});

/** Asks several times on one connection of a network, and reads no more than that the first of it is answered. */
async function askWithoutReading(network: number): Promise<Socket> {
  const { hostname, port } = new URL(api.url);
  const body = JSON.stringify({ query: DEAREST });
  const request = (connection: string) =>
    [
      'POST /graphql HTTP/1.1',
      `host: ${hostname}:${port}`,
      `x-forwarded-for: 203.0.113.${network}`,
      'content-type: application/json',
      `content-length: ${body.length}`,
      `connection: ${connection}`,
      ...['', body],
    ].join('\r\n');
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined); // some are cut off
  socket.write(request('keep-alive').repeat(REQUESTS - 1) + request('close'));
  const [first] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [Buffer];
  socket.pause();
  expect(String(first).slice(0, 15)).toBe('HTTP/1.1 200 OK');
  return socket;
}

async function crowdOfReaders(): Promise<Socket[]> {
  const crowd: Socket[] = [];
  for (let network = 0; network < CONNECTIONS; network += 1) crowd.push(await askWithoutReading(network));
  return crowd;
}

async function bidsAndReaders(): Promise<void> {
  for (const [index, bidder] of world.organizations.entries()) {
    const { receipt } = await sealedBid(api.url, bidder, project, `${90_000 - index}.00`, `方案 ${index}`);
    expect(receipt.revision).toBe(1);
    expect((await ask(api.url, world.public, '{ projects(first: 1) { totalCount } }')).status).toBe(200);
  }
}

it('bids are taken, and others read, beside strangers who ask for more than the memory holds and take none of it', async () => {
  const [crowd] = await Promise.all([crowdOfReaders(), bidsAndReaders()]);
  await Promise.all(crowd.map((socket) => once(socket.resume(), 'close')));
  const cut = crowd.filter(({ bytesRead }) => bytesRead < ANSWER_BYTES);
  expect(cut.length).toBeGreaterThan(0);
  const { status, text } = await ask(api.url, world.public, DEAREST);
  expect([status, text.length > 4_000_000, api.hasEnded()]).toEqual([200, true, false]);
});
