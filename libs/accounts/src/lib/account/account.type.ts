import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  connectionOf,
  DateTimeScalar,
  textEnum,
  type Actor,
  type Permission,
  type RoleGrant,
} from '@chengjie/platform';
import type { AccountOrder, AccountRow } from './account-directory.reader.js';
import type { AccountStatus } from './account.entity.js';
import { RoleGrantType } from '../grant/role-grant.type.js';

/** States of accounts as GraphQL shows them. */
export const AccountStatusEnum: { readonly [Status in AccountStatus]: Status } = textEnum(
  'AccountStatus',
  'How an account stands.',
  {
    ACTIVE: 'Can sign in.',
    DISABLED: 'Cannot sign in.',
  },
);

/** Orders of the list of accounts as GraphQL shows them. */
export const AccountOrderEnum: { readonly [Order in AccountOrder]: Order } = textEnum(
  'AccountOrder',
  'Order of a list of accounts.',
  {
    LOGIN_NAME: 'By login name.',
    NEWEST: 'The newest first.',
  },
);

@ObjectType('Account', { description: "A person's account, as its administrators see it." })
export class AccountType implements AccountRow {
  @Field(() => ID, { description: 'Identifies the account.' })
  id!: string;

  @Field({ description: 'Name to sign in with.' })
  loginName!: string;

  @Field({ description: 'What others see: a role and a number, or the name the person chose.' })
  displayName!: string;

  @Field(() => AccountStatusEnum, { description: 'How the account stands.' })
  status!: AccountStatus;

  @Field({ description: 'Whether it belongs to the demonstration data.' })
  demonstration!: boolean;

  @Field({ description: 'Whether its owner verified a mail address: links go to no other.' })
  hasVerifiedAddress!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => [RoleGrantType], { description: 'The roles it holds now that you may give and take.' })
  grants!: RoleGrant[];

  @Field({
    description:
      'Whether it holds roles beside these, elsewhere: then an administrator whose region covers all of them looks after the account itself.',
  })
  heldElsewhere!: boolean;

  managed!: AccountRow['managed'];
  hasPassword!: boolean;
}

/** A page of accounts. */
export const AccountConnection = connectionOf(AccountType, 'Account');

@ObjectType({ description: 'Oneself: the signed-in person.' })
export class Viewer {
  @Field(() => ID, { description: "Id of one's account." })
  id!: string;

  @Field({ description: 'What others see of oneself.' })
  displayName!: string;

  @Field(() => [RoleGrantType], { description: 'The roles one holds; an API token may be limited to one of them.' })
  grants!: readonly RoleGrant[];

  @Field(() => RoleGrantType, {
    nullable: true,
    description: 'The role that this request acts in; null where one holds several and the request names none.',
  })
  acting!: RoleGrant | null;

  @Field({
    description:
      'Whether a role of an office waits until a second factor is set up: until then one holds no role, and nothing else is open to one.',
  })
  secondFactorMissing!: boolean;

  /** For the fields that other libs bring along: what one's acting role may, and, where it may, who one is in it. */
  holds!: (permission: Permission) => boolean;
  actor!: Actor;
}
