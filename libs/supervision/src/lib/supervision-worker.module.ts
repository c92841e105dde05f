import { Module } from '@nestjs/common';
import { FederationStepWorkerModule } from './federation-step/federation-step-worker.module.js';
import { TellingWorkerModule } from './telling/telling-worker.module.js';
import { WarnedWorkerModule } from './warned/warned-worker.module.js';

/** All that the worker does for supervision. */
@Module({ imports: [FederationStepWorkerModule, TellingWorkerModule, WarnedWorkerModule] })
export class SupervisionWorkerModule {}
