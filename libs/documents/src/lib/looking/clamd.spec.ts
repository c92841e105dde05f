import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@chengjie/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentsWorld, picture } from '../../testing/documents-world.js';
import { MOST_LOOKS, type Bringer } from '../document.terms.js';
import { lookedAtByClamd, NotLookedAt } from './clamd.js';

/** What the daemon finds, by a signature of ours. */
const SIGNATURE = 'MALICE-OF-THE-SPEC';

let folder: string;
let daemon: Server;
let answer: (content: Buffer) => string;

/** The daemon's side of INSTREAM, as clamd(8) describes it: chunks, each behind its length, until one of length zero. */
async function serve(socket: Socket): Promise<void> {
  let received = Buffer.alloc(0);
  for await (const part of socket.iterator({ destroyOnReturn: false })) {
    received = Buffer.concat([received, part as Buffer]);
    if (received.subarray(-4).readUInt32BE() === 0 && isWhole(received)) break;
  }
  socket.end(`${answer(contentOf(received))}\0`);
}

const COMMAND = Buffer.from('zINSTREAM\0');

function chunksOf(received: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return chunks;
}
const isWhole = (received: Buffer) =>
  received.subarray(0, COMMAND.length).equals(COMMAND) && chunksOf(received).at(-1)?.length === 0;
const contentOf = (received: Buffer) => Buffer.concat(chunksOf(received));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  daemon = createServer({ allowHalfOpen: true }, (socket) => void serve(socket).catch(() => socket.destroy()));
  await once(daemon.listen(0, '127.0.0.1'), 'listening');
});

afterEach(() => {
  answer = looks;
});

afterAll(async () => {
  daemon.close();
  await rm(folder, { recursive: true });
});

const looks = (content: Buffer) => (content.includes(SIGNATURE) ? 'stream: Spec.Malice FOUND' : 'stream: OK');
answer = looks;
const address = () => `127.0.0.1:${(daemon.address() as AddressInfo).port}`;

