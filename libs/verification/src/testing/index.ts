export { FORGERIES, type Forgery } from './forgeries.js';
export { evaluation, input, lot, openedLot } from './sample-lot.js';
