/** 256 bits as base64url: what is shorter was cut off where the link was copied. */
const WHOLE = /^[\w-]{43}$/;

/**
 * The token of a one-time link. It stands in the fragment of the address (`#token=…`), which browsers send to no server:
 * neither a log nor a Referer ever has it.
 * @returns undefined where there is none, or not a whole one
 */
export function tokenOf(hash: string): string | undefined {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token')?.trim() ?? '';
  return WHOLE.test(token) ? token : undefined;
}
