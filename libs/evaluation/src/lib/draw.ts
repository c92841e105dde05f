import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { contentHash } from '@chengjie/kernel';
import { byText } from './by-text.js';

/** One drawn bid with the secret it was sealed with. */
export interface DrawEntry {
  readonly bidId: string;
  readonly secret: string;
}

/** What a draw depends on, and nothing else: bids outside the drawn group must not be able to move it. */
export interface DrawSubject {
  readonly projectId: string;
  readonly lotId: string;
  /** Index of the draw in the tie ladder. */
  readonly ladderStepIndex: number;
  readonly buyerSecret: string;
  readonly entries: readonly DrawEntry[];
}

/**
 * What the buyer publishes with the notice, so that its secret cannot be chosen later:
 * SHA-256 of the UTF-8 text `chengjie.draw-commitment/1:` followed by the secret in lower-case hex.
 * @param secret 16–64 random bytes in lower-case hex
 */
export function drawCommitment(secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(`chengjie.draw-commitment/1:${secret}`)));
}

/**
 * The seed of a draw: SHA-256 of the RFC 8785 JSON
 * `{"bids":[[bidId, secret], …],"buyerSecret":…,"domain":"chengjie.draw-seed/1","ladderStepIndex":…,"lotId":…,"projectId":…}`
 * with the bids by id. Canonical JSON rather than plain joining, so that no two subjects share a preimage.
 */
export function drawSeed(subject: DrawSubject): string {
  const entries = subject.entries.toSorted((a, b) => byText(a.bidId, b.bidId));
  return contentHash({
    domain: 'chengjie.draw-seed/1',
    projectId: subject.projectId,
    lotId: subject.lotId,
    ladderStepIndex: subject.ladderStepIndex,
    bids: entries.map(({ bidId, secret }) => [bidId, secret]),
    buyerSecret: subject.buyerSecret,
  });
}

/** The drawn order: by SHA-256(seed bytes ‖ bid id in UTF-8), lowest first. */
export function drawOrder(seed: string, bidIds: readonly string[]): { bidId: string; hash: string }[] {
  const prefix = hexToBytes(seed);
  return bidIds
    .map((bidId) => ({ bidId, hash: bytesToHex(sha256(concatBytes(prefix, utf8ToBytes(bidId)))) }))
    .sort((a, b) => byText(a.hash, b.hash));
}
