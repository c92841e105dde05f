export * from './lib/catch-mail.js';
export * from './lib/serve-mails.js';
