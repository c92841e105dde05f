/** Seeds and days around which everything has to hold: holidays, turns of the year and of rule packs among them. */
export const SAMPLES: readonly (readonly [seed: number, day: string])[] = [
  [20_171_225, '2026-11-22T12:00:00Z'],
  [1, '2026-10-06T12:00:00Z'],
  [2, '2026-02-20T12:00:00Z'],
  [3, '2027-01-02T12:00:00Z'],
  [4, '2027-03-15T00:30:00Z'],
  [5, '2026-06-30T16:00:00Z'],
];
