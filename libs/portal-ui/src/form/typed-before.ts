import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * Takes over what was typed into a field before the browser took over the page that the server had rendered: React heard nothing of
 * it, and would put back what it has drawn as soon as the page changes.
 * @param take is told the text, once
 * @returns the ref of the field
 */
export function useTypedBefore(take: (text: string) => void): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  const [atFirst] = useState(() => take);
  useLayoutEffect(() => {
    const { current } = input;
    if (current && current.value !== current.defaultValue) atFirst(current.value);
  }, [atFirst]);
  return input;
}
