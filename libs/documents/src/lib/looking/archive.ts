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
  signature: 0x02014b50,
  length: 46,
  methodAt: 10,
  compressedAt: 20,
  nameAt: 28,
  extraAt: 30,
  commentAt: 32,
  headerAt: 42,
};
const HEAD = { length: 30, nameAt: 26, extraAt: 28 };

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
    const [from, length] = [tail.readUInt32LE(at + END.fromAt), tail.readUInt32LE(at + END.bytesAt)];
    if (length === 0 || length > MOST.directoryBytes || from + length !== endsFrom + at) return null;
    const entries = listedIn(await read(from, from + length - 1));
    return entries?.length === tail.readUInt16LE(at + END.entriesAt) ? new Archive(read, entries) : null;
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

function listedIn(directory: Buffer): Entry[] | null {
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length;) {
    if (at + LISTED.length > directory.length || directory.readUInt32LE(at) !== LISTED.signature) return null;
    const method = directory.readUInt16LE(at + LISTED.methodAt);
    if (method !== STORED && method !== DEFLATED) return null;
    const nameEnds = at + LISTED.length + directory.readUInt16LE(at + LISTED.nameAt);
    entries.push({
      name: directory.toString('utf8', at + LISTED.length, nameEnds),
      isDeflated: method === DEFLATED,
      compressed: directory.readUInt32LE(at + LISTED.compressedAt),
      headerAt: directory.readUInt32LE(at + LISTED.headerAt),
    });
    at = nameEnds + directory.readUInt16LE(at + LISTED.extraAt) + directory.readUInt16LE(at + LISTED.commentAt);
  }
  return entries;
}
