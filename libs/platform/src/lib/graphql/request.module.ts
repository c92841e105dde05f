import { Module } from '@nestjs/common';
import { DearQueries } from '../bounds/dear-queries.js';
import { ContextFactory } from './context.factory.js';

/** What is known of each request, and the turns that requests take; apart from the server's module so that others can ask for it too. */
@Module({ providers: [ContextFactory, DearQueries], exports: [ContextFactory, DearQueries] })
export class RequestModule {}
