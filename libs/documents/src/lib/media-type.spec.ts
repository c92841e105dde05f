import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { archived } from '../testing/archives.js';
import { PIECE_BYTES } from './document.terms.js';

/** Tells the type of a content in a thread of its own, as small as no server is, and what of the processor's time that took. */
async function toldInLittleMemory(content: Buffer): Promise<{ type?: string; milliseconds: number }> {
  const told = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(${JSON.stringify(new URL('media-type.ts', import.meta.url).href)}).then(async ({ mediaTypeOf }) => {
      const before = process.threadCpuUsage();
      const type = await mediaTypeOf(Buffer.from(workerData));
      const { user, system } = process.threadCpuUsage(before);
      parentPort.postMessage({ type, milliseconds: (user + system) / 1_000 });
    });`;
  const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 };
  const worker = new Worker(told, { eval: true, workerData: content, resourceLimits });
  const [answer] = (await once(worker, 'message')) as [{ type?: string; milliseconds: number }];
  await worker.terminate();
  return answer;
}

/** A first piece of an archive, full of what looks like heads of entries, and of lengths that are not there. */
function heads(apart: number, tail = ''): Buffer {
  const piece = Buffer.alloc(PIECE_BYTES, 0xff);
  archived([['a', 'b']]).copy(piece);
  for (let at = 40; at + 4 <= piece.length; at += apart) piece.write('PK\u0003\u0004', at, 'latin1');
  for (let at = 40; tail && at + apart <= piece.length; at += apart)
    piece.write(tail, at + apart - tail.length, 'latin1');
  return piece;
}

describe('content that looks as if it held ten thousands of things', () => {
  it.each([
    ['heads that overlap', heads(4)],
    ['heads whose names reach over all that follows', heads(7)],
    ['heads of nothing', heads(28)],
    ['heads with names that are nearly known', heads(36, 'word')],
  ])('is gone through once, and nothing of it is kept: %s', async (_, content) => {
    const { type, milliseconds } = await toldInLittleMemory(content);
    expect(type).toBeUndefined();
    expect(milliseconds).toBeLessThan(100); // of the processor's, not of the clock's: it takes two
  });
});
