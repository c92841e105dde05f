export * from './lib/notifications.migrations.js';
