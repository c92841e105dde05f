import 'reflect-metadata';
import { request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContextFactory, Person } from '@chengjie/platform';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { DocumentsWorld, picture } from '../../testing/documents-world.js';
import type { Bringer } from '../document.terms.js';
import { Uploads } from '../uploads.service.js';
import { serveUploads } from './uploads.plugin.js';

/** As many as there are turns, and as many of them as one site has. */
const ALL = 64;
const OF_SITE = 32;

/** Bytes by which an upload is said to move. */
const MOVES_BYTES = 16_384;

/** Tells how much has come in of all uploads. */
class WatchedUploads extends Uploads {
  private came = 0;
  private readonly waiting: { bytes: number; resolve: () => void }[] = [];

  /** Resolves once so many bytes have come in. */
  until(bytes: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.waiting.push({ bytes, resolve });
    this.tell(0);
    return promise;
  }

  override receive(by: Bringer, id: string, offset: number, body: AsyncIterable<Uint8Array>): Promise<number> {
    const tell = (bytes: number) => this.tell(bytes);
    return super.receive(by, id, offset, {
      async *[Symbol.asyncIterator]() {
        for await (const chunk of body) {
          tell(chunk.length);
          yield chunk;
        }
      },
    });
  }

  private tell(bytes: number): void {
    this.came += bytes;
    for (const { bytes: awaited, resolve } of this.waiting) if (this.came >= awaited) resolve();
  }
}

describe('turns of what comes in', () => {
  let world: DocumentsWorld;
  let server: FastifyInstance;
  let uploads: WatchedUploads;
  let now: number;
  let held: ClientRequest[];
  const people = new Map<string, Person>();

  beforeAll(async () => {
    world = await DocumentsWorld.create();
  });
  afterAll(() => world?.close());

  beforeEach(async () => {
    [now, held] = [0, []];
    uploads = new WatchedUploads(world.database, world.contents, world.config);
    const ofRequest: ContextFactory['ofRequest'] = ({ headers }) => {
      const person = people.get(String(headers['x-sender']));
      return Promise.resolve({ person, actor: null, token: 'token', address: headers['x-network'] } as never);
    };
    server = fastify();
    const { documents, database } = world;
    const contexts = { ofRequest } as ContextFactory;
    await server.register(serveUploads, { uploads, documents, database, contexts, now: () => now });
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    held.forEach((stuck) => stuck.destroy());
    await server?.close();
  });

  /** Somebody begins to send an upload. */
  async function sending(by: Bringer, network: string, bytes: number): Promise<ClientRequest> {
    people.set(by.accountId, by);
    const id = await uploads.begin(by, { fileName: 'a.png', bytes });
    const headers = {
      ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      ...{ 'x-sender': by.accountId, 'x-network': network },
    };
    const { port } = server.server.address() as AddressInfo;
    return request({ port, method: 'PATCH', path: `/uploads/${id}`, agent: false, headers });
  }

  /** Somebody has sent a byte, and sends no end. */
  async function sticking(by: Bringer, network: string, bytes = 100): Promise<ClientRequest> {
    const stuck = await sending(by, network, bytes);
    stuck.on('error', () => undefined).write('a');
    held.push(stuck);
    await uploads.until(held.length);
    return stuck;
  }

  /** How a newcomer fares who sends a picture whole. */
  async function newcomer(network: string): Promise<unknown> {
    const content = picture(100);
    const sent = await sending(await world.person(), network, content.length);
    return new Promise((resolve, reject) => {
      sent
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end(content);
    });
  }

  it('are taken from a newcomer though few hold all of them, by a byte each', async () => {
    for (let account = 0; account < ALL / 4; account += 1) {
      const by = await world.person();
      for (let file = 0; file < 4; file += 1) await sticking(by, `network ${account}`);
    }
    expect(await newcomer('elsewhere')).toBe(204);
  });

  it('are had by one site to half, by two never to all, however many accounts and networks they have', async () => {
    for (const site of ['2001:db8:1', '2001:db8:2'])
      for (let account = 0; account < OF_SITE; account += 1)
        await sticking(await world.person(), `${site}:${account}::/64`);
    expect(await newcomer('2001:db8:1:ff::/64')).toBe(429);
    expect(await newcomer('elsewhere')).toBe(204);
  });

  it('are lost by whoever sends a byte now and then, and kept by whoever gets on', async () => {
    const getsOn = await sticking(await world.person(), 'network 0', 2 * MOVES_BYTES);
    const lost = Promise.withResolvers<void>();
    for (let account = 1; account < ALL; account += 1) {
      const stuck = await sticking(await world.person(), `network ${account}`);
      if (account === 1) stuck.on('close', lost.resolve);
    }
    now = 4_000;
    expect(await newcomer('elsewhere')).toBe(429);
    held.forEach((each) => each.write('a'));
    getsOn.write(Buffer.alloc(MOVES_BYTES));
    await uploads.until(2 * ALL + MOVES_BYTES);
    now = 5_000;
    expect(await newcomer('elsewhere')).toBe(204);
    await lost.promise;
    expect(getsOn.destroyed).toBe(false);
  });
});
