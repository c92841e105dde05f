import { IdempotencyKeyField, IdField, TextField, textEnum } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import type { EndingGround, OutOfRegister } from './ending.terms.js';

/** How organizations are out of the register, as GraphQL shows it. */
export const OutOfRegisterEnum: { readonly [Kind in OutOfRegister]: Kind } = textEnum(
  'OutOfRegister',
  'How an organization is out of the register.',
  {
    SUSPENDED: 'Its activity is stopped for a time (责令停止活动).',
    ENDED: 'It ended, on its own application (注销).',
    CANCELLED: 'It was struck off (撤销登记).',
  },
);

/** Grounds as GraphQL shows them. */
export const EndingGroundEnum: { readonly [Ground in EndingGround]: Ground } = textEnum(
  'EndingGround',
  'On which ground an organization ends itself.',
  {
    CHARTER: 'What its charter says has come about, or its purpose is fulfilled.',
    MEMBERS_DECISION: 'Its members, or its council, decided so.',
    MERGED_OR_SPLIT: 'It was merged, or split.',
    CANNOT_GO_ON: 'It cannot go on for another cause.',
  },
);

/** What an office decides of an organization by itself. */
export type RegisterStateAct = 'RESUMED' | Exclude<OutOfRegister, 'ENDED'>;

const RegisterStateActEnum: { readonly [Act in RegisterStateAct]: Act } = textEnum(
  'RegisterStateAct',
  'What an office decides of an organization by itself.',
  {
    SUSPENDED: 'Its activity is stopped (责令停止活动).',
    CANCELLED: 'It is struck off (撤销登记), for good.',
    RESUMED: 'It may go on.',
  },
);

@InputType({ description: 'That an organization is struck off, stops its activity or may go on, from now on.' })
export class SetRegisterStateInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The organization.' })
  id!: string;

  @Field(() => RegisterStateActEnum, { description: 'What is decided.' })
  state!: RegisterStateAct;

  @TextField({ min: 10, max: 500, description: 'Why, by which rule: it is public.' })
  reason!: string;
}
