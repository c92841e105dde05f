export * from './lib/demonstration-accounts.js';
