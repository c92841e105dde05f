import {
  Act,
  CurrentActor,
  DateTimeScalar,
  IdempotencyKeyField,
  IdField,
  Input,
  payloadResolver,
  TextField,
  type Actor,
} from '@chengjie/platform';
import { Field, InputType, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountDirectoryReader } from '../account/account-directory.reader.js';
import { AccountPayload } from '../account/account.payloads.js';
import { AccountType } from '../account/account.type.js';
import { OfficePersonType } from '../grant-proposal/grant-proposal.type.js';
import type { OfficePerson } from '../grant-proposal/grant-proposals.reader.js';
import { LoginNamePayload } from '../session/viewer.payloads.js';
import { FactorResetsReader, type FactorReset } from './factor-resets.reader.js';
import { FactorResets } from './factor-resets.service.js';

@ObjectType('SecondFactorReset', {
  description:
    'A reset of an account’s second factors that somebody in an office asked for; another person confirms it.',
})
class SecondFactorResetType implements Omit<FactorReset, 'askedById'> {
  @Field({ description: 'Why it was asked for.' })
  reason!: string;

  @Field(() => OfficePersonType, { description: 'Who asked first.' })
  askedBy!: OfficePerson;

  @Field(() => DateTimeScalar, { description: 'When that was.' })
  askedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when another person may confirm it.' })
  expiresAt!: Date;

  @Field({ description: 'Whether another person confirmed it, so that the link is on its way to the owner.' })
  confirmed!: boolean;
}

@InputType({ description: 'An account whose owner has lost its second factors, and the recovery codes.' })
class AskSecondFactorResetInput {
  @IdField({ description: 'The account.' })
  accountId!: string;

  @TextField({ min: 2, max: 500, description: 'Why, and how one knows that it is the owner who asks.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@ObjectType({ description: 'The account whose second factors are to be reset.' })
class AskSecondFactorResetPayload extends AccountPayload {}

@InputType({ description: 'The link that resets one’s second factors.' })
class ResetSecondFactorsInput {
  @TextField({ min: 20, max: 200, description: 'Token of the link.' })
  token!: string;
}

@ObjectType({ description: 'The second factors have ended, and all sessions of the account.' })
class ResetSecondFactorsPayload extends LoginNamePayload {}

/** Second factors that were lost. */
@Resolver(() => AccountType)
export class FactorResetResolver {
  constructor(
    private readonly resets: FactorResets,
    private readonly reader: FactorResetsReader,
  ) {}

  @ResolveField(() => SecondFactorResetType, {
    nullable: true,
    description: 'A reset of its second factors that was asked for and waits.',
  })
  secondFactorReset(@Parent() { id }: AccountType): Promise<FactorReset | undefined> {
    return this.reader.of(id);
  }

  @Act(() => AskSecondFactorResetPayload, {
    description:
      'Asks for a reset of an account’s second factors; its owner is told. The second person who asks confirms it, and a link is mailed to the verified address.',
    access: 'account:reset-factors',
  })
  async askSecondFactorReset(
    @CurrentActor() actor: Actor,
    @Input() { accountId, reason }: AskSecondFactorResetInput,
  ): Promise<object> {
    await this.resets.ask(actor, accountId, reason);
    return { accountId };
  }

  @Act(() => ResetSecondFactorsPayload, {
    description: 'Ends one’s second factors by the link that was mailed; all sessions of the account end.',
    access: 'PUBLIC',
  })
  resetSecondFactors(@Input() { token }: ResetSecondFactorsInput): Promise<object> {
    return this.resets.redeem(token);
  }
}

/** Load what the answers name. */
export const factorResetPayloadResolvers = [
  payloadResolver(
    AskSecondFactorResetPayload,
    'account',
    'accountId',
    AccountDirectoryReader,
    (directory, id, { actor }) => (actor ? directory.managedBy(actor, id) : undefined),
  ),
  payloadResolver<LoginNamePayload, AccountDirectoryReader>(
    ResetSecondFactorsPayload,
    'loginName',
    'accountId',
    AccountDirectoryReader,
    async (directory, id) => (await directory.byId(id))?.loginName,
  ),
];
