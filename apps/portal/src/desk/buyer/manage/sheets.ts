/** How far the scoring has come. */
export interface Sheets {
  readonly submitted: number;
  /** One from each sitting member for each valid bid. */
  readonly expected: number;
}

/** Counts the sheets of those who sit; without criteria there is nothing to score. */
export function sheetsOf(
  panel: readonly { readonly recusedAt: string | null; readonly submittedSheets: number }[],
  bids: readonly { readonly valid: boolean }[],
  criteria: readonly unknown[],
): Sheets {
  const sitting = panel.filter(({ recusedAt }) => recusedAt === null);
  if (criteria.length === 0) return { submitted: 0, expected: 0 };
  return {
    submitted: sitting.reduce((sum, { submittedSheets }) => sum + submittedSheets, 0),
    expected: sitting.length * bids.filter(({ valid }) => valid).length,
  };
}
