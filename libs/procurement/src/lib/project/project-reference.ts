/** Reference of a project, such as CJ-2026-000041. */
const REFERENCE = /^CJ-\d{4}-\d{6,}$/;

/** A reference as people type it, in any case and width, as it is stored. */
export function referenceAsStored(typed: string): string {
  return typed.normalize('NFKC').trim().toUpperCase();
}

/** The reference that a search text is; undefined for other words. */
export function referenceIn(text: string | null | undefined): string | undefined {
  const reference = referenceAsStored((text ?? '').slice(0, 100));
  return REFERENCE.test(reference) ? reference : undefined;
}
