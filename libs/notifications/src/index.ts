export * from './lib/notice-words.js';
export * from './lib/notification.statements.js';
export { NotificationType } from './lib/notification.types.js';
export * from './lib/notifications.module.js';
export * from './lib/notifications.reader.js';
export * from './lib/notifications.service.js';
export * from './lib/organization-teller.js';
export { TASK_WORDS, taskWordsOf } from './lib/tasks/task-words.js';
export { TasksReader } from './lib/tasks/tasks.reader.js';
