import { dayOf, statement } from '@chengjie/platform';
import { documentActs } from './document.acts.js';
import { KEPT_HOURS, type CameToday, type DocumentRefusal, type DocumentRow } from './document.terms.js';

const { acts, initial = 'RECEIVING' } = documentActs;
const TODAY = dayOf('clock_timestamp()');

/** Stands for all places together. */
const EVERYWHERE = '*';

/**
 * Wait until a document is looked at again: a minute where nothing came of it for no fault of its own, as while the daemon is away; else,
 * and where its worker was lost, five minutes, which is longer than a look takes, then twice as long each time, up to four hours.
 */
const WAIT = `case looks when 0 then 60 else least(300 * 2.0 ^ (looks - 1), 14400) end * interval '1 second'`;

const COLUMNS = `id, account_id as "accountId", file_name as "fileName", bytes, received, media_type as "mediaType",
  encode(content_hash, 'hex') as "contentHash", content_id as "contentId", status, refusal, uploaded_at as "uploadedAt"`;

/** Seconds after which dropped content is removed: whoever was sending or reading it then has ended. */
const DROPPED_S = 60;

export const documentsByIds = statement<DocumentRow, [ids: readonly string[]]>(
  'documents_by_ids',
  `select ${COLUMNS} from document where id = any($1)`,
);

/** The same under locks, in the order of their ids: whoever locks several waits for nobody that waits for it. */
export const lockDocuments = statement<DocumentRow & { referred: boolean }, [ids: readonly string[]]>(
  'documents_lock',
  `with locked as materialized (select * from document where id = any($1) order by id for no key update)
   select ${COLUMNS}, document_is_referred(id) as referred from locked`,
);

export const countDay = statement<object, [accountId: string, bytes: number]>(
  'document_day_count',
  `insert into document_day (account_id, day, documents, bytes) values ($1, ${TODAY}, 1, $2)
   on conflict (account_id, day) do update set documents = document_day.documents + 1, bytes = document_day.bytes + $2`,
);

/** Bytes that have come today in all and from a place, and the day on which that begins anew. */
export const cameToday = statement<CameToday, [place: string]>(
  'document_came_today',
  `select coalesce(max(bytes) filter (where place = '${EVERYWHERE}'), 0)::float8 as "inAll",
     coalesce(max(bytes) filter (where place = $1), 0)::float8 as "fromPlace", (${TODAY} + 1)::text as "nextDay"
   from document_came where day = ${TODAY} and place in ('${EVERYWHERE}', $1)`,
);

export const insertContent = statement<object, [id: string, sealedKey: Buffer, bytes: number]>(
  'document_content_insert',
  'insert into document_content (id, sealed_key, bytes) values ($1, $2, $3)',
);

export const insertDocument = statement<
  object,
  [id: string, accountId: string, grantId: string | null, fileName: string, bytes: number, contentId: string]
>(
  'document_insert',
  'insert into document (id, account_id, grant_id, file_name, bytes, content_id) values ($1, $2, $3, $4, $5, $6)',
);

/**
 * A piece is there: only where the upload still stands as its sender knows it, so of two at once one counts. What came is counted by the
 * same statement, last and the row of all first: whoever waits for that row holds no other of them, and for a statement alone.
 */
export const addPiece = statement<
  { received: number },
  [id: string, offset: number, length: number, piece: string, mediaType: string | null, place: string]
>(
  'document_piece_add',
  `with moved as (
     update document set received = received + $3, media_type = coalesce(media_type, $5),
       status = case when received + $3 = bytes then '${acts.complete.to}' else status end,
       uploaded_at = case when received + $3 = bytes then clock_timestamp() end
     where id = $1 and received = $2 and status = '${initial}' returning content_id, received),
   came as (
     insert into document_came as c (day, place, bytes)
     select ${TODAY}, place, $3 from moved, unnest(array['${EVERYWHERE}', $6]) place
     on conflict (day, place) do update set bytes = c.bytes + excluded.bytes)
   update document_content c set pieces = c.pieces || $4::uuid from moved where c.id = moved.content_id
   returning moved.received`,
);

/** What a content consists of. */
export interface ContentRow {
  readonly id: string;
  readonly sealedKey: Buffer;
  readonly bytes: number;
  readonly pieces: readonly string[];
}

