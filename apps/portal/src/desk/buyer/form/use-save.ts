import type { UserError } from '@chengjie/portal-ui/form/refusal';
import type { Problem } from '@chengjie/portal-ui/ui/problem';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.js';
import type { RulesOfDay } from './ladder.js';
import { CreateProjectDocument, UpdateProjectDocument } from './project-form.generated.js';
import { termsOf, type ProjectFormValues } from './values.js';

/** The saved draft that is being changed. */
export interface SavedDraft {
  readonly id: string;
  readonly version: number;
}

/** What became of saving. */
export type Saved =
  | { readonly done: true; readonly reference: string }
  | { readonly done: false; readonly conflict: true }
  | {
      readonly done: false;
      readonly conflict: false;
      readonly userErrors: readonly UserError[];
      readonly problem?: Problem;
    };

const CHANGED_MEANWHILE = 'PROJECT_CHANGED_MEANWHILE';

/** Makes the draft, or changes the one that there is. */
export function useSave(pack: RulesOfDay | undefined) {
  const create = useAct(CreateProjectDocument);
  const update = useAct(UpdateProjectDocument);
  const [conflict, setConflict] = useState(false);

  async function save({ terms }: ProjectFormValues, draft: SavedDraft | undefined): Promise<Saved> {
    const sent = termsOf(terms, pack);
    const outcome = draft
      ? await update.act({ id: draft.id, version: draft.version, changes: sent })
      : await create.act({ terms: sent });
    const changed = !outcome.done && outcome.userErrors.some(({ code }) => code === CHANGED_MEANWHILE);
    setConflict(changed);
    if (changed) return { done: false, conflict: true };
    if (!outcome.done) return { ...outcome, conflict: false };
    return { done: true, reference: outcome.payload.project?.reference ?? '' };
  }

  return { save, conflict, settle: () => setConflict(false), pending: create.pending || update.pending };
}
