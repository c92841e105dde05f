export { graphqlClient, type ClientOptions, type GraphqlClient, type GraphqlError } from './lib/graphql-client.js';
export { freePort, startProduct, type ProductOptions, type RunningProduct } from './lib/product.js';
export { migrateDatabase, type Template } from './lib/template.js';
export { testDatabase, type TestDatabase } from './lib/test-database.js';
export { makeCertificates, type Certificates } from './lib/certificates.js';
export { movesOf, storedMoves } from './lib/stored-moves.js';
export { atOnce, type AtOnceOutcome } from './lib/at-once.js';
export { attacked, done, type Attack, type AttackOutcome, type Effect } from './lib/attack.js';
export * from './lib/foreign-terms.js';
