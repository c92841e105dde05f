import { Module } from '@nestjs/common';

/** Nothing but what is trimmed. */
@Module({})
export class DraftsWorkerModule {}
