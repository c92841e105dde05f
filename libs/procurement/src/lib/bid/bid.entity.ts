import type { SealingScheme } from '@chengjie/sealing';
import { defineEntity, p } from '@mikro-orm/core';

/** In which capacity a bidder bids. */
export type BidCapacity = 'SELF' | 'VIA_FEDERATION';
export type BidStatus = 'SUBMITTED' | 'WITHDRAWN' | 'VALID' | 'INVALID' | 'SEAL_BROKEN';

/** Why a bid is out, as code and in words. */
export interface BidInvalidity {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** A bid 投标(响应)文件: one live row for each bidder and lot. Price and text are there only after the opening. */
export const BidEntity = defineEntity({
  name: 'Bid',
  tableName: 'bid',
  properties: {
    id: p.uuid().primary(),
    lotId: p.uuid(),
    projectId: p.uuid(),
    bidderId: p.uuid(),
    capacity: p.string().$type<BidCapacity>(),
    performerId: p.uuid().strictNullable(),
    status: p.string().$type<BidStatus>(),
    revision: p.integer(),
    sealingScheme: p.smallint().$type<SealingScheme>(),
    ciphertext: p.blob().$type<Buffer>(),
    contentHash: p.text(),
    receiptNumber: p.text(),
    submittedAt: p.datetime(),
    submittedBy: p.uuid(),
    priceFen: p.bigint('number').strictNullable(),
    proposal: p.text().strictNullable(),
    federation: p.boolean().strictNullable(),
    drawSecret: p.text().strictNullable(),
    invalidReason: p.json<BidInvalidity>().strictNullable(),
  },
});
