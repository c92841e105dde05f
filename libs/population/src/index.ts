export { loadPopulation } from './lib/load-population.js';
export type { NationalShare, PopulationOptions } from './lib/load-population.js';
export type { ScaleCounts } from './lib/scale/load-scale.js';
export { boundsOf, hotOperations, LOGIN_NAMES_OF_ASKERS } from './lib/national/hot-operations.js';
export { pickSamples } from './lib/national/samples.js';
export type { Asker, Bounds, HotOperation } from './lib/national/hot-operations.js';
