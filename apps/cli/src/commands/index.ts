import type { RegisterCommand } from '@chengjie/terminal';
import { registerCreateAdministrator } from './create-administrator.js';
import { registerDemo } from './demo.js';
import { registerMigrate } from './migrate.js';
import { registerPrepareDatabase } from './prepare-database.js';
import { registerStart } from './start.js';
import { registerVerify } from './verify.js';

/** Every command adds itself to the program; a command's own code loads when it runs. */
export const commands: readonly RegisterCommand[] = [
  registerStart,
  registerPrepareDatabase,
  registerMigrate,
  registerCreateAdministrator,
  registerDemo,
  registerVerify,
];
