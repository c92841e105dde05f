import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@chengjie/platform';

@ObjectType({ description: 'The session that was begun.' })
export class SignInPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'Bearer token of the session, valid for 12 hours; only when `issueToken` asked for it.',
  })
  token?: string | null;

  accountId?: string;
}

@ObjectType({ description: 'Nobody is signed in any more.' })
export class SignOutPayload extends Payload {}

@ObjectType({ description: 'The account can sign in now.' })
export class AcceptInvitationPayload extends Payload {
  accountId?: string;
}

@ObjectType({ description: 'The new password is valid; all sessions of the account have ended.' })
export class ResetPasswordPayload extends Payload {
  accountId?: string;
}

@ObjectType({ description: 'The new password is valid; all other sessions have ended.' })
export class ChangePasswordPayload extends Payload {}
