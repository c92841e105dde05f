export {
  DatabaseNotEmptyError,
  DEMONSTRATION_SEED,
  isDatabaseEmpty,
  loadDemonstration,
} from './lib/load-demonstration.js';
export type { DemonstrationOptions } from './lib/load-demonstration.js';
export type { ScaleCounts } from './lib/scale/load-scale.js';
export {
  DEMONSTRATION_PASSWORD,
  demonstrationAccounts,
  WALK_DISTRICT,
  WALK_FUNCTION,
  WALK_ORGANIZATIONS,
  WALK_STREET,
} from './lib/offices/demonstration-accounts.js';
export type { DemonstrationAccount, WalkOrganization } from './lib/offices/demonstration-accounts.js';
