import { useState } from 'react';
import { deleteDraft, keepDraft, readDraft, type BidDraft, type DraftKey } from './bid-draft.js';
import type { BidInput } from './bid-input.js';

/** The draft of a bid on this device, if there is one, and what can be done with it. */
export function useBidDraft(key: DraftKey): {
  readonly draft: BidDraft | undefined;
  /** Whether the device took it. */
  readonly keep: (input: BidInput) => boolean;
  readonly forget: () => void;
} {
  const [draft, setDraft] = useState(() => readDraft(localStorage, key));
  return {
    draft,
    keep: (input) => {
      const kept = keepDraft(localStorage, key, input, new Date().toISOString());
      if (kept) setDraft(kept);
      return kept !== undefined;
    },
    forget: () => {
      deleteDraft(localStorage, key);
      setDraft(undefined);
    },
  };
}
