import { DomainError } from '@chengjie/kernel';
import { documentErrors } from './document.errors.js';
import { PIECE_BYTES } from './document.terms.js';

/**
 * A body as whole pieces: what is left of the last one that did not come whole is none, and is sent again.
 * @param left bytes that are still to come
 * @throws DomainError where more comes
 */
export async function* inPieces(body: AsyncIterable<Uint8Array>, left: number): AsyncGenerator<Buffer> {
  let piece = Buffer.of();
  let held = 0;
  for await (const chunk of body) {
    for (let rest = chunk; rest.length > 0;) {
      const wanted = Math.min(PIECE_BYTES, left);
      if (wanted === 0) throw new DomainError(documentErrors.DOCUMENT_LONGER_THAN_SAID());
      if (held === 0) piece = Buffer.allocUnsafeSlow(wanted);
      const taken = rest.subarray(0, wanted - held);
      rest = rest.subarray(taken.length);
      piece.set(taken, held); // copied: a chunk of one byte would hold on to all that was read with it
      held += taken.length;
      if (held < wanted) continue;
      yield piece;
      [left, held] = [left - held, 0];
    }
  }
}
