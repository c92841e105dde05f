export { PUBLISHED_CALENDAR } from './lib/published/calendar.js';
export { PUBLISHED_RULE_PACKS } from './lib/published/packs.js';
