export * from './lib/bilingual.js';
export * from './lib/domain-error.js';
export * from './lib/id.js';
export * from './lib/clock.js';
export * from './lib/transitions.js';
export * from './lib/decimal.js';
export * from './lib/money.js';
export * from './lib/rational.js';
