import { createHmac, hash } from 'node:crypto';
import { canonicalContent, receiptNumberOf, type BidContent, type ReceiptContent } from '../bid-content.js';
import { secretBytes } from './secret-bytes.js';
import type { ProjectKey } from './sealing.js';

/** Seals a salt in with what the bidder says. */
export function newBidContent(said: Omit<BidContent, 'salt'>): BidContent {
  return { ...said, salt: secretBytes(16).toString('hex') };
}

/** The same as `bidContentHash`, by Node's own SHA-256: thousands of bids a second are hashed in the last minute. */
export function fastContentHash(content: ReceiptContent): string {
  return hash('sha256', canonicalContent(content));
}

/**
 * Begins like the bid's id, so that receipts of one project lie together in their index; the rest is random and without
 * order: none tells how many there are.
 */
export function newReceiptNumber(bidId: string): string {
  return receiptNumberOf(`${bidId.slice(0, 5)}${secretBytes(8).toString('hex').slice(1)}`);
}

/**
 * The id of a bidder's bid for a lot: the same at every replacement, known before the row is written, and without the
 * project's key it cannot be told from a random one (UUID version 8). Ids of one project begin alike: in its last
 * minute each bid would otherwise touch pages of its own, anywhere in the indexes of millions.
 */
export function bidIdOf(key: ProjectKey, lotId: string, bidderId: string): string {
  const bytes = createHmac('sha256', key).update(`bid:${lotId}:${bidderId}`).digest().subarray(0, 16);
  key.bidPrefix?.copy(bytes);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
