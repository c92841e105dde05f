/** One edition of a catalog, as a list of editions shows it. */
export interface EditionSummary {
  readonly number: number;
  readonly publishedAt: string;
  /** Its withdrawal, if any; of an edition by itself its list tells. */
  readonly withdrawal?: { readonly effective: boolean } | null;
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

/** Number of the edition in force: the latest of the publishing region; none where that was withdrawn. */
export function currentNumber({ editions }: Pick<Edition, 'editions'>): number | undefined {
  const latest = editions[0];
  return latest?.withdrawal?.effective ? undefined : latest?.number;
}
