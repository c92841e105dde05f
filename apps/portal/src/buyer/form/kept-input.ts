import type { ProjectFormValues } from './values.js';

/** What the form held when it was last touched on this device. */
export interface KeptInput {
  readonly values: ProjectFormValues;
  /** Version of the saved draft that was being changed; null for a new one. */
  readonly version: number | null;
  /** When it was kept, RFC 3339 by the device's clock. */
  readonly at: string;
}

/** The part of the browser's storage that is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Form of what is kept: raised when older input could not be shown any more. */
const FORM = 1;

function keyOf(accountId: string, draftId: string | undefined): string {
  return `chengjie.project-input.${accountId}.${draftId ?? 'new'}`;
}

/** Input of one's own, kept on this device per account and draft. A full or forbidden storage keeps nothing and says so. */
export class InputKeeper {
  private readonly key: string;

  constructor(
    private readonly store: Store,
    accountId: string,
    draftId: string | undefined,
  ) {
    this.key = keyOf(accountId, draftId);
  }

  /** What was kept last, if this form can still show it. */
  read(): KeptInput | undefined {
    try {
      const kept = JSON.parse(this.store.getItem(this.key) ?? 'null') as (KeptInput & { form: number }) | null;
      return kept?.form === FORM ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns whether it was kept */
  keep(kept: KeptInput): boolean {
    try {
      this.store.setItem(this.key, JSON.stringify({ form: FORM, ...kept }));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    this.store.removeItem(this.key);
  }
}
