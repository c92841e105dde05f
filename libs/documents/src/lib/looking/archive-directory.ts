/** Bytes of an archive, both ends included. */
export type ReadBytes = (from: number, to: number) => Promise<Buffer>;

/** Where an entry stands, as the directory at the archive's end says. */
export interface Entry {
  readonly name: string;
  /** The name in its bytes. */
  readonly called: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly headerAt: number;
}

/** Entries of an archive, and where the directory that lists them begins. */
export interface Directory {
  readonly entries: readonly Entry[];
  readonly from: number;
}

export const METHODS = { STORED: 0, DEFLATED: 8 } as const;

/** Flag of an entry whose sizes stand behind its content; besides it how it was deflated, and that its name is UTF-8. Nothing else. */
export const DESCRIBED = 0x08;
const FLAGS = DESCRIBED | 0x06 | 0x08_00;

/** Layout (APPNOTE 6.3.10, 4.3): the end of the directory, and its entries. */
const END = { signature: 0x06054b50, length: 22, entriesAt: 10, bytesAt: 12, fromAt: 16, commentAt: 20 };
const LISTED = {
  ...{ signature: 0x02014b50, length: 46, flagsAt: 8, methodAt: 10, compressedAt: 20, sizeAt: 24 },
  ...{ nameAt: 28, extraAt: 30, commentAt: 32, headerAt: 42 },
};

/** What some programs (Apache POI's of large tables) write besides, however small the archive: the same in 64 bits, and where it stands. */
const LARGE = { signature: 0x06064b50, length: 56, restAt: 4, entriesAt: 32, bytesAt: 40, fromAt: 48 };
const LOCATOR = { signature: 0x07064b50, length: 20, largeAt: 8 };

/** Fields behind an entry's name: its numbers in 64 bits, and another name, which some programs go by. */
const LARGE_EXTRA = 0x00_01;
const OTHER_NAME = 0x70_75;
const STANDS_IN_EXTRA = 0xff_ff_ff_ff;

/** Bounds of what is read: documents of fifty megabytes have hundreds of parts. */
const MOST = { bytes: 2_097_152, entries: 10_000 };

/**
 * The directory of an archive that every program finds at the same place: it stands right before its end, nothing stands behind that, and
 * what is said twice is the same.
 * @returns null of any other, though some programs would open it
 */
export async function directoryOf(read: ReadBytes, bytes: number): Promise<Directory | null> {
  const tailFrom = Math.max(0, bytes - END.length - LOCATOR.length - LARGE.length);
  const found = endIn(await read(tailFrom, bytes - 1), tailFrom);
  if (!found) return null;
  const { from, length, count, endsAt } = found;
  if (length > MOST.bytes || count > MOST.entries || from + length !== endsAt) return null;
  const entries = listedIn(await read(from, from + length - 1));
  return entries?.length === count ? { entries, from } : null;
}

function endIn(tail: Buffer, tailFrom: number) {
  const at = tail.length - END.length;
  if (at < 0 || tail.readUInt32LE(at) !== END.signature || tail.readUInt16LE(at + END.commentAt) > 0) return null;
  const small = {
    count: tail.readUInt16LE(at + END.entriesAt),
    length: tail.readUInt32LE(at + END.bytesAt),
    from: tail.readUInt32LE(at + END.fromAt),
  };
  const locator = at - LOCATOR.length;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR.signature) return { ...small, endsAt: tailFrom + at };
  const large = locator - LARGE.length;
  if (large < 0 || tail.readUInt32LE(large) !== LARGE.signature) return null;
  if (wide(tail, locator + LOCATOR.largeAt) !== tailFrom + large) return null;
  if (wide(tail, large + LARGE.restAt) !== LARGE.length - LARGE.restAt - 8) return null;
  const [count, length, from] = [LARGE.entriesAt, LARGE.bytesAt, LARGE.fromAt].map((field) =>
    wide(tail, large + field),
  ) as [number, number, number];
  const isSame =
    (small.count === count || small.count === 0xff_ff) &&
    (small.length === length || small.length === STANDS_IN_EXTRA) &&
    (small.from === from || small.from === STANDS_IN_EXTRA);
  return isSame ? { count, length, from, endsAt: tailFrom + large } : null;
}

function listedIn(directory: Buffer): Entry[] | null {
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length;) {
    if (at + LISTED.length > directory.length || directory.readUInt32LE(at) !== LISTED.signature) return null;
    const nameEnds = at + LISTED.length + directory.readUInt16LE(at + LISTED.nameAt);
    const ends = nameEnds + directory.readUInt16LE(at + LISTED.extraAt);
    if (ends > directory.length || directory.readUInt16LE(at + LISTED.commentAt) > 0) return null;
    const [flags, method] = [directory.readUInt16LE(at + LISTED.flagsAt), directory.readUInt16LE(at + LISTED.methodAt)];
    if ((flags & ~FLAGS) !== 0 || (method !== METHODS.STORED && method !== METHODS.DEFLATED)) return null;
    const numbers = inFull(
      [LISTED.sizeAt, LISTED.compressedAt, LISTED.headerAt].map((field) => directory.readUInt32LE(at + field)),
      directory.subarray(nameEnds, ends),
    );
    if (!numbers) return null;
    const [size, compressed, headerAt] = numbers as [number, number, number];
    const called = directory.subarray(at + LISTED.length, nameEnds);
    entries.push({ name: called.toString(), called, flags, method, compressed, size, headerAt });
    at = ends;
  }
  return entries;
}

/**
 * Numbers of an entry, of which those that are too large for their field stand behind its name, in their order.
 * @returns null where what stands there is no list of fields, has one twice, or gives the entry another name
 */
export function inFull(numbers: readonly number[], extra: Buffer): number[] | null {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at < extra.length;) {
    const ends = at + 4 <= extra.length ? at + 4 + extra.readUInt16LE(at + 2) : Number.POSITIVE_INFINITY;
    if (ends > extra.length || fields.has(extra.readUInt16LE(at))) return null;
    fields.set(extra.readUInt16LE(at), extra.subarray(at + 4, ends));
    at = ends;
  }
  if (fields.has(OTHER_NAME)) return null;
  const large = fields.get(LARGE_EXTRA) ?? Buffer.of();
  let at = 0;
  return numbers.map((number) => {
    if (number !== STANDS_IN_EXTRA || at + 8 > large.length) return number;
    at += 8;
    return wide(large, at - 8);
  });
}

/** A number of 64 bits; one that is not exact here is beyond any archive that is looked at. */
function wide(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
}
