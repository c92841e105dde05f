import { createHash, createHmac, randomBytes } from 'node:crypto';
import { canonicalJson } from '@chengjie/kernel';
import type { ProjectKey } from '../sealing/sealing.js';

/** What is sealed of a bid. */
export interface BidContent {
  /** Bid price, whole fen. */
  readonly priceFen: number;
  /** How the work will be done, in the bidder's words. */
  readonly proposal: string;
  /** Random part of the draw, 32 bytes in hex: revealed at opening, combined with all others'. */
  readonly drawSecret: string;
  /** Salt of the content hash: without it, amounts could be guessed from the receipt. */
  readonly salt: string;
}

/** Seals a draw secret and a salt in with what the bidder says. */
export function newBidContent(priceFen: number, proposal: string): BidContent {
  return { priceFen, proposal, drawSecret: randomBytes(32).toString('hex'), salt: randomBytes(16).toString('hex') };
}

/** sha256 over the canonical JSON of price, proposal and salt: whoever has the receipt can prove what was sealed. */
export function contentHash({ priceFen, proposal, salt }: BidContent): string {
  return createHash('sha256').update(canonicalJson({ priceFen, proposal, salt })).digest('hex');
}

/** Random and without order: neither tells how many receipts there are. */
export function newReceiptNumber(): string {
  return (randomBytes(10).toString('hex').toUpperCase().match(/.{5}/g) ?? []).join('-');
}

/**
 * The id of a bidder's bid for a lot: the same at every replacement, known before the row is written, and without the
 * project's key it cannot be told from a random one (UUID version 8).
 */
export function bidIdOf(key: ProjectKey, lotId: string, bidderId: string): string {
  const bytes = createHmac('sha256', key).update(`bid:${lotId}:${bidderId}`).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Where a bid's content is sealed to. */
export function bidPlace(bidId: string): string {
  return `bid:${bidId}`;
}
