import { lineAsStored, type Violation } from '@chengjie/kernel';
import { textRules } from '@chengjie/platform';
import { documentErrors } from './document.errors.js';
import { DOCUMENT_KINDS, NAME_LENGTH, type DocumentKind, type DocumentRefusal } from './document.terms.js';

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

/**
 * What stands against one more file of a day that all accounts share.
 * @param bytes that all have brought, this file included
 * @param nextDay on which it is possible again, YYYY-MM-DD
 */
export function dayViolations(bytes: number, mostMebibytes: number, nextDay: string): Violation[] {
  if (bytes <= mostMebibytes * MEBIBYTE) return [];
  return [documentErrors.DOCUMENTS_OF_THE_DAY([], { most: mostMebibytes, day: nextDay })];
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
