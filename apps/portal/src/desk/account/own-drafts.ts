import type { KeptCopy, KeptPage } from '@chengjie/portal-ui/form/kept-copy';
import { FORMS } from './drafts.texts.js';

/** A draft as its author finds it again. */
export interface OwnDraft {
  /** Under which it is kept. */
  readonly form: string;
  /** ISO 8601. */
  readonly savedAt: string;
  /** Last day on which the server keeps it; null for what is on this device alone. */
  readonly endsOn: string | null;
  readonly page: KeptPage | null;
}

/** What a form is called: the act's name within its key, which for forms by documents begins with a capital. */
export function actOf(form: string): keyof typeof FORMS | undefined {
  const [name = ''] = form.split('.');
  const act = name.charAt(0).toLowerCase() + name.slice(1);
  return Object.hasOwn(FORMS, act) ? (act as keyof typeof FORMS) : undefined;
}

/** Where one goes on with it: a page of the workbench; undefined where it is not known. */
export function placeOf({ page }: Pick<OwnDraft, 'page'>): string | undefined {
  return page && /^\/desk\/(?!\/)/.test(page.path) ? page.path : undefined;
}

/**
 * What the server keeps, and what this device has not sent there yet.
 * @param onDevice what it keeps, by form
 */
export function ownDrafts(onServer: readonly OwnDraft[], onDevice: ReadonlyMap<string, string>): readonly OwnDraft[] {
  const known = new Set(onServer.map(({ form }) => form));
  const unsent = [...onDevice].flatMap(([form, text]): OwnDraft[] => {
    const { at, synced, page = null } = copyIn(text);
    return known.has(form) || synced !== false || at === undefined ? [] : [{ form, savedAt: at, endsOn: null, page }];
  });
  return [...unsent, ...onServer];
}

function copyIn(text: string): Partial<KeptCopy<unknown>> {
  try {
    return (JSON.parse(text) as Partial<KeptCopy<unknown>> | null) ?? {};
  } catch {
    return {};
  }
}
