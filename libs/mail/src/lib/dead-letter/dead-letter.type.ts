import { BilingualText, connectionOf, DateTimeScalar, textEnum } from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MailFailure } from '../delivery/delivery-failure.js';

/** Kinds of failure as GraphQL shows them. */
const MailFailureEnum: { readonly [Failure in MailFailure]: Failure } = textEnum(
  'MailFailure',
  'What kept a mail from being sent.',
  {
    NOT_CONFIGURED: 'No mail server is named here.',
    CONNECTION: 'The mail server was not reached, or broke off.',
    ENCRYPTION: 'The connection to the mail server could not be encrypted.',
    SIGN_IN: 'The mail server did not take our name and password.',
    REFUSED: 'The mail server refused the recipient or the content.',
    UNFINISHED: 'The worker ended while it sent it, the last time too.',
    SEAL: 'It was changed in the database, or was sealed under another master key.',
    OTHER: 'Something else: the log of the worker has the time.',
  },
);

@ObjectType({ description: 'A mail that could not be sent. Address and content are no longer there.' })
export class DeadLetter {
  @Field(() => ID, { description: 'Identifies the mail; logs name it so.' })
  id!: string;

  kind!: string;

  @Field({ description: 'What kind of mail it was, in words.' })
  about!: BilingualText;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was given up.' })
  givenUpAt!: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => MailFailureEnum, { description: 'What went wrong the last time.' })
  failure!: MailFailure;

  @Field(() => Int, {
    nullable: true,
    description: 'What the mail server answered, as three digits; null without answer.',
  })
  responseCode!: number | null;
}

/** A page of dead letters. */
export const DeadLetterConnection = connectionOf(DeadLetter, 'DeadLetter');
