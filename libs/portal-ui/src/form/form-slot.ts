import { useEffect, useState } from 'react';

/** Takes the first number that no other tab of this browser has, and keeps it until told. */
async function takeSlot(kind: string, until: Promise<void>): Promise<string> {
  const { locks } = navigator as Partial<Navigator>;
  // Over plain HTTP from another machine there are none: then tabs share what they begin, and are told so.
  if (!locks) return '1';
  for (let number = 1; ; number += 1) {
    const isMine = await new Promise<boolean>((resolve) => {
      void locks.request(`chengjie.${kind}.${number}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? until : undefined;
      });
    });
    if (isMine) return String(number);
  }
}

/**
 * Which of several new things of one kind this tab is about: tabs that begin two at the same time keep them apart, and whoever
 * opens the form again, here or on another device, finds the first again.
 * @returns undefined until it is known
 */
export function useFormSlot(kind: string): string | undefined {
  const [slot, setSlot] = useState<string>();
  useEffect(() => {
    const { promise: until, resolve: leave } = Promise.withResolvers<void>();
    void takeSlot(kind, until).then(setSlot);
    return leave;
  }, [kind]);
  return slot;
}
