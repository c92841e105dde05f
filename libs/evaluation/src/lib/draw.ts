import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { contentHash } from '@chengjie/kernel';
import { byText } from './by-text.js';

/** A bid with the secret it was sealed with. */
export interface DrawEntry {
  readonly bidId: string;
  readonly secret: string;
}

/** What all draws of a lot rest on. */
export interface DrawSubject {
  readonly projectId: string;
  readonly lotId: string;
  readonly buyerSecret: string;
  /** Every bid that was opened, in whatever state: who is taken out later must not be able to move the others. */
  readonly entries: readonly DrawEntry[];
}

/** What a draw depended on by the rules of before 2.0.0: the bids that were drawn, so that taking one out drew anew. */
export interface GroupDrawSubject extends DrawSubject {
  /** Index of the draw in the tie ladder. */
  readonly ladderStepIndex: number;
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
 * What the bidders bring to the draws of a lot, in one digest that is fixed and published with the opening: SHA-256 of the RFC 8785
 * JSON `{"bids":[[bidId, secret], …],"domain":"chengjie.draw-entries/1","lotId":…,"projectId":…}` with all opened bids by id.
 */
export function drawEntriesHash({ projectId, lotId, entries }: Omit<DrawSubject, 'buyerSecret'>): string {
  return contentHash({ domain: 'chengjie.draw-entries/1', projectId, lotId, bids: inOrder(entries) });
}

/**
 * The one seed of a lot: SHA-256 of the RFC 8785 JSON `{"buyerSecret":…,"domain":"chengjie.draw-seed/2","entriesHash":…}`.
 * @param entriesHash of {@link drawEntriesHash}
 */
export function drawSeed(entriesHash: string, buyerSecret: string): string {
  return contentHash({ domain: 'chengjie.draw-seed/2', entriesHash, buyerSecret });
}

/**
 * The seed of one draw by the rules of before 2.0.0: SHA-256 of the RFC 8785 JSON
 * `{"bids":[[bidId, secret], …],"buyerSecret":…,"domain":"chengjie.draw-seed/1","ladderStepIndex":…,"lotId":…,"projectId":…}`
 * with the drawn bids by id. Canonical JSON rather than plain joining, so that no two subjects share a preimage.
 */
export function groupDrawSeed({ projectId, lotId, ladderStepIndex, buyerSecret, entries }: GroupDrawSubject): string {
  const bids = inOrder(entries);
  return contentHash({ domain: 'chengjie.draw-seed/1', projectId, lotId, ladderStepIndex, bids, buyerSecret });
}

function inOrder(entries: readonly DrawEntry[]): (readonly [bidId: string, secret: string])[] {
  return entries
    .toSorted((a, b) => byText(a.bidId, b.bidId))
    .map(({ bidId, secret }): readonly [string, string] => [bidId, secret]);
}

/**
 * The drawn order: by SHA-256(seed bytes ‖ bid id in UTF-8), lowest first. Each hash is of one bid alone, so that the order of some
 * is the same among more.
 */
export function drawOrder(seed: string, bidIds: readonly string[]): { bidId: string; hash: string }[] {
  const prefix = hexToBytes(seed);
  return bidIds
    .map((bidId) => ({ bidId, hash: bytesToHex(sha256(concatBytes(prefix, utf8ToBytes(bidId)))) }))
    .sort((a, b) => byText(a.hash, b.hash));
}
