/**
 * The parameter of the address in which the list of a lot keeps where one is in it, since the lots of a project are paged each by
 * itself: that of the first lot is the plain one.
 */
export function lotCursor(name: string, { number }: { readonly number: number }): string {
  return number === 1 ? name : `${name}-${number}`;
}
