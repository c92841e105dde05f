import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers';
import type { Turns } from '../bounds/turns.js';

/** Ends an answer of which nothing was taken for a while, so that others get their turn. */
export function endStalled(file: Readable, answer: ServerResponse, stallsMs: number): void {
  const timer = setTimeout(() => answer.destroy(), stallsMs).unref();
  file.on('data', () => timer.refresh());
  file.pause(); // listening alone would let it flow
  answer.once('close', () => {
    clearTimeout(timer);
    file.destroy();
  });
}

/** Takes a turn for an answer, until it is over: at once where whoever asked went while it was waited for. */
export async function turnOfAnswer(turns: Turns, asker: string, answer: ServerResponse): Promise<void> {
  const leave = await turns.enter(asker);
  if (answer.closed) leave();
  else answer.once('close', leave);
}
