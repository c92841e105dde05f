import { canonicalJson, sha256Hex } from '@chengjie/kernel';

/** What is sealed of a bid. */
export interface BidContent {
  /** Bid price, whole fen. */
  readonly priceFen: number;
  /** How the work will be done, in the bidder's words. */
  readonly proposal: string;
  /** The bidder's part of the draw, 32 random bytes in hex, made on its side: combined at the opening with all others'. */
  readonly drawSecret: string;
  /** Salt of the content hash: without it, amounts could be guessed from the receipt. */
  readonly salt: string;
}

/**
 * How a bid was sealed; its row says it, and a row that says another cannot be unsealed.
 * - 1: the receipt vouches for price, proposal and salt; the ciphertext is bound to the bid's id alone, and the draw secret
 *   was made by the platform.
 * - 2: the receipt vouches for the draw secret too; the ciphertext is bound to all of its {@link BidPlace}.
 */
export type SealingScheme = 1 | 2;

/** How new bids are sealed. */
export const SEALING_SCHEME: SealingScheme = 2;

/** What of a bid its receipt vouches for; of scheme 1, whose receipts are silent on it, without the draw secret. */
export type ReceiptContent = Pick<BidContent, 'priceFen' | 'proposal' | 'salt'> & {
  readonly drawSecret?: string | null | undefined;
};

/** The one text of what a receipt vouches for: RFC 8785 JSON of draw secret, price, proposal and salt. */
export function canonicalContent({ priceFen, proposal, salt, drawSecret }: ReceiptContent): string {
  return canonicalJson({ ...(drawSecret && { drawSecret }), priceFen, proposal, salt });
}

/** SHA-256 of the {@link canonicalContent}, 64 hex digits: whoever has the receipt can prove what was sealed. */
export function bidContentHash(content: ReceiptContent): string {
  return sha256Hex(canonicalContent(content));
}

/** Whether a receipt's hash is that of this content: what its holder says was sealed in is what was. */
export function vouchesFor(contentHash: string, content: ReceiptContent): boolean {
  return bidContentHash(content) === contentHash;
}

/** What of a bid's content its receipt vouches for, by how it was sealed. */
export function receiptContent(scheme: SealingScheme, { drawSecret, ...content }: BidContent): ReceiptContent {
  return scheme === 1 ? content : { ...content, drawSecret };
}

/** Twenty hexadecimal digits in the form in which receipts are given. */
export function receiptNumberOf(hex: string): string {
  return (hex.toUpperCase().match(/.{5}/g) ?? []).join('-');
}

/** All that a row says of a bid and that decides about it, beside its sealed content. */
export interface BidPlace {
  readonly bidId: string;
  readonly lotId: string;
  readonly bidderId: string;
  readonly capacity: string;
  readonly performerId: string | null;
  /** How many times the bid had been sealed in, replaced or withdrawn by then. */
  readonly revision: number;
  readonly receiptNumber: string;
  readonly contentHash: string;
}

/** What a bid's ciphertext is bound to: under any other it cannot be unsealed. */
export function bidBinding(scheme: SealingScheme, place: BidPlace): string {
  const { bidId, lotId, bidderId, capacity, performerId, revision, receiptNumber, contentHash } = place;
  if (scheme === 1) return `bid:${bidId}`;
  return `bid/${scheme}:${JSON.stringify([bidId, lotId, bidderId, capacity, performerId, revision, receiptNumber, contentHash])}`;
}
