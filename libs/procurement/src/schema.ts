export * from './lib/procurement.migrations.js';
export * from './lib/procurement.queues.js';
