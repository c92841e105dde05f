import { CalendarDateField, IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';
import { InputType } from '@nestjs/graphql';
import type { AskedDecision } from './step-decision.terms.js';

const decisionField = () => IdField({ description: 'The proposed decision.' });
const reasonField = (description: string) => TextField({ min: 2, max: 500, description });

@InputType({ description: 'What the competent office decided about the federation step of its province.' })
export class ProposeFederationStepInput implements AskedDecision {
  @CalendarDateField({
    description: 'First day on which notices have it so: tomorrow or later, and after every pack that is entered.',
  })
  from!: string;

  @CalendarDateField({
    nullable: true,
    description: 'Last day on which a notice may have the step; without one the step ends with the first day.',
  })
  until!: string | null;

  @TextField({
    min: 2,
    max: 200,
    description: 'Full name of the office’s document, in Chinese as the rules will cite it.',
  })
  documentName!: string;

  @TextField({ min: 2, max: 100, description: 'Its number.' })
  documentNumber!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposed decision to be confirmed.' })
export class ConfirmFederationStepInput {
  @decisionField()
  decisionId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposed decision to be sent back.' })
export class RefuseFederationStepInput {
  @decisionField()
  decisionId!: string;

  @reasonField('Why not, for the record.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A proposal of one’s own to be taken back.' })
export class WithdrawFederationStepInput {
  @decisionField()
  decisionId!: string;

  @reasonField('Why, for the record.')
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}
