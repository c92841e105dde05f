import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, messageOf, newId, NotFoundError } from '@chengjie/kernel';
import type { DocumentOwner } from '@chengjie/platform';
import type { ModuleRef } from '@nestjs/core';
import { archived } from '../testing/archives.js';
import { DocumentsWorld, inChunks, picture } from '../testing/documents-world.js';
import { MOST_OF_A_DAY, PIECE_BYTES, type Bringer } from './document.terms.js';
import { DocumentsReader } from './documents.reader.js';
import { DocumentClock } from './looking/document-clock.js';
import { FolderStore } from './pieces/folder-store.js';

let world: DocumentsWorld;
let person: Bringer;

beforeAll(async () => {
  world = await DocumentsWorld.create();
  person = await world.person();
});
afterAll(() => world?.close());

const codesOf = async (act: Promise<unknown>): Promise<unknown> => {
  const error = await act.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return error instanceof DomainError ? error.violations.map(({ code }) => code) : error;
};
/** A matter takes a document, as one act. */
const use = (id: string, by = person) =>
  world.transaction(async () => {
    const against = await world.documents.take(by, [{ id, path: ['scan'] }]);
    if (against.length > 0) throw new DomainError(against);
    await world.refer(id);
  });
const discard = (id: string, by = person) => world.transaction(() => world.documents.discard(by, id));

