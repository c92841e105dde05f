export * from './lib/config/config.js';
