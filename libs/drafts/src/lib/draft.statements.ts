import { dayOf, statement } from '@chengjie/platform';
import { KEPT_DAYS } from './draft.terms.js';

const TODAY = dayOf('clock_timestamp()');

/** A draft as its row has it. */
export interface DraftRow {
  readonly slot: Buffer;
  readonly revision: Buffer;
  readonly sealed: Buffer;
  /** Its last day, YYYY-MM-DD. */
  readonly endsOn: string;
}

const COLUMNS = `slot, revision, sealed, to_char(expires_on, 'YYYY-MM-DD') as "endsOn"`;

/** Lets those who save drafts of one owner take turns: what is counted and compared stays so until it is written. */
export const takeTurn = statement<object, [holder: string]>(
  'draft_turn',
  `select pg_advisory_xact_lock(hashtextextended('drafts ' || $1, 0))`,
);

export const draftsAt = statement<DraftRow, [slots: readonly Buffer[]]>(
  'drafts_at',
  `select ${COLUMNS} from draft where slot = any($1) and expires_on >= ${TODAY}`,
);

export const draftsOf = statement<DraftRow, [holder: Buffer]>(
  'drafts_of',
  `select ${COLUMNS} from draft where holder = $1 and expires_on >= ${TODAY}`,
);

export const countOf = statement<{ count: number }, [holder: Buffer]>(
  'draft_count',
  `select count(*)::int as count from draft where holder = $1 and expires_on >= ${TODAY}`,
);

export const putDraft = statement<object, [slot: Buffer, holder: Buffer, revision: Buffer, sealed: Buffer]>(
  'draft_put',
  `insert into draft (slot, holder, revision, sealed, expires_on) values ($1, $2, $3, $4, ${TODAY} + ${KEPT_DAYS})
   on conflict (slot) do update set revision = $3, sealed = $4, expires_on = excluded.expires_on`,
);

export const removeDraft = statement<object, [slot: Buffer]>('draft_remove', 'delete from draft where slot = $1');

export const trimDraftsBefore = statement<object, []>('draft_trim', `delete from draft where expires_on < ${TODAY}`);
