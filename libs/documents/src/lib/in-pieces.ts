import { DomainError } from '@chengjie/kernel';
import { documentErrors } from './document.errors.js';
import { PIECE_BYTES } from './document.terms.js';

/**
 * A body as whole pieces: what is left of the last one that did not come whole is none, and is sent again.
 * @param left bytes that are still to come
 * @throws DomainError where more comes
 */
export async function* inPieces(body: AsyncIterable<Uint8Array>, left: number): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of body) {
    for (let rest = chunk; rest.length > 0;) {
      const wanted = Math.min(PIECE_BYTES, left);
      if (wanted === 0) throw new DomainError(documentErrors.DOCUMENT_LONGER_THAN_SAID());
      const taken = rest.subarray(0, wanted - held);
      rest = rest.subarray(taken.length);
      waiting.push(taken);
      held += taken.length;
      if (held < wanted) continue;
      yield Buffer.concat(waiting, held);
      [waiting, left, held] = [[], left - held, 0];
    }
  }
}
