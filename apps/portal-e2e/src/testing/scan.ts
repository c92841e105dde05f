import { crc32, deflateSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';

/** A picture of one point that takes so many bytes, as a scan does. */
export function scanOfSize(bytes: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(1, 4);
  head.set([8, 2], 8); // eight bits of each colour
  const shown = [
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
  ];
  const end = chunk('IEND', Buffer.alloc(0));
  const left = bytes - [...shown, end].reduce((sum, { length }) => sum + length, 0) - 12;
  return Buffer.concat([...shown, chunk('scAn', randomBytes(left)), end]);
}

/** A chunk of a PNG. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
