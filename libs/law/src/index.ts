export * from './lib/working-days.js';
export * from './lib/earliest-deadline.js';
export * from './lib/notice-period.js';
export * from './lib/rule-packs/rule-pack.js';
export * from './lib/rule-packs/rule-pack-for.js';
export * from './lib/rule-packs/tie-rule.js';
export { RULE_PACKS } from './lib/rule-packs/packs.js';
