import { useState } from 'react';
import { useDrafts } from '../../session/session.js';
import { deleteDraft, keepDraft, readDraft, type BidDraft, type DraftKey } from './bid-draft.js';
import type { BidInput } from './bid-input.js';

/** The draft of a bid on this device, if there is one, and what can be done with it. */
export function useBidDraft(key: DraftKey): {
  readonly draft: BidDraft | undefined;
  /** Whether the device took it. */
  readonly keep: (input: BidInput) => Promise<boolean>;
  readonly forget: () => void;
} {
  const drafts = useDrafts();
  const [draft, setDraft] = useState(() => readDraft(drafts, key));
  return {
    draft,
    keep: async (input) => {
      const kept = await keepDraft(drafts, key, input, new Date().toISOString());
      if (kept) setDraft(kept);
      return kept !== undefined;
    },
    forget: () => {
      deleteDraft(drafts, key);
      setDraft(undefined);
    },
  };
}
