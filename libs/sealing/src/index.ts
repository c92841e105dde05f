export * from './lib/bid-content.js';
export * from './lib/layout.js';
