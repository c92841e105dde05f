/** What was decided in one month. */
export interface MonthSum {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly count: number;
  /** Yuan, exact decimal text. */
  readonly amount: { readonly amount: string };
}

/** All months from the first to the last, those without an award too: a trend must not hide its gaps. */
export function withoutGaps(sums: readonly MonthSum[]): MonthSum[] {
  const byMonth = new Map(sums.map((sum) => [sum.month, sum]));
  const last = sums.at(-1)?.month;
  const months: MonthSum[] = [];
  for (let month = sums[0]?.month; month !== undefined && last !== undefined && month <= last; month = next(month)) {
    months.push(byMonth.get(month) ?? { month, count: 0, amount: { amount: '0.00' } });
  }
  return months;
}

function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
