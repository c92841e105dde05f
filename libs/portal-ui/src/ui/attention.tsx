import { useEffect, useRef, type ReactNode } from 'react';

/** Leads the reader to what became of an act, each time that it is said: it may be far from the button that was pressed. */
export function Attention({
  to,
  children,
}: {
  /** A new value for each time; nothing is shown without one. */
  readonly to: object | undefined;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (to) box.current?.focus();
  }, [to]);
  return (
    to && (
      <div ref={box} tabIndex={-1}>
        {children}
      </div>
    )
  );
}
