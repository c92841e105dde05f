import { crc32, deflateRawSync } from 'node:zlib';

/** What an archive has, by name; a name may come twice. */
export type Entries = readonly (readonly [name: string, content: string | Buffer])[];

/** How an archive is written that is unlike the usual ones. */
export interface Odd {
  readonly comment?: string;
  /** Whether its numbers stand in 64 bits, as some programs write them whatever they are. */
  readonly large?: boolean;
  /** Whether the sizes stand behind the contents. */
  readonly described?: boolean;
  /** What a head calls its entry, where that is not what the directory does. */
  readonly heads?: Readonly<Record<string, string>>;
  /** What stands before the first entry, or between content and directory. */
  readonly before?: Buffer;
  readonly between?: Buffer;
}

const ALL_ONES = 0xff_ff_ff_ff;

/** An archive with its directory at the end. For specs only. */
export function archived(entries: Entries, odd: Odd = {}): Buffer {
  const { comment = '', large = false, described = false, before = Buffer.of(), between = Buffer.of() } = odd;
  const heads: Buffer[] = [before];
  const listed: Buffer[] = [];
  let at = before.length;
  for (const [name, text] of entries) {
    const [content, called] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(described ? 8 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(called.length, 22);
    const sizes = Buffer.from(common.subarray(10, 22));
    const first = Buffer.from(common);
    if (described) first.fill(0, 10, 22);
    const own = odd.heads?.[name] ?? name;
    first.writeUInt16LE(Buffer.byteLength(own), 22);
    const behind = described ? [Buffer.from('PK\u0007\u0008', 'latin1'), sizes] : [];
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), first, Buffer.from(own), packed, ...behind]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const extra = Buffer.alloc(large ? 28 : 0);
    const entry = Buffer.from(common);
    if (large) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      [content.length, packed.length, at].forEach((number, index) =>
        extra.writeBigUInt64LE(BigInt(number), 4 + index * 8),
      );
      for (const field of [14, 18]) entry.writeUInt32LE(ALL_ONES, field);
      entry.writeUInt16LE(extra.length, 24);
      rest.writeUInt32LE(ALL_ONES, 10);
    }
    listed.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), entry, rest, called, extra]));
    heads.push(head);
    at += head.length;
  }
  const directory = Buffer.concat(listed);
  const from = at + between.length;
  const inFull = large ? largeEnd(entries.length, directory.length, from) : Buffer.of();
  const end = directoryEnd(entries.length, directory.length, from, comment.length);
  return Buffer.concat([...heads, between, directory, inFull, end, Buffer.from(comment)]);
}

/** The end of a directory of so many entries and bytes. */
export function directoryEnd(entries: number, bytes: number, from: number, comment = 0): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(from, 16);
  end.writeUInt16LE(comment, 20);
  return end;
}

/** The same in 64 bits, which stands right behind the directory, and where it stands. */
export function largeEnd(entries: number, bytes: number, from: number, at = from + bytes): Buffer {
  const end = Buffer.alloc(76);
  end.write('PK\u0006\u0006', 0, 'latin1');
  end.writeBigUInt64LE(44n, 4);
  [entries, entries, bytes, from].forEach((number, index) => end.writeBigUInt64LE(BigInt(number), 24 + index * 8));
  end.write('PK\u0006\u0007', 56, 'latin1');
  end.writeBigUInt64LE(BigInt(at), 64);
  return end;
}
