export * from './lib/edition/organization-edition-difference.reader.js';
export * from './lib/edition/organization-edition-lists.reader.js';
export * from './lib/edition/organization-edition.type.js';
export * from './lib/edition/organization-editions.service.js';
export * from './lib/organization-catalog-api.module.js';
export * from './lib/organization-catalog.module.js';
