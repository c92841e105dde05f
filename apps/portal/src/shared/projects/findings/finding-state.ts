import type { FindingStatus } from '../../../api/schema.generated.js';

/** What a finding came to, or is at: a correction that was adopted may have made a bid valid. */
export function findingState({
  status,
  invalidates,
}: {
  readonly status: FindingStatus;
  readonly invalidates: boolean;
}): FindingStatus | 'REINSTATED' {
  return status === 'ADOPTED' && !invalidates ? 'REINSTATED' : status;
}
