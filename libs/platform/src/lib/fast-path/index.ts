export { FastPathModule } from './fast-path.module.js';
