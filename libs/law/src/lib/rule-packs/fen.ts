/** An amount that a rule is asked about: whole fen, none below zero. @throws RangeError for anything else, which every comparison would pass by */
export function assertFen(fen: number): void {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`${fen} is no amount in whole fen`);
}
