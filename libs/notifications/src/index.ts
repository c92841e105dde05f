export * from './lib/notification.statements.js';
export * from './lib/notifications.module.js';
export * from './lib/notifications.service.js';
