/** The page on which something is typed: its author finds it again by that. */
export interface KeptPage {
  /** Its address, without the language. */
  readonly path: string;
  readonly title: string;
}

/** What this device keeps of a form, and what it knows of the draft on the server. */
export interface KeptCopy<Values> {
  readonly values: Values;
  /** When it was typed, ISO 8601 by the device's clock; of a draft that came from the server, when it was saved there. */
  readonly at: string;
  /** The server's draft that it goes on from; null where there was none. */
  readonly revision: string | null;
  /** Whether the server holds just this. */
  readonly synced: boolean;
  /** Where it was typed; of what came from the server, the server knows. */
  readonly page?: KeptPage;
}

/** A draft as the server keeps it. */
export interface ServerDraft {
  readonly content: string;
  readonly revision: string;
  readonly savedAt: string;
}

/** Whether a stored value is a copy of a form of this shape. */
export function isCopyOf<Values>(isValues: (value: unknown) => value is Values) {
  return (value: unknown): value is KeptCopy<Values> => {
    const { values, at, revision, synced } = (value ?? {}) as Partial<KeptCopy<unknown>>;
    return (
      isValues(values) &&
      typeof at === 'string' &&
      typeof synced === 'boolean' &&
      (revision === null || typeof revision === 'string')
    );
  };
}

/** Whether what a device keeps is nowhere else: what it holds in a form of before counts as such. */
export function isUnsent(text: string): boolean {
  try {
    return (JSON.parse(text) as Partial<KeptCopy<unknown>> | null)?.synced !== true;
  } catch {
    return true;
  }
}

/**
 * What is to be shown of what this device and the server keep of one form.
 * - NOTHING: neither keeps anything, or what was kept was sent or given up elsewhere.
 * - MINE: the device's, which the server has or gets.
 * - THEIRS: the server's, and nothing of the device's is lost by that.
 * - ASK: both hold something that the other does not.
 */
export type Met = 'NOTHING' | 'MINE' | 'THEIRS' | 'ASK';

/** Compares both: nothing that was typed is ever overwritten without a word. */
export function meet(mine: KeptCopy<unknown> | undefined, theirs: ServerDraft | null): Met {
  if (!mine) return theirs ? 'THEIRS' : 'NOTHING';
  // A page that was left while it saved meets its own.
  if (theirs?.content === JSON.stringify(mine.values)) return 'THEIRS';
  if (mine.revision === (theirs?.revision ?? null)) return 'MINE';
  if (!mine.synced) return 'ASK';
  return theirs ? 'THEIRS' : 'NOTHING';
}
