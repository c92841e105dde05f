import { databaseDown } from './database-down.js';
import { deadline } from './deadline.js';
import { diskFull } from './disk-full.js';
import { drain } from './drain.js';
import { fullPool } from './full-pool.js';
import { hostile } from './hostile.js';
import { killRush } from './kill-rush.js';
import { replicas } from './replicas.js';
import { sealed } from './sealed.js';
import type { Scenario } from './scenario.js';

/** Every scenario, in the order in which they run. */
export const scenarios: readonly Scenario[] = [
  killRush,
  deadline,
  hostile,
  databaseDown,
  fullPool,
  diskFull,
  drain,
  replicas,
  sealed,
];
