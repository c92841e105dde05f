import { forgetKept, keepInput, keptKey, readKept, type DeviceStorage } from '@chengjie/portal-ui/form/kept-input';
import type { ProjectFormValues } from './values.js';

/** What the form held when it was last touched on this device. */
export interface KeptInput {
  readonly values: ProjectFormValues;
  /** Version of the saved draft that was being changed; null for a new one. */
  readonly version: number | null;
  /** When it was kept, RFC 3339 by the device's clock. */
  readonly at: string;
}

/** Form of what is kept: raised when older input could not be shown any more. */
const FORM = 1;

interface Stored extends KeptInput {
  readonly form: number;
}

/** One's own input of one draft, kept on this device: per account, since a device may be shared. */
export class InputKeeper {
  private readonly key: string;

  /** @param draftId undefined for a new project */
  constructor(
    private readonly storage: DeviceStorage,
    accountId: string,
    draftId: string | undefined,
  ) {
    this.key = keptKey('project-input', accountId, draftId ?? 'new');
  }

  /** What was kept last, if this form can still show it. */
  read(): KeptInput | undefined {
    return readKept(this.storage, this.key, isStored);
  }

  /** @returns whether the device took it */
  keep(kept: KeptInput): Promise<boolean> {
    return keepInput(this.storage, this.key, { form: FORM, ...kept });
  }

  forget(): void {
    forgetKept(this.storage, this.key);
  }
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === FORM;
}