async function* of(...parts: string[]) {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

describe('ClamAV’s daemon', () => {
  it('is given content as it comes, and says what it found', async () => {
    expect(await lookedAtByClamd(address(), of('nothing', ' at all'))).toBeNull();
    expect(await lookedAtByClamd(address(), of('MALICE-OF', '-THE-SPEC'))).toBe('Spec.Malice');
  });

  it('is reached by its socket too', async () => {
    const path = join(folder, 'clamd.ctl');
    const beside = createServer({ allowHalfOpen: true }, (socket) => void serve(socket));
    await once(beside.listen(path), 'listening');
    expect(await lookedAtByClamd(path, of('nothing'))).toBeNull();
    beside.close();
  });

  it.each(['INSTREAM size limit exceeded. ERROR', ''])('has not looked when it says “%s”', async (said) => {
    answer = () => said;
    await expect(lookedAtByClamd(address(), of('nothing'))).rejects.toThrow(/could not look/);
  });

  it('has not looked when it says so before it has all, and ends the connection', async () => {
    const early = createServer((socket) => socket.end('INSTREAM size limit exceeded. ERROR\0').pause());
    await once(early.listen(0, '127.0.0.1'), 'listening');
    const at = `127.0.0.1:${(early.address() as AddressInfo).port}`;
    await expect(lookedAtByClamd(at, of('nothing'.repeat(4_000_000)))).rejects.toThrow(/could not look.*size limit/);
    early.close();
  });

  it('has not looked where it says nothing in time', async () => {
    const silent = createServer((socket) => socket.resume());
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const at = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await expect(lookedAtByClamd(at, of('nothing'), 50)).rejects.toThrow(NotLookedAt);
    silent.close();
  });

  it('is not to blame where the content cannot be read', async () => {
    const lost = async function* () {
      yield await Promise.resolve(Buffer.from('a'));
      throw new Error('the piece is missing');
    };
    await expect(lookedAtByClamd(address(), lost())).rejects.toThrow('the piece is missing');
  });

  it('is away where nobody listens', async () => {
    await expect(lookedAtByClamd('127.0.0.1:1', of('nothing'))).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('a document that the daemon looks at', () => {
  let person: Bringer;
  let world: DocumentsWorld;

  beforeAll(async () => {
    world = await DocumentsWorld.create({ clamd: address() });
    person = await world.person();
  });

  afterAll(() => world?.close());

  it('is accepted where nothing is found', async () => {
    const id = await world.accepted(person, picture(400_000));
    expect(await world.row(id)).toMatchObject({ status: 'ACCEPTED' });
  });

  it('is refused where something is, and nothing of it is kept', async () => {
    const before = await world.files();
    const id = await world.accepted(person, Buffer.concat([picture(300_000), Buffer.from(SIGNATURE)]));
    expect(await world.row(id)).toMatchObject({ status: 'REFUSED', refusal: 'DOCUMENT_INFECTED', contentId: null });
    await world.removeDropped();
    expect(await world.files()).toEqual(before);
    const used = await world.transaction(() => world.documents.take(person, [{ id, path: [] }]));
    expect(new DomainError(used).violations.map(({ code }) => code)).toEqual(['DOCUMENT_REFUSED']);
  });

  const UNSEEN = 'NO-END-OF-THE-SPEC';
  const comesToNoEnd = (content: Buffer) => (content.includes(UNSEEN) ? 'Time limit reached. ERROR' : looks(content));
  const endless = () => Buffer.concat([picture(100), Buffer.from(UNSEEN)]);
  const later = (id: string, minutes: number) =>
    world.db.query(`update document set looked_at = looked_at - $2 * interval '1 minute' where id = $1`, [id, minutes]);
  const looksInVain = () => expect(world.examination.examineNext()).rejects.toThrow(NotLookedAt);
  const statusOf = async (id: string) => (await world.row(id)).status;

  it('waits while the daemon does not look, and is looked at later', async () => {
    const id = await world.brought(person, picture(100));
    answer = () => 'INSTREAM size limit exceeded. ERROR';
    await looksInVain();
    expect(await statusOf(id)).toBe('QUARANTINED');
    answer = looks;
    expect(await world.examination.examineNext()).toBe(false); // others have their turn first
    await later(id, 6);
    expect(await world.examination.examineNext()).toBe(true);
    expect(await statusOf(id)).toBe('ACCEPTED');
  });

  it('holds up nobody where the daemon comes to no end with it, and waits longer each time', async () => {
    answer = comesToNoEnd;
    const id = await world.brought(person, endless());
    await looksInVain();
    const ofTheSame = await world.brought(person, picture(100));
    const ofAnother = await world.brought(await world.person(), picture(100));
    await later(id, 6);
    await world.examination.examineNext();
    expect([await statusOf(ofAnother), await statusOf(ofTheSame)]).toEqual(['ACCEPTED', 'QUARANTINED']);
    await world.examination.examineNext();
    expect(await statusOf(ofTheSame)).toBe('ACCEPTED');
    await looksInVain();
    await later(id, 6);
    expect(await world.examination.examineNext()).toBe(false);
    await later(id, 5);
    await looksInVain();
    await world.transaction(() => world.documents.discard(person, id));
  });

  it('is refused after a day of looks that came to no end, though a matter has it', async () => {
    answer = comesToNoEnd;
    await world.removeDropped();
    const before = await world.files();
    const id = await world.brought(person, endless());
    await world.refer(id);
    for (let time = 0; time < MOST_LOOKS; time += 1) {
      expect(await statusOf(id)).toBe('QUARANTINED');
      await later(id, 241);
      await looksInVain();
    }
    expect(await world.row(id)).toMatchObject({
      status: 'REFUSED',
      refusal: 'DOCUMENT_NOT_LOOKED_AT',
      contentId: null,
    });
    expect(await world.examination.examineNext()).toBe(false);
    await world.removeDropped();
    expect(await world.files()).toEqual(before);
  });

  it('waits for a daemon that is away however long, a minute each time', async () => {
    const away = await DocumentsWorld.create({ clamd: '127.0.0.1:1' });
    const id = await away.brought(await away.person(), picture(100));
    for (let time = 0; time <= MOST_LOOKS; time += 1) {
      await expect(away.examination.examineNext()).rejects.toThrow(/ECONNREFUSED/);
      await away.db.query(`update document set looked_at = looked_at - interval '61 seconds'`);
    }
    expect(await away.row(id)).toMatchObject({ status: 'QUARANTINED' });
    await away.close();
  });
});
