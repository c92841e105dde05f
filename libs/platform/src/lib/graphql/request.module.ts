import { Module } from '@nestjs/common';
import { ContextFactory } from './context.factory.js';

/** What is known of each request; apart from the server's module so that others can ask for it too. */
@Module({ providers: [ContextFactory], exports: [ContextFactory] })
export class RequestModule {}
