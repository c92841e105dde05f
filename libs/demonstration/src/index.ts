export { DatabaseNotEmptyError, DEMONSTRATION_SEED, loadDemonstration } from './lib/load-demonstration.js';
export type { DemonstrationOptions } from './lib/load-demonstration.js';
export type { ScaleCounts } from './lib/scale/load-scale.js';
export { Random } from './lib/generator/random.js';
export { boundsOf, hotOperations, LOGIN_NAMES_OF_ASKERS } from './lib/national/hot-operations.js';
export { pickSamples } from './lib/national/samples.js';
export type { Asker, Bounds, HotOperation } from './lib/national/hot-operations.js';
