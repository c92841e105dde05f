import { LRUCache } from 'lru-cache';

/** Largest share of the memory that one answer may take. */
const LARGEST_SHARE = 1 / 16;

/** What an entry takes besides the answer and its key, bytes. */
const ENTRY_BYTES = 200;

/** Answers of one state of the published data, the least used of them dropped first. */
export class AnswerCache {
  /** False when there is no memory to keep any. */
  readonly keeps: boolean;
  private state = 0;
  private readonly answers: LRUCache<string, Buffer>;

  constructor(mebibytes: number) {
    this.keeps = mebibytes > 0;
    const maxSize = Math.max(1, mebibytes * 1_024 * 1_024);
    this.answers = new LRUCache({
      maxSize,
      maxEntrySize: Math.ceil(maxSize * LARGEST_SHARE),
      sizeCalculation: (answer, key) => answer.length + 2 * key.length + ENTRY_BYTES,
    });
  }

  /** The answer kept under the key if it was made in that state. */
  get(key: string, state: number): Buffer | undefined {
    this.moveTo(state);
    return state === this.state ? this.answers.get(key) : undefined;
  }

  /** Keeps an answer that was made after `state` had been read; a state that is past already is of no use. */
  set(key: string, state: number, answer: string): void {
    this.moveTo(state);
    if (state === this.state) this.answers.set(key, ownBuffer(answer));
  }

  private moveTo(state: number): void {
    if (state <= this.state) return;
    this.state = state;
    this.answers.clear();
  }
}

/** In memory of its own: `Buffer.from` puts what is short into pieces of 8 KiB, and one answer would keep all of its piece. */
function ownBuffer(text: string): Buffer {
  const buffer = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  buffer.write(text);
  return buffer;
}
