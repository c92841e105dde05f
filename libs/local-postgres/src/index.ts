export { LocalPostgresError } from './lib/local-postgres-error.js';
export {
  findLocalPostgres,
  startLocalPostgres,
  type LocalPostgres,
  type LocalPostgresOptions,
} from './lib/local-postgres.js';
export { removeLocalPostgres } from './lib/data-folder.js';
export { startThrowAwayPostgres } from './lib/throw-away.js';
