import {
  Act,
  BilingualText,
  CurrentPerson,
  DateTimeScalar,
  IdField,
  Input,
  Payload,
  payloadResolver,
  type Person,
  type RequestContextValue,
} from '@chengjie/platform';
import { Context, Field, ID, InputType, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../account/account.type.js';
import { OwnPassword } from './own-password.js';
import { OwnSessionsReader, type OwnSession } from './own-sessions.reader.js';
import { OwnSessions } from './own-sessions.service.js';
import { currentPasswordField } from './sign-in.inputs.js';
import { ViewersReader } from './viewers.reader.js';

@ObjectType({ description: 'A sign-in of one’s own that has not ended.' })
class Session implements OwnSession {
  @Field(() => ID, { description: 'Identifies the session; it signs nobody in.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When one signed in.' })
  begunAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to five minutes. An hour without use ends it.' })
  lastUsedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: Date;

  @Field({ description: 'The kind of device that signed in, by what it said of itself.' })
  device!: BilingualText;

  @Field({ description: 'Whether it is the one of this request.' })
  present!: boolean;
}

@InputType({ description: 'One of one’s own sessions to be ended.' })
class EndSessionInput {
  @IdField({ description: 'The session.' })
  sessionId!: string;

  @currentPasswordField()
  currentPassword!: string;
}

@InputType({ description: 'One’s other sessions to be ended.' })
class EndOtherSessionsInput {
  @Field({ defaultValue: false, description: 'Whether all of one’s access tokens end as well.' })
  apiTokens!: boolean;

  @currentPasswordField()
  currentPassword!: string;
}

/** Base of payloads that answer with oneself. */
@ObjectType({ isAbstract: true })
abstract class OwnSessionsPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Oneself, with the sessions that are left.' })
  viewer?: Viewer | null;

  accountId?: string;
}

@ObjectType({ description: 'The session has ended.' })
class EndSessionPayload extends OwnSessionsPayload {}

@ObjectType({ description: 'The other sessions have ended.' })
class EndOtherSessionsPayload extends OwnSessionsPayload {}

/** One's own sessions. */
@Resolver(() => Viewer)
export class OwnSessionsResolver {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly reader: OwnSessionsReader,
    private readonly password: OwnPassword,
  ) {}

  @ResolveField(() => [Session], {
    name: 'sessions',
    description: "One's own sign-ins that have not ended, this one first, a hundred at most; whatever the role.",
  })
  own(@Parent() { id }: Viewer, @Context() { token }: RequestContextValue): Promise<OwnSession[]> {
    return this.reader.ofAccount(id, token);
  }

  @Act(() => EndSessionPayload, {
    description: "Ends one of one's own sessions. Needs a session and the password, not an access token.",
    access: 'SIGNED_IN',
    ownTransaction: true,
  })
  async endSession(
    @CurrentPerson() person: Person,
    @Input() { sessionId, currentPassword }: EndSessionInput,
    @Context() { token, address }: RequestContextValue,
  ): Promise<object> {
    const { accountId } = person;
    const given = { accountId, token, address, currentPassword };
    await this.password.confirmed(given, () => this.sessions.end(person, sessionId));
    return { accountId };
  }

  @Act(() => EndOtherSessionsPayload, {
    description: "Ends all of one's own sessions but this one. Needs a session and the password, not an access token.",
    access: 'SIGNED_IN',
    ownTransaction: true,
  })
  async endOtherSessions(
    @CurrentPerson() person: Person,
    @Input() { apiTokens, currentPassword }: EndOtherSessionsInput,
    @Context() { token, address }: RequestContextValue,
  ): Promise<object> {
    const { accountId } = person;
    const given = { accountId, token, address, currentPassword };
    await this.password.confirmed(given, () => this.sessions.endOthers(person, token, apiTokens));
    return { accountId };
  }
}

/** Load oneself. */
export const ownSessionsPayloadResolvers = [EndSessionPayload, EndOtherSessionsPayload].map((payload) =>
  payloadResolver<OwnSessionsPayload, ViewersReader>(payload, 'viewer', 'accountId', ViewersReader, (viewers, id) =>
    viewers.ofAccount(id),
  ),
);
