import { withoutLanguage } from '@chengjie/kernel';
import { createContext, use, useEffect, useMemo, useRef, useState } from 'react';
import { useWatch, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { DraftKeeper, type DraftServer, type KeptPlace, type KeptState } from './draft-keeper.js';
import type { KeptPage } from './kept-copy.js';
import { keptKey, type DeviceStorage } from './kept-input.js';
import { isLike } from './like.js';
import { useUnsaved } from './leave-guard.js';

/** Whose input is kept, and where. */
export interface KeptFor {
  /** The account's id. */
  readonly id: string;
  /** The grant that acts; null for none. */
  readonly grantId: string | null;
  readonly drafts: DeviceStorage;
  readonly server: DraftServer;
}

/** For whom input is kept; for nobody where nobody is signed in. */
export const KeptForContext = createContext<KeptFor | undefined>(undefined);

/** What is entered, as parts of the name under which it is kept: the act, and the id of what it is done to. */
export type KeptAs = readonly [act: string, ...of: readonly string[]];

/** How a form is kept, and what is done with that. */
export interface Kept {
  /** Undefined where nothing was typed. */
  readonly state: KeptState | undefined;
  /** Leaves nothing of it: once the act is done. */
  readonly forget: () => void;
  /** Gives it up, and empties the form. */
  readonly discard: () => void;
  readonly takeMine: () => void;
  readonly takeTheirs: () => void;
}

/** Most of a name that tells one of several drafts of a page apart. */
const LONGEST_NAME = 60;

/** The page on show, as its author knows it. @param name of what is entered, where several of a kind are begun on it */
function pageOnShow(name: string): KeptPage {
  const { pathname, search } = window.location;
  const title = document.querySelector('h1')?.textContent ?? '';
  const shown = name.trim().slice(0, LONGEST_NAME);
  return { path: withoutLanguage(pathname) + search, title: shown ? `${title} · ${shown}` : title };
}

/** Where input is kept; undefined where it is not. */
function usePlace(as: KeptAs | undefined): KeptPlace | undefined {
  const keptFor = use(KeptForContext);
  const form = as?.join('.');
  return useMemo(() => {
    if (!keptFor || form === undefined) return undefined;
    const { id, grantId, drafts: device, server } = keptFor;
    return { device, key: keptKey('draft', id, grantId ?? '', form), server, form, page: () => pageOnShow('') };
  }, [keptFor, form]);
}

/** Whether input is kept, here or on the server: a form that is folded away is unfolded then. */
export function useIsKept(as: KeptAs): boolean {
  const place = usePlace(as);
  const [kept, setKept] = useState(() => place !== undefined && place.device.getItem(place.key) !== null);
  useEffect(() => {
    let here = true;
    void place?.server.read(place.form).then((draft) => here && draft && setKept(true));
    return () => {
      here = false;
    };
  }, [place]);
  return kept;
}

/** Leaves nothing of a form that can be filled in no more. */
export function useForgottenWhen(over: boolean, as: KeptAs): void {
  const place = usePlace(as);
  useEffect(() => {
    if (!over || !place || place.device.getItem(place.key) === null) return;
    place.device.removeItem(place.key);
    void place.server.discard(place.form);
  }, [over, place]);
}

/**
 * Keeps what is typed into a form, for its author alone, until the act is done: on this device at once, on the server after a rest
 * and when the page is hidden. The one way of keeping input; {@link ActForm} shows how it is kept.
 * @param as undefined for a form whose input is not kept
 * @param parameter of the address, where it names what is entered for
 * @param called what its author calls what is entered; the same function each time
 */
export function useKeptForm<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  as: KeptAs | undefined,
  {
    parameter,
    called,
  }: { readonly parameter?: string; readonly called?: ((values: Values) => string) | undefined } = {},
): Kept {
  const place = usePlace(as);
  const values = useWatch({ control: form.control }) as Values;
  const { isDirty, defaultValues } = form.formState;
  const [state, setState] = useState<KeptState>();
  const [example] = useState(defaultValues as Values);
  const keeper = useMemo(() => {
    const page = () => pageOnShow(called?.(form.getValues()) ?? '');
    return place && new DraftKeeper({ ...place, page }, isLike(example), setState);
  }, [place, example, called, form]);
  const wasDirty = useRef(false);
  useEffect(() => {
    if (!keeper) return undefined;
    let here = true;
    const show = (kept: Values | null | undefined) => {
      if (!here || kept === undefined) return;
      if (kept) form.reset(kept, { keepDefaultValues: true });
      else {
        wasDirty.current = false;
        form.reset();
      }
    };
    show(keeper.begin());
    void keeper.meet().then(show);
    // Whoever comes back may have gone on, sent it or given it up on another device.
    const onTurned = () => {
      if (document.visibilityState === 'hidden') void keeper.flush();
      else void keeper.meetAgain().then(show);
    };
    const onOnline = () => void keeper.flush();
    document.addEventListener('visibilitychange', onTurned);
    window.addEventListener('online', onOnline);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', onTurned);
      window.removeEventListener('online', onOnline);
      keeper.stop();
    };
  }, [form, keeper]);
  useEffect(() => {
    if (isDirty) keeper?.typed(values);
    else if (wasDirty.current) keeper?.end();
    wasDirty.current = isDirty;
  }, [isDirty, keeper, values]);
  const isLost = isDirty && (!keeper || state?.where === 'NOWHERE');
  const sent = useUnsaved(as !== undefined && isLost, parameter === undefined ? {} : { parameter });
  return {
    state,
    forget: () => {
      sent();
      wasDirty.current = false;
      keeper?.end();
    },
    discard: () => {
      wasDirty.current = false;
      keeper?.end();
      form.reset();
    },
    takeMine: () => keeper?.takeMine(),
    takeTheirs: () => {
      const theirs = keeper?.takeTheirs();
      wasDirty.current = false;
      if (theirs) form.reset(theirs, { keepDefaultValues: true });
      else form.reset();
    },
  };
}
