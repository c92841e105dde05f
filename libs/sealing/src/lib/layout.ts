/** Bytes before the content, which say how long it is: a whole number, the highest byte first. */
export const LENGTH_BYTES = 4;

/** What AES-GCM puts around the padded content: an initial value before, a tag behind. */
export const IV_BYTES = 12;
export const TAG_BYTES = 16;

/**
 * Sealed content is padded to a multiple of this, so that its length says little about the bid; with its frame, the first
 * fills two pieces of 1,996 bytes, in which PostgreSQL keeps long values.
 */
export const PADDING_BYTES = 2 * 1996 - IV_BYTES - TAG_BYTES;

/** How many zero bytes follow length and content, which together have so many bytes. */
export function paddingAfter(bytes: number): number {
  const rest = bytes % PADDING_BYTES;
  return rest === 0 ? 0 : PADDING_BYTES - rest;
}

/** The content within its padding: UTF-8 of JSON. */
export function paddedContent(padded: Uint8Array): Uint8Array {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}
