/**
 * The token of a one-time link. It stands in the fragment of the address (`#token=…`), which browsers send to no server:
 * neither a log nor a Referer ever has it.
 */
export function tokenOf(hash: string): string | undefined {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token')?.trim();
  return token ? token : undefined;
}
