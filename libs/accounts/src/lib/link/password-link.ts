import { TextField, textEnum } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';

/** What a link is for by which a password is set. */
export type PasswordLinkPurpose = 'OPENING' | 'RESET';

const PasswordLinkPurposeEnum: { readonly [Key in PasswordLinkPurpose]: Key } = textEnum(
  'PasswordLinkPurpose',
  'What a link is for by which a password is set.',
  { OPENING: 'Opens an account that was asked for.', RESET: 'Sets another password.' },
);

@InputType({ description: 'A link that was mailed, by which a password is set.' })
export class PasswordLinkInput {
  @TextField({ min: 20, max: 200, description: 'Token of the link.' })
  token!: string;

  @Field(() => PasswordLinkPurposeEnum, { description: 'What it is for.' })
  purpose!: PasswordLinkPurpose;
}
