export { DatabaseNotEmptyError, DEMONSTRATION_SEED, loadDemonstration } from './lib/load-demonstration.js';
export type { DemonstrationOptions } from './lib/load-demonstration.js';
export { Random } from './lib/generator/random.js';
