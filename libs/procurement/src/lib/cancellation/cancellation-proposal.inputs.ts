import { IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { CancelGroundEnum } from '../project/project.enums.js';
import type { CancelGround } from '../project/project.terms.js';

const proposalField = () => IdField({ description: 'The proposal.' });
const reasonField = (description: string) => TextField({ min: 2, max: 1_000, description });

@InputType({ description: 'What is to be cancelled after its opening, and why.' })
export class ProposeCancellationInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The project.' })
  projectId!: string;

  @Field(() => CancelGroundEnum, { description: 'Ground, which is published.' })
  ground!: CancelGround;

  @TextField({ max: 1_000, description: 'Reason, which is published: at least ten characters.' })
  reason!: string;
}

@InputType({ description: 'A proposal to cancel that is to be confirmed.' })
export class ConfirmCancellationInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @proposalField()
  proposalId!: string;
}

@InputType({ description: 'A proposal to cancel that is to be sent back.' })
export class RefuseCancellationInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @proposalField()
  proposalId!: string;

  @reasonField('Why not, which is published.')
  reason!: string;
}

@InputType({ description: 'A proposal to cancel of one’s own that is to be taken back.' })
export class WithdrawCancellationInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @proposalField()
  proposalId!: string;

  @reasonField('Why, which is published.')
  reason!: string;
}
