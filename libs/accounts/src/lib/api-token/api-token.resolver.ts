import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Act,
  CurrentPerson,
  DateTimeScalar,
  Input,
  Payload,
  payloadResolver,
  type Person,
  type RequestContextValue,
  type RoleGrant,
} from '@chengjie/platform';
import { CreateApiTokenInput, RevokeApiTokenInput } from '../account/account.inputs.js';
import { Viewer } from '../account/account.type.js';
import { RoleGrantType } from '../grant/role-grant.type.js';
import { OwnPassword } from '../session/own-password.js';
import { ApiTokensReader, type ApiTokenRow } from './api-tokens.reader.js';
import { ApiTokens } from './api-tokens.service.js';

@ObjectType({ description: 'A personal access token, without its secret.' })
class ApiToken implements ApiTokenRow {
  @Field(() => ID, { description: 'Identifies the token.' })
  id!: string;

  @Field({ description: 'Name its owner gave it.' })
  name!: string;

  @Field(() => RoleGrantType, {
    nullable: true,
    description: 'The role that it acts in, whether or not it is still held; null where it acts in none.',
  })
  grant!: RoleGrant | null;

  @Field({ description: 'Whether it publishes and awards, which is asked again of persons.' })
  actsAskedAgain!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended early.' })
  revokedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the hour.' })
  lastUsedAt!: Date | null;
}

/** Base of payloads that answer with a token. */
@ObjectType({ isAbstract: true })
abstract class ApiTokenPayload extends Payload {
  @Field(() => ApiToken, { nullable: true, description: 'The token as it stands now.' })
  apiToken?: ApiToken | null;

  tokenId?: string;
}

@ObjectType({ description: 'The token that was made.' })
class CreateApiTokenPayload extends ApiTokenPayload {
  @Field(() => String, { nullable: true, description: 'The secret, shown once and stored nowhere.' })
  token?: string | null;
}

@ObjectType({ description: 'The token that has ended.' })
class RevokeApiTokenPayload extends ApiTokenPayload {}

/** One's own access tokens. */
@Resolver(() => Viewer)
export class ApiTokenResolver {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly reader: ApiTokensReader,
    private readonly password: OwnPassword,
  ) {}

  @ResolveField(() => [ApiToken], {
    description: "One's own access tokens, the newest hundred, ended ones included; whatever the role.",
  })
  apiTokens(@Parent() { id }: Viewer): Promise<ApiTokenRow[]> {
    return this.reader.ofAccount(id);
  }

  @Act(() => CreateApiTokenPayload, {
    description: 'Makes a personal access token for a program. Needs a session and the password, not an access token.',
    access: 'ASKED_AGAIN',
    ownTransaction: true,
  })
  async createApiToken(
    @CurrentPerson() person: Person,
    @Input() { name, grantId = null, validDays, actsAskedAgain, currentPassword }: CreateApiTokenInput,
    @Context() { token: session, address }: RequestContextValue,
  ): Promise<object> {
    const given = { accountId: person.accountId, token: session, address, currentPassword };
    const made = () => this.tokens.create(person, { name, grantId, validDays, actsAskedAgain }, session);
    const { id, token } = await this.password.confirmed(given, made);
    return { tokenId: id, token };
  }

  @Act(() => RevokeApiTokenPayload, {
    description:
      "Ends one of one's own access tokens. Asks for no password, and takes a token too: what may have leaked is ended at once, and ending gives nothing to anybody.",
    access: 'SIGNED_IN',
  })
  async revokeApiToken(@CurrentPerson() person: Person, @Input() { tokenId }: RevokeApiTokenInput): Promise<object> {
    await this.tokens.revoke(person, tokenId);
    return { tokenId };
  }
}

/** Load the token of an act. */
export const apiTokenPayloadResolvers = [CreateApiTokenPayload, RevokeApiTokenPayload].map((payload) =>
  payloadResolver<ApiTokenPayload, ApiTokensReader>(payload, 'apiToken', 'tokenId', ApiTokensReader, (tokens, id) =>
    tokens.byId(id),
  ),
);
