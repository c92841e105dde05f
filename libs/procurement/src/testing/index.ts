export * from './bidding-services.js';
export * from './evaluation-services.js';
export * from './fixtures.js';
export * from './http-world.js';
