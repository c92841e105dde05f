import { Module } from '@nestjs/common';
import { DeadLetterTasksReader } from './dead-letter/dead-letter-tasks.reader.js';
import { DeadLetterResolver } from './dead-letter/dead-letter.resolver.js';
import { DeadLettersReader } from './dead-letter/dead-letters.reader.js';

/** Mail in GraphQL. */
@Module({ providers: [DeadLetterTasksReader, DeadLettersReader, DeadLetterResolver] })
export class MailApiModule {}
