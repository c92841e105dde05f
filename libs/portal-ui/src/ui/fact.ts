import type { ReactNode } from 'react';

/** What is told of something; no boolean, since React draws none and the name would stand alone. */
export type FactValue = Exclude<ReactNode, boolean>;

export interface Fact {
  readonly label: string;
  /** Left out of the list when undefined, null or an empty text. */
  readonly value: FactValue;
}

/** Whether there is something to tell. */
export function isTold({ value }: Fact): boolean {
  return value !== undefined && value !== null && value !== '';
}
