import { yuanToFen } from '@chengjie/kernel';
import { bidContentHash, canonicalContent, vouchesFor } from '@chengjie/sealing';

/** What the content hash of a receipt is made of. */
export interface SealedContent {
  /** Exact decimal text in yuan. */
  readonly price: { readonly amount: string };
  readonly proposal: string;
  readonly salt: string;
  /** Null where the receipt does not cover it: of bids that were sealed before it did. */
  readonly drawSecret: string | null;
}

/** The text whose SHA-256 stands on the receipt: canonical JSON (RFC 8785) of draw secret, price in fen, proposal and salt. */
export function sealedText(content: SealedContent): string {
  return canonicalContent(hashed(content));
}

/** The content hash of a receipt, computed on this device. */
export function hashOf(content: SealedContent): string {
  return bidContentHash(hashed(content));
}

function hashed({ price, proposal, salt, drawSecret }: SealedContent) {
  return { priceFen: yuanToFen(price.amount), proposal, salt, drawSecret };
}

/** Whether the receipt is of just what was submitted, with the part of the draw that this device made. */
export function provesSubmission(
  submitted: Omit<SealedContent, 'salt'>,
  receipt: { readonly contentHash: string; readonly salt: string | null } | null | undefined,
): boolean {
  if (!receipt || receipt.salt === null) return false;
  return vouchesFor(receipt.contentHash, hashed({ ...submitted, salt: receipt.salt }));
}

interface ProvenBid extends Omit<SealedContent, 'salt' | 'drawSecret'> {
  readonly capacity: string;
  readonly performer: { readonly name: string } | null;
  readonly project: { readonly reference: string; readonly title: string };
  readonly receipt: {
    readonly number: string;
    readonly contentHash: string;
    readonly salt: string | null;
    readonly drawSecret: string | null;
    readonly at: string;
    readonly revision: number;
  };
}

/** The receipt as a file to keep, with all that is needed to check its hash without the platform. */
export function receiptFile({ project, capacity, performer, price, proposal, receipt }: ProvenBid): string {
  const { reference, title } = project;
  const bid = { capacity, performer: performer?.name ?? null, priceYuan: price.amount, proposal };
  const content = { price, proposal, salt: receipt.salt ?? '', drawSecret: receipt.drawSecret };
  const proof =
    receipt.salt === null
      ? {}
      : {
          check: 'contentHash = lower-case hex of sha256(utf8(hashedText)); hashedText is canonical JSON (RFC 8785)',
          hashedText: sealedText(content),
        };
  return JSON.stringify({ project: { reference, title }, bid, receipt, ...proof }, undefined, 2);
}
