import { once } from 'node:events';
import { createServer, get, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { WaitedTooLong } from '../database/gathering.js';
import { Turns } from '../bounds/turns.js';
import { Readable } from 'node:stream';
import { turnOfAnswer } from './stalled-answers.js';

describe('the turn of an answer', () => {
  let server: Server;
  let turns: Turns;
  const isFree = async () => {
    const leave = await turns.enter('another');
    leave();
  };

  beforeEach(async () => {
    turns = new Turns({
      atOnce: 1,
      waiting: 1,
      waitingOfOne: 1,
      patienceMs: 5_000,
      refusal: () => new WaitedTooLong(),
    });
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    jest.useRealTimers();
    server.close();
    server.closeAllConnections();
  });

  /** Somebody asks. @returns the answer that is to be given, and what ends the connection */
  async function asked(): Promise<{ answer: ServerResponse; go: () => void }> {
    const request = get({ port: (server.address() as AddressInfo).port }).on('error', () => undefined);
    const [, answer] = (await once(server, 'request')) as [unknown, ServerResponse];
    return { answer, go: () => request.destroy() };
  }

  it('is over with the answer', async () => {
    const { answer } = await asked();
    await turnOfAnswer(turns, 'one', answer);
    answer.end();
    await expect(isFree()).resolves.toBeUndefined();
  });

  it('is over at once where whoever asked went while it was waited for', async () => {
    const leave = await turns.enter('other');
    const { answer, go } = await asked();
    const turn = turnOfAnswer(turns, 'one', answer);
    go();
    await once(answer, 'close');
    leave();
    await turn;
    await expect(isFree()).resolves.toBeUndefined();
  });

  it('goes on while a slow reader empties what the kernel holds, and ends once nothing is taken', async () => {
    const { answer } = await asked();
    const { follow } = await turnOfAnswer(turns, 'one', answer);
    const file = Readable.from([Buffer.of(1), Buffer.of(2), Buffer.of(3)], { highWaterMark: 1 });
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    follow(file);
    for (let piece = 0; piece < 3; piece += 1) {
      jest.advanceTimersByTime(110_000); // a third of 4 MiB, at 13 kB/s
      expect(answer.destroyed).toBe(false);
      file.emit('data', Buffer.of(piece));
    }
    jest.advanceTimersByTime(300_000);
    expect(answer.destroyed).toBe(true);
  });

  it('is somebody else’s at once where one has more of them', async () => {
    const crowded = new Turns({
      ...{ atOnce: 2, waiting: 0, waitingOfOne: 0, patienceMs: 1 },
      refusal: () => new WaitedTooLong(),
    });
    const [slow, { answer }] = [await asked(), await asked()];
    await turnOfAnswer(crowded, 'one', slow.answer);
    await turnOfAnswer(crowded, 'one', (await asked()).answer);
    await turnOfAnswer(crowded, 'other', answer);
    expect([slow.answer.destroyed, answer.destroyed]).toEqual([true, false]);
  });
});
