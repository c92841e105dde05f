import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { FederationStepModule } from './federation-step.module.js';
import { StepWarningClock } from './step-warning-clock.js';
import { StepWarnings } from './step-warnings.js';

/** What the worker does: it warns the office before the last day. */
@Module({ imports: [FederationStepModule], providers: [StepWarnings, StepWarningClock] })
export class FederationStepWorkerModule implements OnApplicationBootstrap {
  constructor(private readonly clock: StepWarningClock) {}

  onApplicationBootstrap(): void {
    this.clock.start();
  }
}
