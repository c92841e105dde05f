/** How content begins that is no package, in characters of its bytes. */
const BEGINNINGS: readonly (readonly [begins: RegExp, mediaType: string])[] = [
  [/^%PDF-/, 'application/pdf'],
  [/^\u00ff\u00d8\u00ff/, 'image/jpeg'],
  [/^\u0089PNG\r\n\u001a\n/, 'image/png'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
];
const LONGEST_BEGINNING = 12;

/**
 * Packages that are archives, by how an entry of theirs begins: OFD by its root (GB/T 33190-2016, 5), office documents by the folder of
 * their main part.
 */
const PACKAGES: readonly (readonly [entry: string, mediaType: string])[] = [
  ['OFD.xml', 'application/ofd'],
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];
const LONGEST_ENTRY = 7;

/** Signature of an entry of an archive, and where its name stands. */
const ENTRY = Buffer.from('PK\u0003\u0004', 'latin1');
const NAME_AT = 30;

/** Entries that are looked at: what tells stands among the first. */
const MOST_ENTRIES = 1_000;

/**
 * Media type of content by its beginning; undefined where it is none that is taken. Strangers' bytes, in a process that serves everybody:
 * they are gone through once, nothing in them says how much is read, and nothing of them is kept.
 * @param beginning its first piece, or all of it
 */
export function mediaTypeOf(beginning: Buffer): string | undefined {
  const begins = beginning.toString('latin1', 0, LONGEST_BEGINNING);
  return BEGINNINGS.find(([known]) => known.test(begins))?.[1] ?? packageIn(beginning);
}

/** By the first entry that tells. Entries are looked for, since the head of one often does not say where it ends. */
function packageIn(bytes: Buffer): string | undefined {
  let at = bytes.subarray(0, ENTRY.length).equals(ENTRY) ? 0 : -1;
  for (let entry = 0; at >= 0 && entry < MOST_ENTRIES; entry += 1) {
    const name = bytes.toString('latin1', at + NAME_AT, at + NAME_AT + LONGEST_ENTRY);
    const told = PACKAGES.find(([begins]) => name.startsWith(begins));
    if (told) return told[1];
    at = bytes.indexOf(ENTRY, at + ENTRY.length);
  }
  return undefined;
}
