/** What is chosen of the deadline: the earliest, or a later day and time in China. */
export interface DeadlineChoice {
  readonly kind: 'EARLIEST' | 'LATER';
  /** YYYY-MM-DD. */
  readonly day: string;
  /** HH:MM. */
  readonly time: string;
}

/** Whether a text is a time of the day such as 17:00. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text.trim());
}

/** The instant for the API; null for the earliest that the rules allow. China keeps one time all year (UTC+8). */
export function deadlineOf({ kind, day, time }: DeadlineChoice): string | null {
  return kind === 'EARLIEST' ? null : new Date(`${day}T${time.trim()}:00+08:00`).toISOString();
}
