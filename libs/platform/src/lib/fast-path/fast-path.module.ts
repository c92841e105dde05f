import { Global, Module } from '@nestjs/common';
import { CONFIG, USUAL_ANSWER_CACHE_MIB, type Config } from '../config/config.js';
import { EXECUTION } from '../graphql/execution.js';
import { INPUT_CHECK } from '../graphql/input-class.js';
import { RequestModule } from '../graphql/request.module.js';
import { AnswerCache } from './answer-cache.js';
import { keepsRules } from './input-rules.js';
import { KnownOperationHook } from './known-operation.hook.js';
import { KnownOperations } from './known-operations.js';
import { knownExecution } from './known-operations.plugin.js';

/**
 * All that makes answers quicker and changes none. An application without this module answers the same
 * (docs/adr/0014-the-fast-path-is-fenced.md).
 */
@Global()
@Module({
  imports: [RequestModule],
  providers: [
    KnownOperations,
    KnownOperationHook,
    {
      provide: AnswerCache,
      useFactory: ({ answerCacheMebibytes = USUAL_ANSWER_CACHE_MIB }: Config) => new AnswerCache(answerCacheMebibytes),
      inject: [CONFIG],
    },
    { provide: EXECUTION, useFactory: knownExecution, inject: [KnownOperations] },
    { provide: INPUT_CHECK, useValue: keepsRules },
  ],
  exports: [EXECUTION, INPUT_CHECK],
})
export class FastPathModule {}
