import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Texts that get a name: PostgreSQL keeps a plan of each in every connection. */
const MOST_NAMED = 300;

/** Texts remembered as seen once. */
const MOST_SEEN = 300;

/**
 * Names for texts that clients have a say in. A text is named when it comes for the second time, and no more than
 * some hundred ever are: whoever makes up a text each time shall not fill the connections with plans.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly seen = new LRUCache<string, true>({ max: MOST_SEEN });

  /** The name; undefined for a text that is planned for this once. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known) return known;
    if (!this.seen.has(text) || this.names.size >= MOST_NAMED) {
      this.seen.set(text, true);
      return undefined;
    }
    const name = `answer_${createHash('sha1').update(text).digest('hex').slice(0, 20)}`;
    this.names.set(text, name);
    return name;
  }
}
