import { fileTypeFromBuffer } from 'file-type';

/**
 * Packages that are archives, by how an entry of theirs begins: OFD by its root (GB/T 33190-2016, 5), which no library knows; office
 * documents where the list of their parts, which says it, stands behind the first piece.
 */
const PACKAGES: readonly (readonly [entry: string, mediaType: string])[] = [
  ['OFD.xml', 'application/ofd'],
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

/** Signature of an entry of an archive, and where its name and the length of it stand. */
const ENTRY = Buffer.from('PK\u0003\u0004', 'latin1');
const NAME_LENGTH_AT = 26;
const NAME_AT = 30;

/**
 * Media type of content by its beginning; undefined where it is none that can be told.
 * @param beginning its first piece, or all of it
 */
export async function mediaTypeOf(beginning: Uint8Array): Promise<string | undefined> {
  const told = (await fileTypeFromBuffer(beginning))?.mime;
  if (told !== 'application/zip') return told;
  const names = [...entriesOf(Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength))];
  return PACKAGES.find(([entry]) => names.some((name) => name.startsWith(entry)))?.[1] ?? told;
}

/** Names of an archive's entries, as far as its beginning has them. */
function* entriesOf(bytes: Buffer): Generator<string> {
  for (let at = bytes.indexOf(ENTRY); at >= 0 && at + NAME_AT < bytes.length; at = bytes.indexOf(ENTRY, at + 1)) {
    const length = bytes.readUInt16LE(at + NAME_LENGTH_AT);
    yield bytes.toString('latin1', at + NAME_AT, at + NAME_AT + length);
  }
}
