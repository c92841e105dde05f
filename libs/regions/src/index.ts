export * from './lib/load-regions.js';
export * from './lib/region-data.js';
export * from './lib/region.answers.js';
export * from './lib/region.js';
export * from './lib/region.type.js';
export * from './lib/regions-api.module.js';
export * from './lib/regions.reader.js';
export * from './lib/regions.module.js';
