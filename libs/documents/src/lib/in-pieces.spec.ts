import { expect, it } from '@jest/globals';
import { PIECE_BYTES } from './document.terms.js';
import { inPieces } from './in-pieces.js';

it('keeps nothing of what came but its bytes, however small the chunks', async () => {
  const read = Buffer.alloc(1); // all chunks are of it, as those of a connection are of what was read at once
  const body = async function* () {
    for (let at = 0; at < PIECE_BYTES + 3; at += 1) {
      read[0] = at % 251;
      yield at % 65_536 === 0 ? await Promise.resolve(read) : read;
    }
  };
  const pieces: Buffer[] = [];
  for await (const piece of inPieces(body(), PIECE_BYTES + 3)) pieces.push(piece);
  expect(pieces.map(({ length }) => length)).toEqual([PIECE_BYTES, 3]);
  expect(Buffer.concat(pieces).every((byte, at) => byte === at % 251)).toBe(true);
});
