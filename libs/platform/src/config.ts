export * from './lib/config/config.js';
export { DAY_PLACES, type DocumentsConfig, type S3Config } from './lib/config/documents.config.js';
export * from './lib/config/variables.js';
export * from './lib/process/run-process.js';
export * from './lib/process/server-flags.js';
