import { readCode } from '@chengjie/kernel';

/** Reference of a project, such as CJ-2026-000041. */
const REFERENCE = /^CJ-\d{4}-\d{6,}$/;

/** The reference that a search text is; undefined for other words. */
export function referenceIn(text: string | null | undefined): string | undefined {
  const reference = readCode((text ?? '').slice(0, 100));
  return REFERENCE.test(reference) ? reference : undefined;
}
