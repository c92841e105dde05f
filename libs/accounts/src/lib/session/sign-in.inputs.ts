import { Field, InputType } from '@nestjs/graphql';
import { PASSWORD_LENGTH } from '@chengjie/passwords';
import { TextField } from '@chengjie/platform';
import type { GivenFactor } from '../factor/factor.terms.js';

const passwordField = (description: string) => TextField({ max: PASSWORD_LENGTH.most, asTyped: true, description });

const NEW = 'of 10 to 200 characters, neither common nor leaked, and not to be guessed from names or patterns.';

/** The password once more, for what an open session alone does not suffice for. */
export const currentPasswordField = () => passwordField('The present password.');

@InputType({ description: 'A login name with its password.' })
export class SignInInput {
  @TextField({ max: 100, description: 'Login name, in upper or lower case.' })
  loginName!: string;

  @passwordField('Password.')
  password!: string;

  @Field({
    defaultValue: false,
    description: "Whether a program asks: it gets the session's token instead of a cookie.",
  })
  issueToken!: boolean;
}

/** A second factor: one of the three. */
@InputType({ isAbstract: true })
export abstract class GivenFactorInput implements GivenFactor {
  @TextField({ nullable: true, max: 20, description: 'Code of six digits of the authenticator.' })
  code?: string | null;

  @TextField({ nullable: true, max: 40, description: 'One of the recovery codes.' })
  recoveryCode?: string | null;

  @TextField({
    nullable: true,
    max: 20_000,
    description: 'What the passkey answered to `askForPasskey`: W3C AuthenticationResponseJSON, as JSON.',
  })
  passkey?: string | null;
}

@InputType({ description: 'The second factor that a sign-in awaits: exactly one of code, recovery code and passkey.' })
export class FinishSignInInput extends GivenFactorInput {
  @TextField({
    nullable: true,
    min: 20,
    max: 200,
    description: 'Token of the step, for programs; browsers have a cookie.',
  })
  stepToken?: string | null;

  @Field({
    defaultValue: false,
    description: "Whether a program asks: it gets the session's token instead of a cookie.",
  })
  issueToken!: boolean;
}

/** A one-time link with the password to set. */
@InputType({ isAbstract: true })
abstract class SetPasswordInput {
  @TextField({ min: 20, max: 200, description: 'Token of the link.' })
  token!: string;

  @passwordField(`The password to set: ${NEW}`)
  password!: string;
}

@InputType({ description: 'The link that opens an account, with its password.' })
export class OpenAccountInput extends SetPasswordInput {}

@InputType({ description: 'A reset link, with the new password.' })
export class ResetPasswordInput extends SetPasswordInput {}

@InputType({ description: "A change of one's own password." })
export class ChangePasswordInput {
  @currentPasswordField()
  currentPassword!: string;

  @passwordField(`The new password: ${NEW}`)
  newPassword!: string;
}
