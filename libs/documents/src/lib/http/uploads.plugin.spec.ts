import 'reflect-metadata';
import { request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContextFactory, Person } from '@chengjie/platform';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { DocumentsWorld, picture } from '../../testing/documents-world.js';
import { Uploads } from '../uploads.service.js';
import { serveUploads } from './uploads.plugin.js';

/** Senders, uploads of each: as many as there are turns. */
const CROWD = 16;
const OF_ONE = 4;

class WatchedUploads extends Uploads {
  readonly allGoing = Promise.withResolvers<void>();
  private going = 0;

  override receive(...upload: Parameters<Uploads['receive']>): Promise<number> {
    this.going += 1;
    if (this.going === CROWD * OF_ONE) this.allGoing.resolve();
    return super.receive(...upload);
  }
}

let world: DocumentsWorld;
let server: FastifyInstance;
let uploads: WatchedUploads;
const people = new Map<string, Person>();

beforeAll(async () => {
  world = await DocumentsWorld.create();
  uploads = new WatchedUploads(world.database, world.contents, world.config);
  const ofRequest: ContextFactory['ofRequest'] = ({ headers }) =>
    Promise.resolve({ person: people.get(String(headers['x-sender'])), actor: null, token: 'token' } as never);
  server = fastify();
  const { documents, database } = world;
  await server.register(serveUploads, { uploads, documents, database, contexts: { ofRequest } as ContextFactory });
  await server.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await server?.close();
  await world?.close();
});

/** Begins to send an upload. */
function sending(by: Person, id: string): ClientRequest {
  people.set(by.accountId, by);
  const headers = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  return request({
    ...{ port: (server.server.address() as AddressInfo).port, method: 'PATCH', path: `/uploads/${id}`, agent: false },
    headers: { ...headers, 'x-sender': by.accountId },
  });
}

it('is taken from a newcomer though few hold all turns, by a byte each', async () => {
  const held: ClientRequest[] = [];
  for (let count = 0; count < CROWD; count += 1) {
    const by = await world.person();
    for (let file = 0; file < OF_ONE; file += 1) {
      const stuck = sending(by, await uploads.begin(by, { fileName: 'a.png', bytes: 100 }));
      stuck.on('error', () => undefined).write('a');
      held.push(stuck);
    }
  }
  await uploads.allGoing.promise;
  const [newcomer, content] = [await world.person(), picture(100)];
  const id = await uploads.begin(newcomer, { fileName: 'a.png', bytes: content.length });
  const status = await new Promise((resolve, reject) => {
    sending(newcomer, id)
      .on('response', (response) => resolve(response.statusCode))
      .on('error', reject)
      .end(content);
  });
  expect(status).toBe(204);
  expect(await world.row(id)).toMatchObject({ status: 'QUARANTINED' });
  held.forEach((stuck) => stuck.destroy());
});
