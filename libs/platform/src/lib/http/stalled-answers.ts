import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Transfer, Turns } from '../bounds/turns.js';

/**
 * How long nothing of an answer may be handed on before it ends, in milliseconds. What the kernel holds is not seen from here: up to 4 MiB
 * of a connection (tcp_wmem), and it takes more once a third of that is free. So long, whoever takes 5 kB/s is not cut off.
 */
const STALLS_MS = 300_000;

/** How long an answer stands still until somebody else may have its turn where all are taken, in milliseconds. */
export const STANDS_STILL_MS = 60_000;

/** How fast an answer has to be on the whole, after a minute, to keep its turn where all are taken. */
export const SLOW_ANSWER = { afterMs: 60_000, bytesPerSecond: 10_000 } as const;

/** The turn of an answer. */
export interface AnswerTurn {
  /** What the answer consists of: while nothing of it is taken, the turn stands still, and ends after a while. */
  readonly follow: (file: Readable) => void;
}

/**
 * Takes a turn for an answer, until it is over: at once where whoever asked went while it was waited for.
 * @param place from where it is asked, if whoever asks is not that itself
 */
export async function turnOfAnswer(
  turns: Turns,
  asker: string,
  answer: ServerResponse,
  { stallsMs = STALLS_MS, place = asker }: { readonly stallsMs?: number | undefined; readonly place?: string } = {},
): Promise<AnswerTurn> {
  const { moved, end } = await turns.transfer(asker, () => answer.destroy(), place);
  if (answer.closed) end();
  else answer.once('close', end);
  return { follow: (file) => endStalled(file, answer, stallsMs, moved) };
}

/** Ends an answer of which nothing was taken for a while. */
function endStalled(file: Readable, answer: ServerResponse, stallsMs: number, moved: Transfer['moved']): void {
  const timer = setTimeout(() => answer.destroy(), stallsMs).unref();
  file.on('data', ({ length }: Buffer | string) => {
    timer.refresh();
    moved(length);
  });
  file.pause(); // listening alone would let it flow
  answer.once('close', () => {
    clearTimeout(timer);
    file.destroy();
  });
}
