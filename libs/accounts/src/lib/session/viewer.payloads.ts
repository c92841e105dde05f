import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, Payload } from '@chengjie/platform';
import { FactorWayEnum } from '../factor/factor.type.js';
import type { FactorWay } from '../factor/factor.terms.js';
import { Viewer } from '../account/account.type.js';

@ObjectType({
  description: 'The second factor that a sign-in awaits: there is no session until `finishSignIn` gives it.',
})
export class SecondStep {
  @Field(() => [FactorWayEnum], { description: 'Ways in which it may be given.' })
  ways!: readonly FactorWay[];

  @Field(() => String, {
    nullable: true,
    description:
      'Token of the step, which opens nothing else; only when `issueToken` asked for one: browsers have a cookie.',
  })
  token!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the step is over and one signs in anew.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'The session that was begun, or the second factor that is awaited.' })
export class SignInPayload extends Payload {
  @Field(() => SecondStep, { nullable: true, description: 'What is awaited; null where the session has begun.' })
  secondStep?: SecondStep | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Bearer token of the session, valid for 12 hours, or until it is not used for one; only when `issueToken` asked for it.',
  })
  token?: string | null;

  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now.' })
  viewer?: Viewer | null;

  sessionToken?: string;
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
