export * from './lib/config/config.js';
export * from './lib/config/variables.js';
export * from './lib/process/run-process.js';
export * from './lib/process/server-flags.js';
