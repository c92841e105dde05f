import { BilingualText, connectionOf, DateTimeScalar, textEnum } from '@chengjie/platform';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { securityEventWords, type SecurityEventKind } from './security-event.kinds.js';
import type { SecurityEventFilter, SecurityEventRow } from './security-events.reader.js';

/** The words without the names that some are filled with. */
const meanings = Object.entries(securityEventWords).map(
  ([kind, { en }]) => [kind, `${en.replace(/(, offered by)?: \{\w+\}$/, '')}.`] as const,
);

/** Kinds of security event as GraphQL shows them. */
const SecurityEventKindEnum: { readonly [Kind in SecurityEventKind]: Kind } = textEnum(
  'SecurityEventKind',
  'What a security event is about.',
  Object.fromEntries(meanings) as Record<SecurityEventKind, string>,
);

@ObjectType('SecurityEvent', {
  description:
    'Something that was tried, found, or done to an account. It holds nothing of what is sealed, no password, no token, and of addresses the network alone.',
})
export class SecurityEventType implements Omit<SecurityEventRow, 'data'> {
  @Field(() => ID, { description: 'Identifies the event.' })
  id!: string;

  @Field(() => SecurityEventKindEnum, { description: 'What it is about, for programs.' })
  kind!: SecurityEventKind;

  @Field(() => BilingualText, { description: 'What it is about, in words.' })
  text!: BilingualText;

  @Field(() => DateTimeScalar, { description: 'When it happened; of several that are counted together, the first.' })
  at!: Date;

  @Field(() => DateTimeScalar, { description: 'Of several that are counted together, the last; else the same.' })
  lastAt!: Date;

  @Field(() => Int, { description: 'How often within the hour, for what is counted instead of listed.' })
  count!: number;

  @Field(() => String, { nullable: true, description: 'Login name of the account concerned; null for none of ours.' })
  loginName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, as events name it; null for what was only tried.' })
  by!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'From which network: 24 bits of an IPv4 address, 48 of an IPv6 one; null where it is not known, or several.',
  })
  network!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was asked for: a field of this schema; of a broken seal the number of the project.',
  })
  detail!: string | null;

  reason!: string | null;
  data!: SecurityEventRow['data'];
}

/** A page of security events. */
export const SecurityEventConnection = connectionOf(SecurityEventType, 'SecurityEvent');

@InputType('SecurityEventFilter', { description: 'Narrows a list of security events; conditions add up.' })
export class SecurityEventFilterInput implements SecurityEventFilter {
  @Field(() => [SecurityEventKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds?: SecurityEventKind[] | null;

  @Field(() => String, { nullable: true, description: 'Only of the account with this login name.' })
  loginName?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what happened then or later.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what happened before.' })
  until?: Date | null;
}
