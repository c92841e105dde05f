import { Module } from '@nestjs/common';
import { DeadLetterResolver } from './dead-letter/dead-letter.resolver.js';
import { DeadLetters } from './dead-letter/dead-letters.reader.js';

/** Mail in GraphQL. */
@Module({ providers: [DeadLetters, DeadLetterResolver] })
export class MailApiModule {}
