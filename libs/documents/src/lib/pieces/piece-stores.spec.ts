import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@chengjie/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import S3rver from 's3rver';
import { FolderStore } from './folder-store.js';
import type { PieceStore } from './piece-store.js';
import { S3Store } from './s3-store.js';

let folder: string;
let server: S3rver;
const stores: Record<string, PieceStore> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pieces-'));
  const bucket = 'documents';
  server = new S3rver({
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  stores['a folder'] = new FolderStore(join(folder, 'pieces'));
  stores['a bucket'] = new S3Store({
    ...{ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', bucket, pathStyle: true },
    ...{ accessKey: 'S3RVER', secretKey: 'S3RVER' },
  });
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true });
});

describe.each(['a folder', 'a bucket'])('pieces in %s', (name) => {
  const store = () => stores[name] as PieceStore;

  it('are there once they are put, each as it was', async () => {
    const content = newId();
    const [one, other] = [Buffer.alloc(300_000, 1), Buffer.from('另一块')];
    await Promise.all([store().put(content, 'one', one), store().put(content, 'other', other)]);
    expect((await store().get(content, 'one')).equals(one)).toBe(true);
    expect((await store().get(content, 'other')).equals(other)).toBe(true);
  });

  it('are taken back one by one', async () => {
    const content = newId();
    for (const piece of ['one', 'other']) await store().put(content, piece, Buffer.from(piece));
    await store().remove(content, 'one');
    await expect(store().get(content, 'one')).rejects.toThrow();
    expect((await store().get(content, 'other')).toString()).toBe('other');
  });

  it('go together, and no others do', async () => {
    const [gone, left] = [newId(), newId()];
    for (const content of [gone, left]) await store().put(content, 'piece', Buffer.from(content));
    await store().remove(gone);
    await store().remove(gone);
    await expect(store().get(gone, 'piece')).rejects.toThrow();
    expect((await store().get(left, 'piece')).toString()).toBe(left);
  });
});

it('a folder keeps nothing of a piece that could not be written', async () => {
  const [store, content] = [new FolderStore(join(folder, 'whole')), newId()];
  await store.put(content, 'piece', Buffer.alloc(10));
  await expect(store.put(content, 'other', 7 as unknown as Buffer)).rejects.toThrow();
  const files = await readdir(join(folder, 'whole'), { recursive: true, withFileTypes: true });
  expect(files.filter((each) => each.isFile()).map(({ name }) => name)).toEqual(['piece']);
});

it.each([
  ['a tenth', 10_000, 1_500, 500],
  ['a tenth, and has less', 10_000, 400, -600],
  ['5 GiB of a large one', 100_000_000, 2_000_000, 2_000_000 - 1_310_720],
])('a folder leaves %s of its file system free', async (_, blocks, bavail, room) => {
  const store = new FolderStore(join(folder, 'file-system'), () => Promise.resolve({ blocks, bavail, bsize: 4_096 }));
  expect(await store.room()).toBe(room * 4_096);
});

it('a folder has the room that its file system has, and a bucket any', async () => {
  expect(Number.isFinite(await stores['a folder']?.room())).toBe(true);
  expect(await stores['a bucket']?.room()).toBe(Number.POSITIVE_INFINITY);
});
