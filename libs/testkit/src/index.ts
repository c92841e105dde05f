export { testDatabase, type TestDatabase } from './lib/test-database.js';
export { type Template } from './lib/template.js';
