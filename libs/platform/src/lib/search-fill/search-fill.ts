import type { Database } from '../database/database.js';

/**
 * Writes terms anew of so many rows, at most, that an earlier release wrote, in the running transaction.
 * @returns how many: less than it may when none is left
 */
export type SearchFill = (database: Database, most: number) => Promise<number>;

/** Loads a fill when it is needed: it brings what reads Chinese, which migrating and starting do without. */
export type LazySearchFill = () => Promise<SearchFill>;