describe('bringing a document', () => {
  it('keeps what was brought, under the name that it was brought by', async () => {
    const content = picture(2 * PIECE_BYTES + 17);
    const id = await world.accepted(person, content, 'C:\\扫描\\“身份证” 正面;1.png');
    expect(await world.row(id)).toMatchObject({
      ...{ status: 'ACCEPTED', fileName: '“身份证” 正面;1.png', mediaType: 'image/png' },
      contentHash: createHash('sha256').update(content).digest('hex'),
    });
    expect((await world.read(id)).equals(content)).toBe(true);
  });

  it('goes on after a lost connection from the last whole piece', async () => {
    const content = picture(3 * PIECE_BYTES);
    const id = await world.uploads.begin(person, { fileName: 'a.png', bytes: content.length });
    await expect(world.uploads.receive(person, id, 0, inChunks(content, PIECE_BYTES + 90_000))).rejects.toThrow();
    expect(await world.uploads.found(person, id)).toMatchObject({ received: PIECE_BYTES, status: 'RECEIVING' });
    const rest = content.subarray(PIECE_BYTES);
    expect(await world.uploads.receive(person, id, PIECE_BYTES, inChunks(rest))).toBe(content.length);
    expect((await world.read(id)).equals(content)).toBe(true);
  });

  it('counts and keeps each piece once, however many send it at the same time', async () => {
    const before = (await world.files()).length;
    const content = picture(3 * PIECE_BYTES);
    const id = await world.uploads.begin(person, { fileName: 'a.png', bytes: content.length });
    const sent = await Promise.allSettled([1, 2, 3].map(() => world.uploads.receive(person, id, 0, inChunks(content))));
    expect(sent.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    const { received } = await world.uploads.found(person, id);
    await world.uploads.receive(person, id, received, inChunks(content.subarray(received)));
    expect((await world.read(id)).equals(content)).toBe(true);
    expect(await world.files()).toHaveLength(before + 3);
  });

  it('leaves nothing where it was given up meanwhile', async () => {
    const [before, content] = [await world.files(), picture(3 * PIECE_BYTES)];
    const id = await world.uploads.begin(person, { fileName: 'a.png', bytes: content.length });
    const body = async function* () {
      yield content.subarray(0, PIECE_BYTES);
      await discard(id);
      await world.removeDropped();
      yield content.subarray(PIECE_BYTES);
    };
    expect(await codesOf(world.uploads.receive(person, id, 0, body()))).toEqual(['DOCUMENT_OFFSET']);
    expect(await world.files()).toEqual(before);
  });

  it('removes what was given up only when whoever reads or sends it has ended', async () => {
    const id = await world.brought(person, picture(100));
    const { length } = await world.files();
    await discard(id);
    expect(await world.contents.removeDropped()).toBe(0);
    expect(await world.files()).toHaveLength(length);
    await world.removeDropped();
    expect(await world.files()).toHaveLength(length - 1);
  });

  it.each([
    ['is called what it is not', 'a.pdf', picture(100), 'DOCUMENT_MISLABELLED'],
    ['is of no kind that is known', 'a.png', Buffer.from('MZ nothing that anybody takes'), 'DOCUMENT_KIND_NOT_TAKEN'],
  ])('refuses at once what %s, and keeps nothing of it', async (_, fileName, content, code) => {
    const before = await world.files();
    const id = await world.uploads.begin(person, { fileName, bytes: content.length });
    expect(await codesOf(world.uploads.receive(person, id, 0, inChunks(content)))).toEqual([code]);
    expect(await world.row(id)).toMatchObject({ status: 'REFUSED', refusal: code, contentId: null });
    await world.removeDropped();
    expect(await world.files()).toEqual(before);
  });

  it('refuses more than was said, and what is sent from elsewhere', async () => {
    const content = picture(PIECE_BYTES);
    const id = await world.uploads.begin(person, { fileName: 'a.png', bytes: 200 });
    expect(await codesOf(world.uploads.receive(person, id, 0, inChunks(content)))).toEqual([
      'DOCUMENT_LONGER_THAN_SAID',
    ]);
    expect(await codesOf(world.uploads.receive(person, id, 50, inChunks(content)))).toEqual(['DOCUMENT_OFFSET']);
  });

  it('is its bringer’s alone', async () => {
    const stranger = await world.person();
    const id = await world.brought(person, picture(100));
    await expect(world.uploads.found(stranger, id)).rejects.toThrow(NotFoundError);
    await expect(discard(id, stranger)).rejects.toThrow(NotFoundError);
    expect(await codesOf(use(id, stranger))).toEqual(['DOCUMENT_UNKNOWN']);
    await discard(id);
  });

  it('has bounds by day, which giving up does not widen', async () => {
    const busy = await world.person();
    const day = `insert into document_day values ($1, (now() at time zone 'Asia/Shanghai')::date, $2, 0)`;
    await world.db.query(day, [busy.accountId, MOST_OF_A_DAY.documents - 1]);
    await discard(await world.brought(busy, picture(100)), busy);
    await expect(world.brought(busy, picture(100))).rejects.toThrow(/document_day_bounds/);
  });
});

describe('what all bring in a day', () => {
  const MEBIBYTE = 1_048_576;
  let small: DocumentsWorld;
  let tomorrow: string | undefined;

  beforeAll(async () => {
    small = await DocumentsWorld.create({ mostMebibytes: 1, dayMebibytes: 4 });
    const days = `select ((now() at time zone 'Asia/Shanghai')::date + 1)::text as day`;
    tomorrow = (await small.db.query<{ day: string }>(days))[0]?.day;
  });
  beforeEach(() => small.db.query('delete from document_came'));
  afterAll(() => small?.close());

  const begin = (by: Bringer, bytes = MEBIBYTE) => small.uploads.begin(by, { fileName: 'a.png', bytes });
  const wordsOf = (act: Promise<unknown>) =>
    act.then(
      () => [],
      (error: unknown) => (error as DomainError).violations.map((violation) => messageOf(violation, 'en')),
    );
  const whole = () => picture(MEBIBYTE);

  it('is not used up by what is announced, however much that is', async () => {
    for (let account = 0; account < 9; account += 1) await begin(await small.person());
    expect(await small.brought(await small.person(), whole())).toEqual(expect.any(String));
  });

  it('has a bound that is counted by what came, and the refusal says when it goes on', async () => {
    const late = await small.person('198.51.100.1');
    const begun = await begin(late);
    for (let place = 1; place <= 4; place += 1) await small.brought(await small.person(`192.0.2.${place}`), whole());
    const refusal = [
      `This site has taken the 4 MB of files that it takes in a day: bring them from 0:00 on ${tomorrow} on (Beijing time); what has no files goes on meanwhile`,
    ];
    expect(await wordsOf(begin(late, 1))).toEqual(refusal);
    const before = await small.files();
    const content = whole();
    expect(await wordsOf(small.uploads.receive(late, begun, 0, inChunks(content)))).toEqual(refusal);
    expect(await small.files()).toEqual(before);
    // The next day begins anew, and what was begun goes on.
    await small.db.query('update document_came set day = day - 1');
    expect(await small.uploads.receive(late, begun, 0, inChunks(content))).toBe(MEBIBYTE);
  });

  it('comes from one network to a quarter, whatever its accounts give up again', async () => {
    const [one, neighbour, other] = [await small.person(), await small.person(), await small.person('198.51.100.1')];
    const begun = await begin(neighbour);
    const brought = await small.brought(one, whole());
    await small.transaction(() => small.documents.discard(one, brought));
    const refusal = [
      `From your network this site has taken the 1 MB of files that it takes from one in a day: bring them from 0:00 on ${tomorrow} on (Beijing time), or from another network; what has no files goes on meanwhile`,
    ];
    expect(await wordsOf(begin(neighbour, 1))).toEqual(refusal);
    expect(await wordsOf(small.uploads.receive(neighbour, begun, 0, inChunks(whole())))).toEqual(refusal);
    expect(await small.brought(other, whole())).toEqual(expect.any(String));
  });

  it('is counted by each piece that is kept, once, however many send at the same time', async () => {
    const [here, there] = [await small.person(), await small.person('198.51.100.1')];
    const [own, others, content] = [await begin(here), await begin(there), whole()];
    const send = (by: Bringer, id: string) => small.uploads.receive(by, id, 0, inChunks(content));
    await Promise.allSettled([send(here, own), send(here, own), send(there, others), send(there, others)]);
    const [{ received: first }, { received: second }] = [await small.row(own), await small.row(others)];
    const today = `select place, bytes::int from document_came where day = $1::date - 1 order by bytes desc, place`;
    expect(await small.db.query(today, [tomorrow])).toEqual([
      { place: '*', bytes: first + second },
      ...[
        { place: here.place, bytes: first },
        { place: there.place, bytes: second },
      ].toSorted((a, b) => b.bytes - a.bytes || a.place.localeCompare(b.place)),
    ]);
  });
});

describe('what is kept', () => {
  it('is sealed: neither content nor name is on the disk', async () => {
    const content = Buffer.concat([picture(50), Buffer.from('身份证号 22010119800101')]);
    await world.brought(person, content, '身份证.png');
    const entries = await readdir(world.folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      expect((await readFile(`${entry.parentPath}/${entry.name}`)).includes('身份证号')).toBe(false);
      expect(entry.name).toMatch(/^[\da-f-]{36}$/);
    }
    while (await world.examination.examineNext());
  });

  it('is one copy of each content, which goes with the last document that has it', async () => {
    const content = picture(PIECE_BYTES + 1);
    await world.removeDropped();
    const before = (await world.files()).length;
    const [one, other] = [await world.brought(person, content), await world.brought(await world.person(), content)];
    await Promise.all([world.examination.examineNext(), world.examination.examineNext()]);
    await world.removeDropped();
    expect((await world.row(one)).contentId).toBe((await world.row(other)).contentId);
    expect(await world.files()).toHaveLength(before + 2);
    await discard(one);
    await world.removeDropped();
    expect((await world.read(other)).equals(content)).toBe(true);
    await world.db.query('delete from document where id = $1', [other]);
    const { id } = (
      await world.db.query<{ id: string }>(`select id from document_content where hash = $1`, [
        createHash('sha256').update(content).digest(),
      ])
    )[0] as { id: string };
    await world.transaction(() => world.contents.drop(id));
    await world.removeDropped();
    expect(await world.files()).toHaveLength(before);
  });

  it('does not open where pieces changed places, nor under another master key', async () => {
    const id = await world.brought(person, picture(3 * PIECE_BYTES));
    const { contentId } = await world.row(id);
    await world.db.tamper(
      'update document_content set pieces = pieces[2:2] || pieces[1:1] || pieces[3:3] where id = $1',
      [contentId],
    );
    await expect(world.read(id)).rejects.toThrow(/authenticate/);
    await world.db.tamper('delete from document where id = $1', [id]);
    await world.transaction(() => world.contents.drop(contentId ?? ''));
  });
});

describe('a document that belongs to a matter', () => {
  it('belongs to one alone, of two at once', async () => {
    const id = await world.accepted(person, picture(100));
    const used = await Promise.allSettled([use(id), use(id)]);
    expect(used.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await codesOf(use(id))).toEqual(['DOCUMENT_IN_USE']);
    expect(await codesOf(discard(id))).toEqual(['DOCUMENT_IN_USE']);
  });

  it('is there, or was given up: of both at once one is told', async () => {
    for (let time = 0; time < 5; time += 1) {
      const id = await world.accepted(person, picture(100));
      const [used, given] = await Promise.allSettled([use(id), discard(id)]);
      expect([used.status, given.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(Boolean(await world.row(id))).toBe(used.status === 'fulfilled');
    }
  });

  it('has come in whole, and was not refused', async () => {
    const unfinished = await world.uploads.begin(person, { fileName: 'a.png', bytes: 100 });
    expect(await codesOf(use(unfinished))).toEqual(['DOCUMENT_UNFINISHED']);
  });
});

describe('cleaning', () => {
  const clean = () => new DocumentClock(world.database, world.examination, world.contents, world.documents).clean();
  const dayLater = (id: string) =>
    world.db.tamper(`update document set created_at = created_at - interval '25 hours' where id = $1`, [id]);

  it('removes what belongs to nothing after a day, whole or not, and leaves all else', async () => {
    const [used, unused, fresh] = [
      await world.accepted(person, picture(100)),
      await world.accepted(person, picture(100)),
      await world.accepted(person, picture(100)),
    ];
    const stopped = await world.uploads.begin(person, { fileName: 'a.png', bytes: 2 * PIECE_BYTES });
    await use(used);
    for (const id of [used, unused, stopped]) await dayLater(id);
    await clean();
    const left = await Promise.all([used, unused, stopped, fresh].map(async (id) => Boolean(await world.row(id))));
    expect(left).toEqual([true, false, false, true]);
  });

  it('and a matter that takes a document at the same time: one of them finds what the other did', async () => {
    for (let time = 0; time < 5; time += 1) {
      const id = await world.accepted(person, picture(100));
      await dayLater(id);
      const [used] = await Promise.allSettled([use(id), clean()]);
      expect(Boolean(await world.row(id))).toBe(used.status === 'fulfilled');
    }
  });
});

it('documents are looked at in turns of their bringers, however many one has, and whatever became of those', async () => {
  const [many, newcomer] = [await world.person(), await world.person()];
  const bring = (by: Bringer) => world.brought(by, picture(100));
  const ofMany = [await bring(many), await bring(many), await bring(many), await bring(many)];
  await world.examination.examineNext();
  const first = ofMany.shift() ?? '';
  expect(await world.row(first)).toMatchObject({ status: 'ACCEPTED' });
  await discard(first, many);
  const ofNewcomer = [await bring(newcomer), await bring(newcomer)];
  const looked: string[] = [];
  while (await world.examination.examineNext()) {
    for (const id of [...ofMany, ...ofNewcomer])
      if (!looked.includes(id) && (await world.row(id)).status === 'ACCEPTED') looked.push(id);
  }
  expect(looked).toEqual([ofNewcomer[0], ofMany[0], ofNewcomer[1], ofMany[1], ofMany[2]]);
});

it('owners are asked of a document that is not there as of one that is', async () => {
  const asked: (readonly string[])[] = [];
  const find: DocumentOwner['find'] = (_, ids) => {
    asked.push(ids);
    return Promise.resolve(new Map<string, boolean>());
  };
  const modules = { get: () => ({}) } as unknown as ModuleRef;
  const owner: DocumentOwner = { table: 'paper', column: 'document_id', visibility: 'PARTIES', reader: Object, find };
  const reader = new DocumentsReader(world.database, modules, [owner]);
  const [there, nowhere] = [await world.brought(person, picture(100)), newId()];
  for (const id of [there, nowhere]) expect(await reader.visible([id], null, await world.person())).toEqual(new Map());
  expect(asked).toEqual([[there], [nowhere]]);
  await discard(there);
});

it('a package is looked at as a whole, over the bounds of its pieces', async () => {
  const pages = (...more: [string, Buffer][]) => {
    const jb2 = ['a', 'b'].map((name): [string, Buffer] => [`${name}.jb2`, randomBytes(PIECE_BYTES)]);
    return archived([['OFD.xml', '<a/>'], ...jb2, ...more]);
  };
  const [one, other] = [pages(), pages(['Seal.esl', Buffer.from('MZ')])];
  expect(await world.row(await world.accepted(person, one, 'a.ofd'))).toMatchObject({ status: 'ACCEPTED' });
  const refused = await world.row(await world.accepted(person, other, 'a.ofd'));
  expect(refused).toMatchObject({ status: 'REFUSED', refusal: 'DOCUMENT_CARRIES_MORE', contentId: null });
});

it('a document is taken while there is room for it, and the operator is told when there is none', async () => {
  let room = 1_000;
  class FullStore extends FolderStore {
    override room = () => Promise.resolve(room);
  }
  const full = await DocumentsWorld.create({ store: (folder) => new FullStore(folder) });
  const bringer = await full.person();
  const content = picture(600);
  const begin = (bytes: number) => full.uploads.begin(bringer, { fileName: 'a.png', bytes });
  expect(await codesOf(begin(1_001))).toEqual(['DOCUMENTS_FULL']);
  const id = await begin(600);
  room = 599; // somebody else was quicker
  expect(await codesOf(full.uploads.receive(bringer, id, 0, inChunks(content)))).toEqual(['DOCUMENTS_FULL']);
  expect(full.failures).toEqual(Array(2).fill('The store of documents is nearly full, and takes none'));
  room = 600;
  expect(await full.uploads.receive(bringer, id, 0, inChunks(content))).toBe(600);
  await full.close();
});

it('a document is looked at though the store removes nothing', async () => {
  class KeepingStore extends FolderStore {
    override remove = () => Promise.reject(new Error('not allowed'));
  }
  class LookingClock extends DocumentClock {
    override look = () => super.look();
  }
  const keeping = await DocumentsWorld.create({ store: (folder) => new KeepingStore(folder) });
  const bringer = await keeping.person();
  const given = await keeping.brought(bringer, picture(100));
  await keeping.transaction(() => keeping.documents.discard(bringer, given));
  await keeping.db.tamper(`update document_content set dropped_at = dropped_at - interval '1 minute'`, []);
  const id = await keeping.brought(bringer, picture(100));
  const clock = new LookingClock(keeping.database, keeping.examination, keeping.contents, keeping.documents);
  await expect(clock.look()).rejects.toThrow('not allowed');
  expect(await keeping.row(id)).toMatchObject({ status: 'ACCEPTED' });
  await keeping.close();
});

it('takes and gives fifty megabytes in the memory of a few pieces', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  /** Bytes of pieces that something still holds. */
  const held = async () => {
    for (let time = 0; time < 3; time += 1) {
      collect();
      await setImmediate(); // what was collected is counted off beside the program
    }
    return process.memoryUsage().arrayBuffers;
  };
  const bytes = 50 * 1_048_576;
  const before = await held();
  let most = 0;
  const look = async (at: number) => {
    if (at % (10 * 1_048_576) === 0) most = Math.max(most, (await held()) - before);
  };
  const body = async function* () {
    for (let at = 0; at < bytes; at += 65_536) {
      await look(at);
      yield at === 0 ? picture(65_536) : Buffer.alloc(65_536, at / 65_536);
    }
  };
  const id = await world.uploads.begin(person, { fileName: 'a.png', bytes });
  await world.uploads.receive(person, id, 0, body());
  const { contentId } = await world.row(id);
  let read = 0;
  for await (const part of world.contents.read(contentId ?? '')) {
    await look(read);
    read += part.length;
  }
  expect(read).toBe(bytes);
  expect(most).toBeLessThan(8 * 1_048_576);
});
