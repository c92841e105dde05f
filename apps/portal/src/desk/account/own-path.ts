/** Where to go on when an address names nothing that is ours. */
const FIRST = '/desk';

/**
 * Only a page of our own: a link from elsewhere must not lead away after signing in. It is read as a browser reads it, which drops
 * tabs and line ends and takes a backslash for a slash.
 * @param to as the address has it
 * @param origin of our pages
 */
export function ownPath(to: string | null, origin: string): string {
  if (!to?.startsWith('/') || !URL.canParse(to, origin)) return FIRST;
  const { origin: of, pathname, search, hash } = new URL(to, origin);
  const isOwn = of === origin && pathname !== '/' && !pathname.startsWith('//');
  return isOwn ? `${pathname}${search}${hash}` : FIRST;
}
