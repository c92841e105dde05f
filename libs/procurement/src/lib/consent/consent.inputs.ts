import { IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';
import { InputType } from '@nestjs/graphql';

const consentField = () => IdField({ description: 'The consent that was asked for.' });

@InputType({ description: 'A member that the federation you act for asks whether it may bid in its name.' })
export class AskConsentInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The lot.' })
  lotId!: string;

  @IdField({ description: 'The filed member that would do the work.' })
  performerId!: string;

  @TextField({
    max: 2000,
    description: 'The part of the work that it would do. It reads this, and neither price nor proposal.',
  })
  part!: string;
}

@InputType({ description: 'A bid in one’s name to be agreed to.' })
export class AgreeToBidInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @consentField()
  consentId!: string;
}

@InputType({ description: 'A bid in one’s name to be declined.' })
export class DeclineBidInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @consentField()
  consentId!: string;

  @TextField({ min: 2, max: 500, description: 'Why not: the federation reads it.' })
  reason!: string;
}

@InputType({ description: 'Consent to be taken back.' })
export class TakeBackConsentInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @consentField()
  consentId!: string;

  @TextField({ min: 2, max: 500, description: 'Why: the federation reads it.' })
  reason!: string;
}

@InputType({ description: 'A question of one’s own to be withdrawn.' })
export class WithdrawConsentRequestInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @consentField()
  consentId!: string;
}
