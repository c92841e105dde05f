export { FORGERIES, type Forgery } from './forgeries.js';
export { evaluation, input, lot } from './sample-lot.js';
