import { useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useDrafts } from '../../../session/session.js';
import { InputKeeper, type KeptInput } from './kept-input.js';
import type { ProjectFormValues } from './values.js';

/** How long typing must rest before it is kept, in milliseconds. */
const TYPING_RESTS = 400;

/** One's own keeper of input on this device. */
export function useInputKeeper(accountId: string, draftId: string | undefined): InputKeeper {
  const drafts = useDrafts();
  return useMemo(() => new InputKeeper(drafts, accountId, draftId), [drafts, accountId, draftId]);
}

/**
 * Keeps what is typed on this device, shortly after it was typed and at the latest when the page is left.
 * @returns when it was kept last, undefined before; whether keeping is possible; and how to stop once it is saved
 */
export function useKeeping(form: UseFormReturn<ProjectFormValues>, keeper: InputKeeper, version: number | null) {
  const [keptAt, setKeptAt] = useState<string>();
  const [possible, setPossible] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ended = useRef(false);
  useEffect(() => {
    const keepNow = () => {
      if (ended.current || timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      const kept: KeptInput = { values: form.getValues(), version, at: new Date().toISOString() };
      void keeper.keep(kept).then((done) => {
        setPossible(done);
        if (done) setKeptAt(kept.at);
      });
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        // Values that are set without a name or a type come from the form itself when it is reset.
        if (name === undefined && type === undefined) return;
        clearTimeout(timer.current);
        timer.current = setTimeout(keepNow, TYPING_RESTS);
      },
    });
    window.addEventListener('pagehide', keepNow);
    return () => {
      keepNow();
      unsubscribe();
      window.removeEventListener('pagehide', keepNow);
    };
  }, [form, keeper, version]);
  const stop = () => {
    ended.current = true;
    clearTimeout(timer.current);
    keeper.forget();
  };
  return { keptAt, possible, stop };
}
