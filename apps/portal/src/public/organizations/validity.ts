/** Whether a last day (`YYYY-MM-DD`) is over: it counts until 24:00 in Beijing (UTC+8). */
export function ranOut(lastDay: string, now: number): boolean {
  return now >= Date.parse(`${lastDay}T00:00:00+08:00`) + 24 * 60 * 60 * 1000;
}
