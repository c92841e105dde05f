import { Module } from '@nestjs/common';
import { MailSeal } from './outbox/mail-seal.js';
import { Outbox } from './outbox/outbox.service.js';

/** For libs that write mails. */
@Module({ providers: [MailSeal, Outbox], exports: [Outbox] })
export class MailModule {}
