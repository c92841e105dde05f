import { promisify } from 'node:util';
import { constants, createInflateRaw, inflateRaw } from 'node:zlib';
import { DESCRIBED, directoryOf, inFull, METHODS, type Entry, type ReadBytes } from './archive-directory.js';

/** Layout of the head before each content (APPNOTE 6.3.10, 4.3.7). */
const HEAD = { signature: 0x04034b50, length: 30, flagsAt: 6, methodAt: 8, compressedAt: 18, sizeAt: 22 };
const HEAD_NAME = { lengthAt: 26, extraLengthAt: 28 };

/** Lengths of what may stand behind a content whose sizes were not known before: with its signature or not, in 32 bits or in 64. */
const DESCRIPTORS = [12, 16, 20, 24];

/** How much of a content is read to tell what it is, and of that what is compressed, heads of the compression included. */
const BEGINNING = { bytes: 64, compressed: 1_024 };

/** What is still unpacked of a document, in bytes, whatever it says of itself. */
export interface Budget {
  left: number;
}

/** An entry whose head says the same as the directory. */
export interface Part extends Entry {
  readonly contentAt: number;
}

const inflate = promisify(inflateRaw);

/** An archive that programs read in one way alone, be it by the directory at its end or by heads from its beginning. */
export class Archive {
  private constructor(
    private readonly read: ReadBytes,
    /** In the order in which they stand. */
    readonly parts: readonly Part[],
    private readonly budget: Budget,
  ) {}

  /** @returns null where it is no such archive */
  static async open(read: ReadBytes, bytes: number, budget: Budget): Promise<Archive | null> {
    const directory = await directoryOf(read, bytes);
    if (!directory) return null;
    const parts: Part[] = [];
    let [at, isDescribed] = [0, false];
    const follows = (next: number) => next === at || (isDescribed && DESCRIPTORS.includes(next - at));
    for (const entry of directory.entries.toSorted((one, other) => one.headerAt - other.headerAt)) {
      const contentAt = follows(entry.headerAt) ? await behindHead(read, entry) : null;
      if (contentAt === null) return null;
      parts.push({ ...entry, contentAt });
      at = contentAt + entry.compressed;
      isDescribed = (entry.flags & DESCRIBED) !== 0;
    }
    return follows(directory.from) ? new Archive(read, parts, budget) : null;
  }

  /** How a part begins. */
  async beginning({ contentAt, compressed, method }: Part): Promise<Buffer> {
    const most = method === METHODS.STORED ? BEGINNING.bytes : BEGINNING.compressed;
    const content = await this.read(contentAt, contentAt + Math.min(most, compressed) - 1);
    return method === METHODS.STORED ? content : beginningOf(content);
  }

  /** All of a part; null where it is more than may be read, or not what it is said to be. */
  async content({ contentAt, compressed, size, method }: Part, most: number): Promise<Buffer | null> {
    if (Math.max(size, compressed) > Math.min(most, this.budget.left)) return null;
    this.budget.left -= size;
    const packed = await this.read(contentAt, contentAt + compressed - 1);
    const content =
      method === METHODS.STORED || size === 0
        ? packed
        : await inflate(packed, { maxOutputLength: size }).catch(() => null);
    return content?.length === size ? content : null;
  }
}

/** Where the content of an entry begins; null where its head does not say what the directory says. */
async function behindHead(read: ReadBytes, entry: Entry): Promise<number | null> {
  const { headerAt, flags, method, called, size, compressed } = entry;
  const head = await read(headerAt, headerAt + HEAD.length - 1);
  if (head.length < HEAD.length || head.readUInt32LE(0) !== HEAD.signature) return null;
  if (head.readUInt16LE(HEAD.flagsAt) !== flags || head.readUInt16LE(HEAD.methodAt) !== method) return null;
  const nameEnds = head.readUInt16LE(HEAD_NAME.lengthAt);
  const ends = nameEnds + head.readUInt16LE(HEAD_NAME.extraLengthAt);
  const behind = await read(headerAt + HEAD.length, headerAt + HEAD.length + ends - 1);
  const said = [HEAD.sizeAt, HEAD.compressedAt].map((field) => head.readUInt32LE(field));
  const numbers = inFull(said, behind.subarray(nameEnds));
  const isSame = (flags & DESCRIBED) !== 0 || (numbers?.[0] === size && numbers[1] === compressed);
  return numbers && isSame && behind.subarray(0, nameEnds).equals(called) ? headerAt + HEAD.length + ends : null;
}

/** Unpacks no more than is asked for; what cannot be unpacked begins with nothing. */
async function beginningOf(packed: Buffer): Promise<Buffer> {
  const inflating = createInflateRaw({ chunkSize: BEGINNING.bytes, finishFlush: constants.Z_SYNC_FLUSH });
  inflating.end(packed);
  try {
    for await (const chunk of inflating) return chunk as Buffer;
  } catch {
    // Broken: no program reads it either.
  }
  return Buffer.of();
}