export const contentById = statement<ContentRow, [id: string]>(
  'document_content_by_id',
  'select id, sealed_key as "sealedKey", bytes, pieces from document_content where id = $1 and dropped_at is null',
);

/** A document that a worker looks at. */
export interface TakenDocument {
  readonly id: string;
  readonly contentId: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** How often it was tried, this time included. */
  readonly looks: number;
}

/**
 * Takes the next document to be looked at; others take another one for a while. What is hard to look at holds up nobody: first goes what
 * failed least, of these what was brought by somebody of whom nothing else failed. So do many of one bringer: of the rest goes first what
 * was brought by whoever had a turn longest ago or never, whether it has the document still or not.
 */
export const takeNext = statement<TakenDocument, []>(
  'document_take_next',
  `with next as (
     select id, account_id from document d where status = '${acts.complete.to}'
       and (looked_at is null or looked_at < clock_timestamp() - ${WAIT})
     order by looks, exists (select from document o
       where o.account_id = d.account_id and o.status = '${acts.complete.to}' and o.looks > 0),
       (select max(looked_at) from document_day y where y.account_id = d.account_id) nulls first,
       looked_at nulls first, uploaded_at
     limit 1 for update skip locked),
   turn as (
     update document_day set looked_at = clock_timestamp() where account_id = (select account_id from next))
   update document set looked_at = clock_timestamp(), looks = looks + 1 where id = (select id from next)
   returning id, content_id as "contentId", media_type as "mediaType", bytes, looks`,
);

/** A look of which nothing came for no fault of the document does not count. */
export const takeLookBack = statement<object, [id: string]>(
  'document_take_look_back',
  `update document set looks = looks - 1 where id = $1 and status = '${acts.complete.to}'`,
);

/** Lets those who accept the same content take turns. */
export const takeHash = statement<object, [hash: string]>(
  'document_hash_turn',
  `select pg_advisory_xact_lock(hashtextextended('document ' || $1, 0))`,
);

export const lockContentOfHash = statement<{ id: string }, [hash: string]>(
  'document_content_of_hash',
  `select id from document_content where hash = decode($1, 'hex') for update`,
);

export const setHash = statement<object, [id: string, hash: string]>(
  'document_content_set_hash',
  `update document_content set hash = decode($2, 'hex') where id = $1`,
);

export const acceptDocument = statement<object, [id: string, contentId: string, hash: string]>(
  'document_accept',
  `update document set status = '${acts.accept.to}', content_id = $2, content_hash = decode($3, 'hex') where id = $1`,
);

export const refuseDocument = statement<object, [id: string, refusal: DocumentRefusal]>(
  'document_refuse',
  `update document set status = '${acts.refuse.to}', content_id = null, refusal = $2 where id = $1`,
);

export const deleteDocument = statement<object, [id: string]>('document_delete', 'delete from document where id = $1');

export const lockContent = statement<object, [id: string]>(
  'document_content_lock',
  'select from document_content where id = $1 for update',
);

/** Asked under its lock: of a content that a document took meanwhile nothing happens. */
export const dropContent = statement<object, [id: string]>(
  'document_content_drop',
  `update document_content c set dropped_at = clock_timestamp(), hash = null
   where c.id = $1 and c.dropped_at is null and not exists (select from document d where d.content_id = c.id)`,
);

export const droppedContents = statement<{ id: string }, []>(
  'document_contents_dropped',
  `select id from document_content where dropped_at < clock_timestamp() - interval '${DROPPED_S} seconds' order by dropped_at limit 100`,
);

export const deleteContent = statement<object, [id: string]>(
  'document_content_delete',
  'delete from document_content where id = $1 and dropped_at is not null',
);

/** What is as old as it gets without belonging to anything. */
export const staleDocuments = statement<{ id: string }, []>(
  'documents_stale',
  `select id from documents_not_referred(clock_timestamp() - interval '${KEPT_HOURS} hours', 1000) as id`,
);

export const trimDays = statement<object, []>(
  'document_day_trim',
  `with came as (delete from document_came where day < ${TODAY}) delete from document_day where day < ${TODAY}`,
);
