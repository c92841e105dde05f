import { forgetKept, keepInput, keptKey, readKept } from '@chengjie/portal-ui/form/kept-input';
import { useEffect, useState } from 'react';
import { useDrafts, useSession } from '../../session/session.js';
import { isSheetInput, type SheetInput } from './sheet-input.js';

function keyOf(accountId: string | undefined, bidId: string): string {
  return keptKey('score-sheet', accountId ?? '', bidId);
}

/** Leaves nothing on the device of a sheet that can be filled in no more. */
export function useForgottenSheet(bidId: string, over: boolean): void {
  const { viewer } = useSession();
  const drafts = useDrafts();
  const key = keyOf(viewer?.id, bidId);
  useEffect(() => {
    if (over) forgetKept(drafts, key);
  }, [drafts, key, over]);
}

/** What was typed into a sheet and is not on the platform yet, kept on this device for this account alone. */
export function useKeptSheet(
  bidId: string,
  criteriaCount: number,
): { readonly kept: SheetInput | undefined; readonly key: string } {
  const { viewer } = useSession();
  const drafts = useDrafts();
  const key = keyOf(viewer?.id, bidId);
  const [kept] = useState(() => readKept(drafts, key, isSheetInput(criteriaCount)));
  return { kept, key };
}

/**
 * Keeps what is typed as long as the platform does not hold it.
 * @returns whether it is kept, or needs not be
 */
export function useKeeping(key: string, input: SheetInput, saved: boolean): boolean {
  const drafts = useDrafts();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (saved) return forgetKept(drafts, key);
    void keepInput(drafts, key, input).then((taken) => setRefused(!taken));
  }, [drafts, key, input, saved]);
  return !refused;
}
