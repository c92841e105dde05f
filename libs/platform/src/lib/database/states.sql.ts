import type { Act, ActTable } from '@chengjie/kernel';
import pg from 'pg';

/** That a column holds one of these states: written out, so that partial indexes serve it. */
export function inStates(column: string, states: readonly string[]): string {
  return `${column} in (${states.map((state) => pg.escapeLiteral(state)).join(', ')})`;
}

/** A table of acts of which one is time's alone. */
export type LapsingTable = ActTable<string, Readonly<Record<string, Act>> & { readonly lapse: Act }>;

/**
 * How something stands of which its row keeps only what was decided: as it began, until it is due.
 * @param outcome SQL of what was decided; null while nothing is
 * @param due SQL: whether its time is over
 */
export function statusOfOutcome({ initial = '', acts: { lapse } }: LapsingTable, outcome: string, due: string): string {
  const [lapsed, began] = [lapse.to ?? '', initial].map((state) => pg.escapeLiteral(state));
  return `coalesce(${outcome}, case when ${due} then ${lapsed} else ${began} end)`;
}
