import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Texts remembered as seen once. */
const MOST_SEEN = 500;

/** Longest text that gets a name, in characters: its plan is kept in every connection. */
const LONGEST = 20_000;

/**
 * Names for texts that clients have a say in. A text is named when it comes for the second time, and no more than some
 * hundred ever are: whoever makes up a text each time shall not fill the connections with plans.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly seen = new LRUCache<string, true>({ max: MOST_SEEN });

  /**
   * @param prefix what all names begin with
   * @param most texts that get a name: PostgreSQL keeps a plan of each in every connection
   */
  constructor(
    private readonly prefix: string,
    private readonly most: number,
  ) {}

  /** The name; undefined for a text that is planned for this once. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known) return known;
    if (!this.seen.has(text) || this.names.size >= this.most || text.length > LONGEST) {
      this.seen.set(text, true);
      return undefined;
    }
    const name = `${this.prefix}_${hash('sha1', text).slice(0, 20)}`;
    this.names.set(text, name);
    return name;
  }
}
