export { LocalPostgresError } from './lib/local-postgres-error.js';
export { startLocalPostgres, type LocalPostgres, type LocalPostgresOptions } from './lib/local-postgres.js';
export { startThrowAwayPostgres } from './lib/throw-away.js';
