import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

/** Bytes of an archive, both ends included. */
export type ReadBytes = (from: number, to: number) => Promise<Buffer>;

/** Where an entry stands, as the directory at the archive's end says: what every program goes by. */
interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly compressed: number;
  readonly headerAt: number;
}

/** Layout (APPNOTE 6.3.10, 4.3): the end of the directory, its entries, and the heads of what they name. */
const END = { signature: 0x06054b50, length: 22, entriesAt: 10, bytesAt: 12, fromAt: 16, commentAt: 20 };
const LISTED = {
  ...{ signature: 0x02014b50, length: 46, methodAt: 10, compressedAt: 20, sizeAt: 24 },
  ...{ nameAt: 28, extraAt: 30, commentAt: 32, headerAt: 42 },
};
const HEAD = { length: 30, nameAt: 26, extraAt: 28 };

/** What some programs (Apache POI's of large tables) write besides, however small the archive: the same in 64 bits. */
const LARGE = { signature: 0x06064b50, length: 76, entriesAt: 32, bytesAt: 40, fromAt: 48 };
const LARGE_EXTRA = 1;
const STANDS_IN_EXTRA = 0xff_ff_ff_ff;

const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** Bounds of what is read of an archive: documents of fifty megabytes have hundreds of parts. */
const MOST = { directoryBytes: 2_097_152, partBytes: 1_048_576 };

const inflate = promisify(inflateRaw);

/** An archive by the directory at its end. */
export class Archive {
  private constructor(
    private readonly read: ReadBytes,
    private readonly entries: readonly Entry[],
  ) {}

  /** @returns null where it is none that ends with its directory, as all do that offices write: nothing stands behind it */
  static async open(read: ReadBytes, bytes: number): Promise<Archive | null> {
    const endsFrom = Math.max(0, bytes - END.length - LONGEST_COMMENT);
    const tail = await read(endsFrom, bytes - 1);
    const at = endIn(tail);
    if (at === undefined) return null;
    const { from, length, count, endsAt } = directoryIn(tail, at);
    if (length === 0 || length > MOST.directoryBytes || from + length !== endsFrom + endsAt) return null;
    const entries = listedIn(await read(from, from + length - 1));
    return entries?.length === count ? new Archive(read, entries) : null;
  }

  get names(): string[] {
    return this.entries.map(({ name }) => name);
  }

  /** Content of an entry as text; null where there is none, or it cannot be read in bounds. */
  async text(name: string): Promise<string | null> {
    const entry = this.entries.find((each) => each.name === name);
    if (!entry || entry.compressed > MOST.partBytes) return null;
    const { headerAt, compressed, isDeflated } = entry;
    const head = await this.read(headerAt, headerAt + HEAD.length - 1);
    if (head.length < HEAD.length) return null;
    const from = headerAt + HEAD.length + head.readUInt16LE(HEAD.nameAt) + head.readUInt16LE(HEAD.extraAt);
    const content = compressed === 0 ? Buffer.of() : await this.read(from, from + compressed - 1);
    if (!isDeflated) return content.toString();
    const inflated = await inflate(content, { maxOutputLength: MOST.partBytes }).catch(() => null);
    return inflated && inflated.toString();
  }
}

/** Where the end of the directory begins: the comment behind it goes to the archive's very end. */
function endIn(tail: Buffer): number | undefined {
  for (let at = tail.length - END.length; at >= 0; at -= 1) {
    const isEnd = tail.readUInt32LE(at) === END.signature;
    if (isEnd && at + END.length + tail.readUInt16LE(at + END.commentAt) === tail.length) return at;
  }
  return undefined;
}

/** Where the directory stands. @param at of its end in the tail */
function directoryIn(tail: Buffer, at: number) {
  const large = at - LARGE.length;
  if (large >= 0 && tail.readUInt32LE(large) === LARGE.signature) {
    const [count, length, from] = [LARGE.entriesAt, LARGE.bytesAt, LARGE.fromAt].map((field) =>
      wide(tail, large + field),
    ) as [number, number, number];
    return { from, length, count, endsAt: large };
  }
  return {
    from: tail.readUInt32LE(at + END.fromAt),
    length: tail.readUInt32LE(at + END.bytesAt),
    count: tail.readUInt16LE(at + END.entriesAt),
    endsAt: at,
  };
}

function listedIn(directory: Buffer): Entry[] | null {
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length;) {
    if (at + LISTED.length > directory.length || directory.readUInt32LE(at) !== LISTED.signature) return null;
    const method = directory.readUInt16LE(at + LISTED.methodAt);
    if (method !== STORED && method !== DEFLATED) return null;
    const nameEnds = at + LISTED.length + directory.readUInt16LE(at + LISTED.nameAt);
    const extraEnds = nameEnds + directory.readUInt16LE(at + LISTED.extraAt);
    const [, compressed, headerAt] = inFull(
      [LISTED.sizeAt, LISTED.compressedAt, LISTED.headerAt].map((field) => directory.readUInt32LE(at + field)),
      directory.subarray(nameEnds, extraEnds),
    ) as [number, number, number];
    const name = directory.toString('utf8', at + LISTED.length, nameEnds);
    entries.push({ name, isDeflated: method === DEFLATED, compressed, headerAt });
    at = extraEnds + directory.readUInt16LE(at + LISTED.commentAt);
  }
  return entries;
}

/** Numbers of an entry, of which those that are too large for their field stand behind it, in their order. */
function inFull(numbers: readonly number[], extra: Buffer): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== LARGE_EXTRA) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return numbers.map((number) => {
    if (number !== STANDS_IN_EXTRA || at + 8 > extra.length) return number;
    at += 8;
    return wide(extra, at - 8);
  });
}

/** A number of 64 bits; one that is not exact here is beyond any archive that is looked at. */
function wide(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
}
