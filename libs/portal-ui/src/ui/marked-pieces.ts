/** A part of a text, and whether it was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A single character is marked only where it was searched for by itself: elsewhere it would be found all over. */
const LEAST = 2;

/**
 * Cuts a text where words of a query stand in it: parts of at least two characters, since words that were typed together may
 * stand apart (docs/adr/0030). Case and width do not count.
 */
export function piecesOf(text: string, query: string): Piece[] {
  const characters = Array.from(text);
  const folded = characters.map(fold);
  const words = fold(query)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);
  const pieces: Piece[] = [];
  const add = (piece: string, hit: boolean) => {
    const last = pieces.at(-1);
    if (last?.hit === hit) pieces[pieces.length - 1] = { text: last.text + piece, hit };
    else pieces.push({ text: piece, hit });
  };
  for (let start = 0; start < characters.length;) {
    const length = Math.max(0, ...words.map((word) => common(folded, start, word)));
    add(characters.slice(start, start + Math.max(1, length)).join(''), length > 0);
    start += Math.max(1, length);
  }
  return pieces;
}

/** Whether a search is to be seen in what is shown of a thing. */
export function isSeenIn(text: string, query: string): boolean {
  return piecesOf(text, query).some(({ hit }) => hit);
}

/** How many characters from a place on are part of a word, if that is enough to be marked. */
function common(folded: readonly string[], start: number, word: string): number {
  const least = Math.min(LEAST, Array.from(word).length);
  let length = 0;
  for (let part = ''; start + length < folded.length; length += 1) {
    part += folded[start + length] ?? '';
    if (!word.includes(part)) break;
  }
  return length >= least ? length : 0;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
