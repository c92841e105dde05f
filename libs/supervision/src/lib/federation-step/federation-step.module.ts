import { AccountsModule } from '@chengjie/accounts';
import { MailModule } from '@chengjie/mail';
import { RegionsModule } from '@chengjie/regions';
import { RulesModule } from '@chengjie/rules';
import { Module } from '@nestjs/common';
import { FederationStepReader } from './federation-step.reader.js';
import { FederationStepDecisionPayloadResolver } from './step-decision.payloads.js';
import { FederationStepDecisionResolver, FederationStepResolver, StepActsResolver } from './step-decision.resolver.js';
import { StepDecisionsReader } from './step-decisions.reader.js';
import { StepDecisions } from './step-decisions.service.js';
import { StepStandingReader } from './step-standing.reader.js';
import { StepTelling } from './step-telling.js';

const imports = [AccountsModule, MailModule, RegionsModule, RulesModule];
const services = [FederationStepReader, StepDecisions, StepDecisionsReader, StepStandingReader, StepTelling];

/** How long the federation step goes on, as the competent office decides. */
@Module({ imports, providers: services, exports: [...imports, ...services] })
export class FederationStepModule {}

/** What shows it through GraphQL. */
export const federationStepResolvers = [
  FederationStepDecisionPayloadResolver,
  FederationStepDecisionResolver,
  FederationStepResolver,
  StepActsResolver,
];
