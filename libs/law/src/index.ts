export { UnsoundValueError, type ValueProblem } from './lib/checked.js';
export * from './lib/calendar/calendar-year.js';
export * from './lib/calendar/working-calendar.js';
export * from './lib/calendar/working-days.js';
export * from './lib/earliest-deadline.js';
export * from './lib/notice-period.js';
export * from './lib/rule-packs/in-force.js';
export * from './lib/rule-packs/rule-pack.js';
export * from './lib/rule-packs/tie-rule.js';
