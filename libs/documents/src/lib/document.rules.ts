import { lineAsStored, type Violation } from '@chengjie/kernel';
import { textRules } from '@chengjie/platform';
import { documentErrors } from './document.errors.js';
import {
  DOCUMENT_KINDS,
  NAME_LENGTH,
  type CameToday,
  type DocumentKind,
  type DocumentRefusal,
} from './document.terms.js';

const MEBIBYTE = 1_048_576;

/** A file's name as it is kept: what people wrote, in the one form of all names; a path that some clients send before it is none of it. */
export function nameAsStored(typed: string): string {
  return lineAsStored(typed.replace(/^.*[/\\]/su, ''));
}

/** The end of a name behind its last dot, in small letters. */
function endingOf(fileName: string): string {
  return /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** Media type that a name's ending stands for. */
function mediaTypeOfName(fileName: string): string | undefined {
  const ending = endingOf(fileName);
  return Object.entries(DOCUMENT_KINDS).find(([, { endings }]) => endings.includes(ending))?.[0];
}

/** What stands against beginning an upload. @param mostMebibytes that this site takes of one file */
export function uploadViolations(fileName: string, bytes: number, mostMebibytes: number): Violation[] {
  const named = textRules(NAME_LENGTH).every(({ keeps }) => keeps(fileName));
  if (!named) return [documentErrors.DOCUMENT_NAME_MALFORMED(['fileName'])];
  return [
    ...(mediaTypeOfName(fileName) ? [] : [documentErrors.DOCUMENT_KIND_NOT_TAKEN(['fileName'])]),
    ...(bytes === 0 ? [documentErrors.DOCUMENT_EMPTY(['bytes'])] : []),
    ...(bytes > mostMebibytes * MEBIBYTE
      ? [documentErrors.DOCUMENT_TOO_LARGE(['bytes'], { most: mostMebibytes })]
      : []),
  ];
}

/** What stands against so many bytes more on a day that all accounts share. @param most MiB that this site takes in a day */
export function dayViolations(
  { inAll, fromPlace, nextDay: day }: CameToday,
  bytes: number,
  most: Readonly<Record<'inAll' | 'fromPlace', number>>,
): Violation[] {
  if (inAll + bytes > most.inAll * MEBIBYTE)
    return [documentErrors.DOCUMENTS_OF_THE_DAY([], { most: most.inAll, day })];
  if (fromPlace + bytes > most.fromPlace * MEBIBYTE)
    return [documentErrors.DOCUMENTS_OF_A_NETWORK([], { most: most.fromPlace, day })];
  return [];
}

/** Why content of this type under this name is refused, if it is. @param mediaType by its content; undefined where nobody knows it */
export function refusalOf(fileName: string, mediaType: string | undefined): DocumentRefusal | null {
  if (mediaType === undefined || !Object.hasOwn(DOCUMENT_KINDS, mediaType)) return 'DOCUMENT_KIND_NOT_TAKEN';
  return mediaTypeOfName(fileName) === mediaType ? null : 'DOCUMENT_MISLABELLED';
}

/** The kind of what was taken. */
export function kindOf(mediaType: string | null): DocumentKind | undefined {
  return mediaType === null ? undefined : DOCUMENT_KINDS[mediaType];
}
