import type { Vocabulary } from './vocabularies.js';

/** What decides in whose words a project is spoken of, by the names of the API's enums. */
export interface Procured {
  readonly regime: string;
  readonly procedure: string;
}

const BY_PROCEDURE: ReadonlyMap<string, Vocabulary> = new Map([
  ['OPEN_TENDER', 'TENDER'],
  ['INVITED_TENDER', 'TENDER'],
  ['COMPETITIVE_CONSULTATION', 'CONSULTATION'],
  ['NEGOTIATION', 'NEGOTIATION'],
  ['SINGLE_SOURCE', 'SINGLE_SOURCE'],
]);

/** A grant is applied for by whichever procedure it is given; anything else takes the words of its procedure. */
export function vocabularyOf({ regime, procedure }: Procured): Vocabulary {
  return regime === 'GRANT' ? 'GRANT' : (BY_PROCEDURE.get(procedure) ?? 'ANY');
}
