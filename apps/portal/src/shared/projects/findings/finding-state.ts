import type { FindingStatus } from '../../../api/schema.generated.js';

/**
 * What a finding came to, or is at: a correction that was adopted may have made a bid valid.
 * @param ended whether its lot has ended, which leaves what was open undecided for good
 */
export function findingState(
  { status, invalidates }: { readonly status: FindingStatus; readonly invalidates: boolean },
  ended = false,
): FindingStatus | 'REINSTATED' | 'UNDECIDED' {
  if (ended && (status === 'ASKED' || status === 'VOTING')) return 'UNDECIDED';
  return status === 'ADOPTED' && !invalidates ? 'REINSTATED' : status;
}
