import { connectionOf, DateTimeScalar } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AccountStatus } from '../account/account.entity.js';
import { AccountStatusEnum } from '../account/account.type.js';
import type { PersonRow } from './people.reader.js';

@ObjectType('OrganizationPerson', { description: 'Somebody who acts for an organization, as its own people see it.' })
export class OrganizationPersonType implements PersonRow {
  @Field(() => ID, { description: 'Identifies the grant of the role.' })
  id!: string;

  @Field({ description: 'Name to sign in with.' })
  loginName!: string;

  @Field({ description: 'What others see of the person.' })
  displayName!: string;

  @Field(() => AccountStatusEnum, { description: 'How the account stands.' })
  status!: AccountStatus;

  @Field({ description: 'Whether the person looks after who acts for the organization.' })
  administrator!: boolean;

  @Field(() => DateTimeScalar, { description: 'Since when the person acts for it.' })
  since!: Date;

  accountId!: string;
  organizationId!: string;
}

/** A page of people. */
export const OrganizationPersonConnection = connectionOf(OrganizationPersonType, 'OrganizationPerson');
