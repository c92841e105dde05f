import { Module } from '@nestjs/common';
import { Outbox } from './outbox/outbox.service.js';

/** For libs that write mails. */
@Module({ providers: [Outbox], exports: [Outbox] })
export class MailModule {}
