/** Orders texts by UTF-16 code units, as RFC 8785 does: the same on every machine and in every locale. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
