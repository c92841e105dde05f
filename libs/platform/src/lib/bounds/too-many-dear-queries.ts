/** Longest wait of a dear query for its turn, and when to come back without one, seconds. */
export const PATIENCE_SECONDS = 5;

/** Why a dear query is not answered now. */
export class TooManyDearQueries extends Error {}
