import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, Payload, textEnum } from '@chengjie/platform';
import type { LinkPurpose, NewLink } from '../link/account-links.service.js';
import { AccountType } from './account.type.js';
import { oneTime, type OneTime } from './one-time.js';

/** Purposes of links as GraphQL shows them. */
const LinkPurposeEnum: { readonly [Purpose in LinkPurpose]: Purpose } = textEnum(
  'AccountLinkPurpose',
  'What a one-time link is for.',
  {
    INVITATION: 'For `acceptInvitation`.',
    PASSWORD_RESET: 'For `resetPassword`.',
  },
);

@ObjectType({ description: 'A one-time link, to be handed to the person. It is shown once and stored nowhere.' })
export class AccountLink {
  @Field({ description: 'Token of the link.' })
  token!: string;

  @Field(() => LinkPurposeEnum, { description: 'Which mutation takes it.' })
  purpose!: LinkPurpose;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  expiresAt!: Date;
}

/** A link as an act's reference carries it. */
export function linkReference(purpose: LinkPurpose, { token, expiresAt }: NewLink): OneTime<AccountLink> {
  return { [oneTime]: { token, purpose, expiresAt } };
}

/** Base of payloads that answer with an account. */
@ObjectType({ isAbstract: true })
abstract class AccountPayload extends Payload {
  @Field(() => AccountType, { nullable: true, description: 'The account as it stands now.' })
  account?: AccountType | null;

  accountId?: string;
}

/** Base of payloads that hand out a link. */
@ObjectType({ isAbstract: true })
export abstract class LinkPayload extends AccountPayload implements OneTime<AccountLink> {
  readonly [oneTime]?: AccountLink;
}

@ObjectType({ description: 'The invited account and the link for its owner.' })
export class InviteAccountPayload extends LinkPayload {}

@ObjectType({ description: 'The account and the link for its owner.' })
export class IssuePasswordResetPayload extends LinkPayload {}

@ObjectType({ description: 'The account that is disabled now.' })
export class DisableAccountPayload extends AccountPayload {}

@ObjectType({ description: 'The account that is enabled now.' })
export class EnableAccountPayload extends AccountPayload {}

@ObjectType({ description: 'The account with its new role.' })
export class GrantRolePayload extends AccountPayload {}

@ObjectType({ description: 'The account without the role.' })
export class RevokeRolePayload extends AccountPayload {}
