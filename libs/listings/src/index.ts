export { listingBars } from './lib/listing.policy.js';
export * from './lib/listings.module.js';
export * from './lib/listings.reader.js';
export * from './lib/listings.service.js';
export * from './lib/serious-listings.reader.js';
export * from './lib/serious-listings.service.js';
