export * from './lib/procurement.migrations.js';
export * from './lib/procurement.module.js';
export * from './lib/procurement.persistence.js';
export * from './lib/procurement-worker.module.js';
export * from './lib/sealing/sealing.js';
export * from './lib/records.js';
