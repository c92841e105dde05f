export * from './lib/account/account-directory.js';
export * from './lib/account/account-provisioning.js';
export * from './lib/account/account.entity.js';
export * from './lib/accounts-api.module.js';
export * from './lib/accounts.errors.js';
export * from './lib/accounts.migrations.js';
export * from './lib/accounts.module.js';
export * from './lib/agency/agencies.js';
export * from './lib/agency/agency.type.js';
export * from './lib/graphql/account.type.js';
export * from './lib/graphql/role-grant.type.js';
export * from './lib/sign-in/account-actors.js';
export * from './lib/sign-in/password.js';

/** Job queues of this lib: none. */
export const accountsQueues: readonly string[] = [];
