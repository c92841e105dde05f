import { Module } from '@nestjs/common';
import { BrokenSealWorkerModule } from './broken-seal/broken-seal-worker.module.js';
import { CorrectionWorkerModule } from './correction/correction-worker.module.js';
import { EvaluatorAccountWorkerModule } from './evaluator-account/evaluator-account-worker.module.js';
import { RankedCancelledWorkerModule } from './ranked-cancelled/ranked-cancelled-worker.module.js';
import { FederationStepWorkerModule } from './federation-step/federation-step-worker.module.js';

/** All that the worker does for supervision. */
@Module({
  imports: [
    BrokenSealWorkerModule,
    CorrectionWorkerModule,
    EvaluatorAccountWorkerModule,
    FederationStepWorkerModule,
    RankedCancelledWorkerModule,
  ],
})
export class SupervisionWorkerModule {}
