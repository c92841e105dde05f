/**
 * Whether a tab is that of a page: its own, or of a page below it where no other tab stands below. A tab over other tabs, such as the
 * start of a workbench, is its own page's alone.
 */
export function currentOf(
  to: string,
  tabs: readonly { readonly to: string }[],
  pathname: string,
): 'page' | 'true' | undefined {
  if (pathname === to) return 'page';
  const isOver = tabs.some((other) => other.to.startsWith(`${to}/`));
  return !isOver && pathname.startsWith(`${to}/`) ? 'true' : undefined;
}
