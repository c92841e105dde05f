import { readDay, readTime } from '@chengjie/kernel';

/** What is chosen of the deadline: the earliest, or a later day and time in China, as typed. */
export interface DeadlineChoice {
  readonly kind: 'EARLIEST' | 'LATER';
  readonly day: string;
  readonly time: string;
}

/**
 * The instant for the API; null for the earliest that the rules allow, undefined while day or time cannot be read. China keeps one
 * time all year (UTC+8), and 24:00 is the end of its day.
 */
export function deadlineOf({ kind, day, time }: DeadlineChoice): string | null | undefined {
  if (kind === 'EARLIEST') return null;
  const [{ value: on }, { value: clock }] = [readDay(day), readTime(time)];
  return on && clock ? new Date(`${on}T${clock}:00+08:00`).toISOString() : undefined;
}
