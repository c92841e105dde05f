import { createContext, use, useEffect, useRef, useState } from 'react';
import { useWatch, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { forgetKept, keepInput, keptKey, readKept, type DeviceStorage } from './kept-input.js';
import { isLike } from './like.js';
import './leave-guard.texts.js';
import { useUnsaved } from './leave-guard.js';

/** Whose input this device keeps, and where. */
export interface KeptFor {
  /** The account's id. */
  readonly id: string;
  readonly drafts: DeviceStorage;
}

/** For whom input is kept; for nobody where nobody is signed in. */
export const KeptForContext = createContext<KeptFor | undefined>(undefined);

/** What is entered, as parts of the key under which it is kept: the act, and the id of what it is done to. */
export type KeptAs = readonly [act: string, ...of: readonly string[]];

/** Where input is kept, and under which key; undefined where it is not. */
function usePlace(as: KeptAs | undefined): { readonly drafts?: DeviceStorage; readonly key?: string } {
  const keptFor = use(KeptForContext);
  return keptFor && as ? { drafts: keptFor.drafts, key: keptKey('form', keptFor.id, ...as) } : {};
}

/** Whether this device kept input when the page was opened: a form that is folded away is unfolded then. */
export function useIsKept(as: KeptAs): boolean {
  const { drafts, key } = usePlace(as);
  const [kept] = useState(() => key !== undefined && drafts !== undefined && drafts.getItem(key) !== null);
  return kept;
}

/**
 * Keeps what is typed into a form on this device, for its author alone, until the act is done, and has {@link GuardedForms} ask
 * before the page is left with it.
 * @param as undefined for a form whose input is not kept
 * @returns forgets it: once the act is done
 */
export function useKeptForm<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  as: KeptAs | undefined,
): () => void {
  const { t } = useTranslation('leaveGuard');
  const { drafts, key } = usePlace(as);
  const values = useWatch({ control: form.control });
  const { isDirty, defaultValues } = form.formState;
  const [kept] = useState(() =>
    drafts && key !== undefined ? readKept(drafts, key, isLike(defaultValues as Values)) : undefined,
  );
  const [taken, setTaken] = useState(true);
  useEffect(() => {
    if (kept) form.reset(kept, { keepDefaultValues: true });
  }, [form, kept]);
  const holds = useRef(false);
  useEffect(() => {
    if (!drafts || key === undefined) return;
    if (isDirty) void keepInput(drafts, key, values).then(setTaken);
    else if (holds.current) forgetKept(drafts, key);
    holds.current = isDirty;
  }, [drafts, isDirty, key, values]);
  const sent = useUnsaved(as !== undefined && isDirty, key !== undefined && taken ? { text: t('kept') } : {});
  return () => {
    sent();
    if (drafts && key !== undefined) forgetKept(drafts, key);
  };
}
