import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@chengjie/platform';
import { AccountType } from './account.type.js';

/** Base of payloads that answer with an account. */
@ObjectType({ isAbstract: true })
export abstract class AccountPayload extends Payload {
  @Field(() => AccountType, { nullable: true, description: 'The account as it stands now.' })
  account?: AccountType | null;

  accountId?: string;
}

@ObjectType({ description: 'The account whose owner is mailed a link.' })
export class IssuePasswordResetPayload extends AccountPayload {}

@ObjectType({ description: 'The account that is disabled now.' })
export class DisableAccountPayload extends AccountPayload {}

@ObjectType({ description: 'The account that is enabled now.' })
export class EnableAccountPayload extends AccountPayload {}

@ObjectType({ description: 'The account without the role.' })
export class RevokeRolePayload extends AccountPayload {}
