export * from './evaluation-services.js';
export * from './fixtures.js';
export * from './http-world.js';
