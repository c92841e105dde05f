import { crc32, deflateRawSync } from 'node:zlib';

/** What an archive has, by name; a name may come twice. */
type Entries = readonly (readonly [name: string, content: string])[];

/**
 * An archive with its directory at the end. For specs only.
 * @param large whether its numbers stand in 64 bits, as some programs write them whatever they are
 */
export function archived(entries: Entries, { comment = '', large = false } = {}): Buffer {
  const heads: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, text] of entries) {
    const [content, called] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(called.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, called, packed]);
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
      for (const field of [14, 18]) entry.writeUInt32LE(0xff_ff_ff_ff, field);
      entry.writeUInt16LE(extra.length, 24);
      rest.writeUInt32LE(0xff_ff_ff_ff, 10);
    }
    listed.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), entry, rest, called, extra]));
    heads.push(head);
    at += head.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  const inFull = Buffer.alloc(large ? 76 : 0);
  if (large) {
    inFull.write('PK\u0006\u0006', 0, 'latin1');
    inFull.writeBigUInt64LE(44n, 4);
    [entries.length, entries.length, directory.length, at].forEach((number, index) =>
      inFull.writeBigUInt64LE(BigInt(number), 24 + index * 8),
    );
    inFull.write('PK\u0006\u0007', 56, 'latin1');
  }
  return Buffer.concat([...heads, directory, inFull, end, Buffer.from(comment)]);
}
