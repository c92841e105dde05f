import { bidBinding, receiptContent, type BidContent, type BidPlace, type SealingScheme } from '@chengjie/sealing';
import { fastContentHash, type ProjectKey, type Sealing } from '@chengjie/sealing/node';

/** What is stored of a sealed bid: its ciphertext, and all that its row says it is of. */
export interface StoredSeal extends BidPlace {
  readonly scheme: SealingScheme;
  readonly ciphertext: Buffer;
}

/**
 * The content of a stored bid; null where it is not what was sealed as this revision, with this receipt, by this bidder for
 * this lot: somebody has put another ciphertext in its place, or changed what the row says (docs/adr/0020).
 */
export function unsealedBid(sealing: Sealing, key: ProjectKey, seal: StoredSeal): BidContent | null {
  const { scheme, ciphertext } = seal;
  try {
    const content = sealing.unseal<BidContent>(key, bidBinding(scheme, seal), ciphertext);
    return fastContentHash(receiptContent(scheme, content)) === seal.contentHash ? content : null;
  } catch {
    return null;
  }
}
