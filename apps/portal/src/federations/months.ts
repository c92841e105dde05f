/** A month (`YYYY-MM`) and its exact amount in yuan. */
export interface MonthSum {
  readonly month: string;
  readonly amount: { readonly amount: string };
}

/** The same months with those between that have nothing, so that a picture of them shows time as it is. */
export function withoutGaps(sums: readonly MonthSum[]): MonthSum[] {
  return sums.flatMap((sum, index) => {
    const before = sums[index - 1];
    const gap: MonthSum[] = [];
    if (before) {
      for (let month = monthAfter(before.month); month < sum.month; month = monthAfter(month)) {
        gap.push({ month, amount: { amount: '0.00' } });
      }
    }
    return [...gap, sum];
  });
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
