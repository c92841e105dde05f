export * from './api.js';
export * from './register-world.js';
export * from './some-organizations.js';
