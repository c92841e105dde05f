import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@chengjie/platform';
import { Viewer } from '../account/account.type.js';

@ObjectType({ description: 'The session that was begun.' })
export class SignInPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      'Bearer token of the session, valid for 12 hours, or until it is not used for one; only when `issueToken` asked for it.',
  })
  token?: string | null;

  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now.' })
  viewer?: Viewer | null;

  accountId?: string;
}

@ObjectType({ description: 'Nobody is signed in any more.' })
export class SignOutPayload extends Payload {}

/** Base of payloads that answer with the name to sign in with. */
@ObjectType({ isAbstract: true })
export abstract class LoginNamePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Name to sign in with now.' })
  loginName?: string | null;

  accountId?: string;
}

@ObjectType({ description: 'The account is open; it holds no role yet.' })
export class OpenAccountPayload extends LoginNamePayload {}

@ObjectType({ description: 'The new password is valid; all sessions of the account have ended.' })
export class ResetPasswordPayload extends LoginNamePayload {}

@ObjectType({ description: 'The new password is valid; all other sessions have ended.' })
export class ChangePasswordPayload extends Payload {}
