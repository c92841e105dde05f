import type { OrganizationReference } from '@chengjie/organizations';
import { field, fieldMap, rowJson, type RowOf } from '@chengjie/platform';
import type { SealingScheme } from '@chengjie/sealing';
import type { BidInvalidity } from './bid.entity.js';
import type { BidReceipt, BidType } from './bid.types.js';

/** Of which revision `v` of a bid the receipt is. */
export const bidTables = (revision: string) => `bid b join project p on p.id = b.project_id
  join organization o on o.id = b.bidder_id join bid_revision v on v.bid_id = b.id and v.revision = ${revision}
  left join organization f on f.id = b.performer_id`;

/** Who performs the work of a bid `b`, the member `f`; null where the bidder does. */
export const performerField = field.optionalObject<OrganizationReference>('f.id is not null', {
  id: 'f.id',
  name: 'f.name',
});

/** Why a bid `b` is invalid. */
export const invalidReasonField = field.made(
  'b.invalid_reason',
  (reason: BidInvalidity | null) => reason && { zh: reason.zh, en: reason.en },
  {
    fields: { zh: `b.invalid_reason ->> 'zh'`, en: `b.invalid_reason ->> 'en'` },
    when: 'b.invalid_reason is not null',
  },
);

/** All of a bid but what stands in its sealed content. */
export interface BidOutside extends Omit<BidType, 'owned' | 'sealBroken' | 'price' | 'proposal' | 'receipt'> {
  readonly receipt: Omit<BidReceipt, 'salt' | 'drawSecret'>;
  /** Whether the receipt is that of its latest act: of earlier contents nothing else is left. */
  readonly latest: boolean;
}

/** What unseals a bid, and says of what it is sealed. */
export interface BidInside {
  readonly scheme: SealingScheme;
  readonly sealedRevision: number;
  readonly sealedReceipt: string;
  readonly contentHash: string;
  readonly ciphertext: Buffer;
  readonly sealedKey: Buffer;
}

/** As which revision the content of a bid is sealed: a withdrawal is a revision of its own, and changes no content. */
export function sealedRevision(bid: string): string {
  return `${bid}.revision - (${bid}.status = 'WITHDRAWN')::int`;
}

/** Where all of a bid comes from, in rows of {@link bidTables}, with what unseals it. */
export const bidFields = fieldMap<BidOutside & BidInside>()({
  id: field.column('b.id'),
  projectId: field.hidden('b.project_id'),
  lotId: field.hidden('b.lot_id'),
  bidder: field.object<OrganizationReference>({ id: 'o.id', name: 'o.name' }),
  performer: performerField,
  capacity: field.column('b.capacity'),
  status: field.column('b.status'),
  sealedAt: field.instant('b.submitted_at'),
  receipt: field.made(
    rowJson<BidOutside['receipt']>({
      number: 'v.receipt_number',
      contentHash: 'v.content_hash',
      at: 'v.at',
      revision: 'v.revision',
    }),
    ({ at, ...receipt }: Omit<BidOutside['receipt'], 'at'> & { readonly at: string }) => ({
      ...receipt,
      at: new Date(at),
    }),
  ),
  invalidReason: invalidReasonField,
  latest: field.hidden('v.revision = b.revision'),
  scheme: field.hidden('b.sealing_scheme'),
  sealedRevision: field.hidden(sealedRevision('b')),
  sealedReceipt: field.hidden('b.receipt_number'),
  contentHash: field.hidden('b.content_hash'),
  ciphertext: field.hidden('b.ciphertext'),
  sealedKey: field.hidden('p.sealed_key'),
});

/** A bid as its statements read it. */
export type BidRow = RowOf<typeof bidFields>;
