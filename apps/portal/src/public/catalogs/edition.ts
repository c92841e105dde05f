/** One edition of a catalog, as a list of editions shows it. */
export interface EditionSummary {
  readonly number: number;
  readonly publishedAt: string;
}

/** An edition of either catalog: who published what, when, for which region, and how to check it. */
export interface Edition extends EditionSummary {
  readonly contentHash: string;
  readonly entryCount: number;
  readonly issuingOffice: { readonly id: string; readonly name: string };
  readonly region: { readonly code: string; readonly name: string };
  /** All editions of the same publishing region, the latest first. */
  readonly editions: readonly EditionSummary[];
}

/** Number of the edition in force: the latest of the publishing region. */
export function currentNumber({ number, editions }: Edition): number {
  return Math.max(number, ...editions.map((edition) => edition.number));
}
