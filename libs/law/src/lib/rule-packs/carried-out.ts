import type { Procedure } from './rule-pack.js';

/**
 * Procedures that the product carries out to the end. In an invited tender bidders are drawn and invited (财政部令87, 14), in a single source
 * one is named and published (政府采购法 31, 39); neither has an act yet, so that a notice of either would be an open call under its name.
 */
const CARRIED_OUT: readonly Procedure[] = ['OPEN_TENDER', 'COMPETITIVE_CONSULTATION', 'NEGOTIATION'];

/** Whether a new project can have this procedure, whatever the packs allow. */
export function isCarriedOut(procedure: Procedure): boolean {
  return CARRIED_OUT.includes(procedure);
}
