export { RatingsModule } from './lib/ratings.module.js';
