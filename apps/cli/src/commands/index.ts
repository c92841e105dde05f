import type { Command } from 'commander';
import { registerBench } from './bench.js';
import { registerCreateAdministrator } from './create-administrator.js';
import { registerDemo } from './demo.js';
import { registerFaults } from './faults.js';
import { registerMigrate } from './migrate.js';
import { registerStart } from './start.js';

/** Every command adds itself to the program; a command's own code loads when it runs. */
export const commands: readonly ((program: Command) => void)[] = [
  registerStart,
  registerMigrate,
  registerCreateAdministrator,
  registerDemo,
  registerBench,
  registerFaults,
];
