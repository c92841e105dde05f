export { FastPathModule } from './lib/fast-path/index.js';
