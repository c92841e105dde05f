export * from './lib/mail.module.js';
export * from './lib/mail-words.js';
export * from './lib/outbox/mail-seal.js';
export * from './lib/outbox/outbox.service.js';
