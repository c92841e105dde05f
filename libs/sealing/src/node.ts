export * from './lib/node/new-bid.js';
export * from './lib/node/sealing.js';
