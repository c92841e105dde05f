import { forgetKept, keepInput, keptKey, readKept, type DeviceStorage } from '@chengjie/portal-ui/form/kept-input';
import type { BidInput } from './bid-input.js';

/** A bid as kept on this device, and when. */
export interface BidDraft {
  readonly input: BidInput;
  /** By the device's clock, ISO 8601. */
  readonly savedAt: string;
}

/** Whose draft for which lot: on a shared device nobody is shown another's. */
export interface DraftKey {
  readonly accountId: string;
  readonly organizationId: string;
  readonly lotId: string;
}

function nameOf({ accountId, organizationId, lotId }: DraftKey): string {
  return keptKey('bid-draft', accountId, organizationId, lotId);
}

/** The draft of a bid on this device. */
export function readDraft(storage: DeviceStorage, key: DraftKey): BidDraft | undefined {
  return readKept(storage, nameOf(key), isDraft);
}

/**
 * Keeps a draft on this device and nowhere else: before it is sealed in, nobody but its author may know of it, the
 * platform included.
 * @returns undefined when the device did not take it
 */
export async function keepDraft(
  storage: DeviceStorage,
  key: DraftKey,
  input: BidInput,
  savedAt: string,
): Promise<BidDraft | undefined> {
  const draft: BidDraft = { input, savedAt };
  return (await keepInput(storage, nameOf(key), draft)) ? draft : undefined;
}

/** Leaves nothing of a draft on this device. */
export function deleteDraft(storage: DeviceStorage, key: DraftKey): void {
  forgetKept(storage, nameOf(key));
}

function isDraft(value: unknown): value is BidDraft {
  const { input, savedAt } = (value ?? {}) as Partial<BidDraft>;
  return (
    typeof savedAt === 'string' &&
    typeof input?.proposal === 'string' &&
    typeof input.performerId === 'string' &&
    typeof input.price?.amount === 'string' &&
    (input.capacity === 'SELF' || input.capacity === 'VIA_FEDERATION')
  );
}
