import type { DocumentVisibility, Person } from '@chengjie/platform';
import type { DocumentStatus } from './document.acts.js';

/** Bytes of a piece, in which content comes in, is sealed and is kept: with the server's 20 s a request, a line of 13 kB/s gets on. */
export const PIECE_BYTES = 262_144;

/** What one account brings in a day by Chinese time: the product's own measure. */
export const MOST_OF_A_DAY = { documents: 200, mebibytes: 1024 } as const;

/** Who brings a file, and from where: an IPv4 address, or the site of an IPv6 one. */
export type Bringer = Person & { readonly place: string };

/** Bytes that have come today, from everywhere and from one place. */
export interface CameToday {
  readonly inAll: number;
  readonly fromPlace: number;
  /** The day on which that begins anew, YYYY-MM-DD. */
  readonly nextDay: string;
}

/** Longest name of a file, in characters. */
export const NAME_LENGTH = { min: 1, max: 200 } as const;

/** Hours for which what nothing refers to is kept, and what came in part. */
export const KEPT_HOURS = 24;

/** Looks that came to no end, after which a document is refused: by the waits between them, over a little more than a day. */
export const MOST_LOOKS = 12;

/** A kind of file that is taken. */
export interface DocumentKind {
  readonly name: string;
  /** How names of such files end, the usual one first. */
  readonly endings: readonly string[];
  /** Whether browsers show it by themselves. */
  readonly inPlace: boolean;
}

/**
 * What is taken, by media type: what scanners and cameras make, what offices write, and OFD, the nation's own page format
 * (GB/T 33190-2016). Nothing that runs, nothing with macros, no archives: nobody could look at those.
 */
export const DOCUMENT_KINDS: Readonly<Record<string, DocumentKind>> = {
  'application/pdf': { name: 'PDF', endings: ['pdf'], inPlace: true },
  'image/jpeg': { name: 'JPEG', endings: ['jpg', 'jpeg'], inPlace: true },
  'image/png': { name: 'PNG', endings: ['png'], inPlace: true },
  'image/webp': { name: 'WebP', endings: ['webp'], inPlace: true },
  'application/ofd': { name: 'OFD', endings: ['ofd'], inPlace: false },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    ...{ name: 'DOCX', endings: ['docx'], inPlace: false },
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    ...{ name: 'XLSX', endings: ['xlsx'], inPlace: false },
  },
};

/** Why a document was refused after it had been begun. */
export const DOCUMENT_REFUSALS = [
  'DOCUMENT_MISLABELLED',
  'DOCUMENT_KIND_NOT_TAKEN',
  'DOCUMENT_INFECTED',
  'DOCUMENT_NOT_LOOKED_AT',
  'DOCUMENT_CARRIES_MORE',
] as const;

/** Why a document was refused. */
export type DocumentRefusal = (typeof DOCUMENT_REFUSALS)[number];

/** A document as its reader finds it. */
export interface DocumentRow {
  readonly id: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly received: number;
  readonly mediaType: string | null;
  readonly contentHash: string | null;
  readonly contentId: string | null;
  readonly status: DocumentStatus;
  readonly refusal: DocumentRefusal | null;
  readonly uploadedAt: Date | null;
}

/** A document as somebody may read it. */
export interface SeenDocument extends DocumentRow {
  /** Null while nothing refers to it. */
  readonly visibility: DocumentVisibility | null;
}
