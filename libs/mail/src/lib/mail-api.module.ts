import { Module } from '@nestjs/common';
import { DeadLetterResolver } from './dead-letter/dead-letter.resolver.js';
import { DeadLettersReader } from './dead-letter/dead-letters.reader.js';

/** Mail in GraphQL. */
@Module({ providers: [DeadLettersReader, DeadLetterResolver] })
export class MailApiModule {}
