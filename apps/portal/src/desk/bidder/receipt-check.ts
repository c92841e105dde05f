import { readCode } from '@chengjie/kernel';

/** What stands on a receipt that its holder has kept. */
export interface HeldReceipt {
  readonly number: string;
  /** Not known to who types the number alone. */
  readonly contentHash?: string | undefined;
}

/** A receipt as the platform's record has it. */
export interface RecordedReceipt {
  readonly number: string;
  readonly contentHash: string;
  readonly revision: number;
}

/**
 * What a kept receipt says of the record.
 * - `MATCHES`: it is the last one, of the content that is in or was opened.
 * - `REPLACED`: it is on record, and a later act followed, whose receipt somebody of the organization holds.
 * - `MISSING`: the record has no such receipt; `DIFFERS`: it has the number with another hash. Both prove a changed record.
 */
export type ReceiptFinding = 'MATCHES' | 'REPLACED' | 'MISSING' | 'DIFFERS';

/** Compares a kept receipt with the record's of its number, and with the last one of the bid. */
export function findingOf(
  held: HeldReceipt,
  recorded: RecordedReceipt | null,
  last: Pick<RecordedReceipt, 'number' | 'revision'>,
): ReceiptFinding {
  if (!recorded || recorded.number !== held.number) return 'MISSING';
  if (held.contentHash !== undefined && held.contentHash !== recorded.contentHash) return 'DIFFERS';
  return recorded.revision < last.revision ? 'REPLACED' : 'MATCHES';
}

/** A receipt's number as people type or paste it; undefined when it is none. */
export function numberOf(typed: string): string | undefined {
  const digits = readCode(typed).replaceAll('-', '');
  return /^[0-9A-F]{20}$/.test(digits) ? (digits.match(/.{5}/g) ?? []).join('-') : undefined;
}

/** What a receipt file says, as the portal hands it out; undefined when the text is none. */
export function receiptOfFile(text: string): HeldReceipt | undefined {
  try {
    const { receipt } = JSON.parse(text) as { receipt?: { number?: unknown; contentHash?: unknown } };
    const number = typeof receipt?.number === 'string' ? numberOf(receipt.number) : undefined;
    if (number === undefined || typeof receipt?.contentHash !== 'string') return undefined;
    return { number, contentHash: receipt.contentHash };
  } catch {
    return undefined;
  }
}
