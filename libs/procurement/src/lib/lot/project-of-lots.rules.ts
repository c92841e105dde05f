import type { EndReason, LotStatus } from '../project/project.terms.js';

/** How far a lot has come, and a project with it. */
export interface Progress {
  readonly status: LotStatus;
  readonly openedAt: Date | null;
  readonly evaluatedAt: Date | null;
  readonly awardedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
}

/**
 * Which state of a lot is its project's too, before which others. While a lot is under way, that of the one furthest behind; when all have
 * ended, an award makes the project awarded, else the buyer's decision says more than a failure.
 */
const TELLING = {
  ...{ DRAFT: 0, PUBLISHED: 1, OPENED: 2, EVALUATED: 3 },
  ...{ AWARDED: 4, CANCELLED: 5, FAILED: 6 },
} satisfies Record<LotStatus, number>;

/** A project's state follows from its lots': the one that is {@link TELLING} before all others. */
export function statusOfLots(statuses: readonly LotStatus[]): LotStatus {
  return statuses.toSorted((one, other) => TELLING[one] - TELLING[other])[0] ?? 'DRAFT';
}

/**
 * What a project's row repeats of its lots, since lists and their indexes hold it: when the first was opened, when the
 * last one was ranked and awarded, and if the project ended without an award, when and, by the first of them, why.
 * @param lots in the order of their numbers
 */
export function progressOfLots(lots: readonly Progress[]): Progress {
  const status = statusOfLots(lots.map((lot) => lot.status));
  const ended = status === 'FAILED' || status === 'CANCELLED';
  return {
    status,
    openedAt: instants(lots, 'openedAt')[0] ?? null,
    evaluatedAt: instants(lots, 'evaluatedAt').at(-1) ?? null,
    awardedAt: instants(lots, 'awardedAt').at(-1) ?? null,
    endedAt: ended ? (instants(lots, 'endedAt').at(-1) ?? null) : null,
    endReason: lots.find((lot) => lot.status === status)?.endReason ?? null,
  };
}

function instants(lots: readonly Progress[], of: 'openedAt' | 'evaluatedAt' | 'awardedAt' | 'endedAt'): Date[] {
  return lots.flatMap((lot) => lot[of] ?? []).sort((a, b) => a.getTime() - b.getTime());
}
