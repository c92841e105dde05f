import { DateTimeScalar, textEnum } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { FactorKind, FactorWay, OwnFactor } from './factor.terms.js';

/** Kinds of factors as GraphQL shows them. */
const FactorKindEnum: { readonly [Kind in FactorKind]: Kind } = textEnum(
  'SecondFactorKind',
  'What a second factor is.',
  {
    PASSKEY: 'A passkey: a key that a device keeps and uses once it has verified its user.',
    AUTHENTICATOR: 'An authenticator app: codes of six digits for half a minute each (RFC 6238).',
  },
);

/** Ways of giving one as GraphQL shows them. */
export const FactorWayEnum: { readonly [Way in FactorWay]: Way } = textEnum(
  'SecondFactorWay',
  'How a second factor may be given.',
  {
    PASSKEY: 'By a passkey, which signs what `askForPasskey` answers.',
    AUTHENTICATOR: 'By a code of the authenticator.',
    RECOVERY_CODE: 'By a recovery code, each of which is used once.',
  },
);

@ObjectType('SecondFactor', { description: 'A second factor of one’s own; nothing here lets anybody in.' })
export class SecondFactorType implements OwnFactor {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => FactorKindEnum, { description: 'What it is.' })
  kind!: FactorKind;

  @Field({ description: 'Name that its owner gave it.' })
  name!: string;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  addedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used.' })
  lastUsedAt!: Date | null;
}
