import type { Trim } from '@chengjie/platform';
import { trimDraftsBefore } from './draft.statements.js';

/** Drafts whose days are over, however long else anything is kept. */
export const trimDrafts: Trim = (database) => database.query(trimDraftsBefore, []);
