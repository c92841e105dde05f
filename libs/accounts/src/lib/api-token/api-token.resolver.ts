import { Context, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Act,
  CurrentActor,
  DateTimeScalar,
  Input,
  Payload,
  SignedIn,
  type Actor,
  type RequestContextValue,
} from '@chengjie/platform';
import { CreateApiTokenInput, RevokeApiTokenInput } from '../account/account.inputs.js';
import { oneTime, type OneTime } from '../account/one-time.js';
import { Sessions } from '../session/sessions.service.js';
import { ApiTokens, type ApiTokenRow } from './api-tokens.service.js';

@ObjectType({ description: 'A personal access token, without its secret.' })
class ApiToken implements ApiTokenRow {
  @Field(() => ID, { description: 'Identifies the token.' })
  id!: string;

  @Field({ description: 'Name its owner gave it.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The only grant it may act in; null for all of its owner.' })
  grantId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended early.' })
  revokedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the hour.' })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'The token that was made.' })
export class CreateApiTokenPayload extends Payload implements OneTime<string> {
  readonly [oneTime]?: string;
  tokenId?: string;
}

@ObjectType({ description: 'The token that has ended.' })
export class RevokeApiTokenPayload extends Payload {
  tokenId?: string;
}

/** One's own access tokens. */
@Resolver(() => ApiToken)
export class ApiTokenResolver {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly sessions: Sessions,
  ) {}

  @SignedIn()
  @Query(() => [ApiToken], { description: "One's own access tokens, the newest hundred, ended ones included." })
  myApiTokens(@CurrentActor() actor: Actor): Promise<ApiTokenRow[]> {
    return this.tokens.ofAccount(actor.accountId);
  }

  @Act(() => CreateApiTokenPayload, {
    description: 'Makes a personal access token for a program. Needs a session, not an access token.',
    access: 'SIGNED_IN',
  })
  async createApiToken(
    @CurrentActor() actor: Actor,
    @Input() { name, grantId = null, validDays }: CreateApiTokenInput,
    @Context() request: RequestContextValue,
  ): Promise<object> {
    await this.sessions.assertSession(request.token);
    const { id, token } = await this.tokens.create(actor, { name, grantId, validDays });
    return { tokenId: id, [oneTime]: token };
  }

  @Act(() => RevokeApiTokenPayload, { description: "Ends one of one's own access tokens.", access: 'SIGNED_IN' })
  async revokeApiToken(@CurrentActor() actor: Actor, @Input() { tokenId }: RevokeApiTokenInput): Promise<object> {
    await this.tokens.revoke(actor, tokenId);
    return { tokenId };
  }
}

/** Loads the token that was made. */
@Resolver(() => CreateApiTokenPayload)
export class CreateApiTokenPayloadResolver {
  constructor(private readonly tokens: ApiTokens) {}

  @ResolveField(() => ApiToken, { nullable: true, description: 'The token as it stands now.' })
  apiToken(@Parent() { tokenId }: CreateApiTokenPayload): Promise<ApiTokenRow | undefined> | null {
    return tokenId ? this.tokens.byId(tokenId) : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The secret, shown once and stored nowhere; null when the act was said again.',
  })
  token(@Parent() parent: CreateApiTokenPayload): string | null {
    return parent[oneTime] ?? null;
  }
}

/** Loads the token that has ended. */
@Resolver(() => RevokeApiTokenPayload)
export class RevokeApiTokenPayloadResolver {
  constructor(private readonly tokens: ApiTokens) {}

  @ResolveField(() => ApiToken, { nullable: true, description: 'The token as it stands now.' })
  apiToken(@Parent() { tokenId }: RevokeApiTokenPayload): Promise<ApiTokenRow | undefined> | null {
    return tokenId ? this.tokens.byId(tokenId) : null;
  }
}
