import { once } from 'node:events';
import { createServer, get, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WaitedTooLong } from '../database/gathering.js';
import { Turns } from '../bounds/turns.js';
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
    server.close();
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
});
