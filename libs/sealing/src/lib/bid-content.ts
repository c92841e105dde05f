import { canonicalJson, sha256Hex } from '@chengjie/kernel';

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

/** What of a bid its receipt vouches for. */
export type ReceiptContent = Pick<BidContent, 'priceFen' | 'proposal' | 'salt'>;

/** The one text of what a receipt vouches for: RFC 8785 JSON of price, proposal and salt. */
export function canonicalContent({ priceFen, proposal, salt }: ReceiptContent): string {
  return canonicalJson({ priceFen, proposal, salt });
}

/** SHA-256 of the {@link canonicalContent}, 64 hex digits: whoever has the receipt can prove what was sealed. */
export function bidContentHash(content: ReceiptContent): string {
  return sha256Hex(canonicalContent(content));
}

/** Whether a receipt's hash is that of this content: what its holder says was sealed in is what was. */
export function vouchesFor(contentHash: string, content: ReceiptContent): boolean {
  return bidContentHash(content) === contentHash;
}

/** Twenty hexadecimal digits in the form in which receipts are given. */
export function receiptNumberOf(hex: string): string {
  return (hex.toUpperCase().match(/.{5}/g) ?? []).join('-');
}

/** What a bid's ciphertext is bound to: under any other it cannot be unsealed. */
export function bidBinding(bidId: string): string {
  return `bid:${bidId}`;
}
