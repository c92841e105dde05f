import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { stepFrom, type Step } from './steps.js';

/** The step on show, kept in the address so that the browser's own way back works; its heading is read when it changes. */
export function useStep() {
  const [search, setSearch] = useSearchParams();
  const step = stepFrom(search.get('step'));
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [step]);
  const goTo = (next: Step) => setSearch({ step: next }, { preventScrollReset: true });
  return { step, goTo, heading };
}
