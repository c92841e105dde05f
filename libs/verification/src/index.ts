export type { Figure, FigureGroup, FigureName, Shown } from './lib/figure.js';
export type { PublishedEvaluation, PublishedLot } from './lib/published-lot.js';
export { repeatLot, type Repetition } from './lib/repeat-evaluation.js';
