/** A target and what was reached. */
export interface Verdict {
  readonly what: string;
  readonly reached: string;
  readonly target: string;
  readonly met: boolean;
}

/** A figure that must stay below a limit. */
export function limitVerdict(what: string, value: number, limit: number, unit: string): Verdict {
  return { what, reached: `${value.toFixed(1)} ${unit}`, target: `under ${limit} ${unit}`, met: value < limit };
}

/** One line for each verdict. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
  const width = Math.max(...verdicts.map(({ what }) => what.length));
  return verdicts.map(
    ({ what, reached, target, met }) => `  ${met ? '✓' : '✗'} ${what.padEnd(width)}  ${reached} (${target})`,
  );
}
