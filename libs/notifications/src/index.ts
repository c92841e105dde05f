export * from './lib/notice-words.js';
export * from './lib/notification.statements.js';
export { NotificationType } from './lib/notification.types.js';
export * from './lib/notifications.module.js';
export * from './lib/notifications.reader.js';
export * from './lib/notifications.service.js';
export * from './lib/organization-teller.js';
