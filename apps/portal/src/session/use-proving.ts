import { useCallback, useRef, useState } from 'react';

interface Proving {
  /** Whether the person is asked now. */
  readonly asked: boolean;
  /** Has the person asked; answers whether it was proved. Acts that ask meanwhile wait for the same answer. */
  readonly prove: () => Promise<boolean>;
  /** Ends the question. */
  readonly end: (proven: boolean) => void;
}

/** The one place that asks who one is, for all acts that are asked again. */
export function useProving(): Proving {
  const [asked, setAsked] = useState(false);
  const waiting = useRef<((proven: boolean) => void)[]>([]);
  const prove = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        waiting.current.push(resolve);
        setAsked(true);
      }),
    [],
  );
  const end = useCallback((proven: boolean) => {
    setAsked(false);
    for (const resolve of waiting.current.splice(0)) resolve(proven);
  }, []);
  return { asked, prove, end };
}
