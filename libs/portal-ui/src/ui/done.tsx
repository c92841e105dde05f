import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Notice } from './notice.js';

/** What an act has done, or why it was refused, in sentences. */
export interface Deed {
  readonly done: string;
  /** What comes next, and by whom. */
  readonly next?: string;
  /** The {@link Done} of the page which says so; the one under the page's title if none is named. */
  readonly at?: string;
  /** The page which says so, by its path, where the act leads on to another one. */
  readonly page?: string;
  /** It was refused, and what it was about is no longer there to say so. */
  readonly refused?: boolean;
}

interface Deeds {
  readonly last: Deed | undefined;
  readonly tell: (deed: Deed) => void;
  readonly forget: () => void;
}

const DeedsContext = createContext<Deeds>({ last: undefined, tell: () => undefined, forget: () => undefined });

/** Knows what was done last on the page on show; another page does not tell it any more. */
export function DeedsProvider({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const [last, setLast] = useState<Deed>();
  const [shownAt, setShownAt] = useState(pathname);
  if (shownAt !== pathname) {
    setShownAt(pathname);
    if (last?.page !== pathname) setLast(undefined);
  }
  const tell = useCallback((deed: Deed) => setLast({ page: pathname, ...deed }), [pathname]);
  const forget = useCallback(() => setLast(undefined), []);
  const deeds = useMemo(() => ({ last, tell, forget }), [last, tell, forget]);
  return <DeedsContext value={deeds}>{children}</DeedsContext>;
}

/** Says what an act has done: the reader is led to the sentence, wherever the page's buttons have gone meanwhile. */
export function useTellDone(): (deed: Deed) => void {
  return use(DeedsContext).tell;
}

/** For what begins another act: what was done before it is told no more. */
export function useForgetDone(): () => void {
  return use(DeedsContext).forget;
}

/** Where a page tells deeds. It must outlast what the act takes away. */
export function Done({ at }: { readonly at?: string }) {
  const { pathname } = useLocation();
  const { last } = use(DeedsContext);
  const deed = last?.page === pathname && last.at === at ? last : undefined;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const sentence = notice.current;
    if (!deed || !sentence) return;
    sentence.focus();
    return keepInView(sentence);
  }, [deed]);
  return (
    deed && (
      <div ref={notice} tabIndex={-1}>
        <Notice tone={deed.refused ? 'problem' : 'done'} title={deed.done}>
          {deed.next && <p>{deed.next}</p>}
        </Notice>
      </div>
    )
  );
}

/** What the act took away above the sentence goes a moment later: until the reader moves on, the page moves with the sentence. */
function keepInView(sentence: HTMLElement): () => void {
  const watching = new ResizeObserver(() => sentence.scrollIntoView({ block: 'nearest' }));
  const stop = () => watching.disconnect();
  const moved = new AbortController();
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    // Before buttons, which keep a press to themselves.
    addEventListener(event, stop, { once: true, passive: true, capture: true, signal: moved.signal });
  watching.observe(document.body);
  return () => {
    stop();
    moved.abort();
  };
}
