export * from './lib/password.rules.js';
