export * from './lib/sealing/sealing.js';
