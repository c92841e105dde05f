/** The file's name in tus's `Upload-Metadata`: pairs of a key and base64, by commas. Undefined where it says none. */
export function fileNameIn(metadata: string | undefined): string | undefined {
  for (const pair of metadata?.split(',') ?? []) {
    const [key, value = ''] = pair.trim().split(/ +/);
    if (key !== 'filename' || !/^[A-Za-z\d+/]+={0,2}$/.test(value)) continue;
    return utf8(Buffer.from(value, 'base64'));
  }
  return undefined;
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A length or offset as tus writes it; undefined where it is none, or beyond the safe integers. */
export function wholeBytes(text: string | string[] | undefined): number | undefined {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
