import type * as Schema from '../../api/schema.generated.js';

/** What each state of a project, or of a lot, means for what goes on. */
const WAYS: Record<Schema.ProjectStatus, 'UNDER_WAY' | 'AWARDED' | 'ENDED'> = {
  DRAFT: 'UNDER_WAY',
  PUBLISHED: 'UNDER_WAY',
  OPENED: 'UNDER_WAY',
  EVALUATED: 'UNDER_WAY',
  AWARDED: 'AWARDED',
  FAILED: 'ENDED',
  CANCELLED: 'ENDED',
};

/** Whether it is neither awarded nor ended. */
export function isUnderWay(status: Schema.ProjectStatus): boolean {
  return WAYS[status] === 'UNDER_WAY';
}

/** Whether it ended without an award. */
export function endedWithoutAward(status: Schema.ProjectStatus): boolean {
  return WAYS[status] === 'ENDED';
}
