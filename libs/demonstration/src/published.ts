export * from './lib/offices/demonstration-accounts.js';
