import {
  Act,
  CurrentPerson,
  Input,
  Payload,
  payloadResolver,
  TextField,
  type Person,
  type RequestContextValue,
} from '@chengjie/platform';
import { Context, Field, InputType, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../account/account.type.js';
import { StepCookie } from '../session/step-cookie.js';
import { GivenFactorInput } from '../session/sign-in.inputs.js';
import { ViewersReader } from '../session/viewers.reader.js';
import { IdentityProof } from './identity-proof.service.js';

@InputType({ description: 'Who asks a passkey to be given: the session of the request, or a sign-in that awaits it.' })
class AskForPasskeyInput {
  @TextField({
    nullable: true,
    min: 20,
    max: 200,
    description: 'Token of the sign-in’s second step, for programs; browsers have a cookie.',
  })
  stepToken?: string | null;
}

@ObjectType({ description: 'What a passkey is to sign.' })
class AskForPasskeyPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'W3C PublicKeyCredentialRequestOptionsJSON, as JSON; for ten minutes, once.',
  })
  options?: string | null;
}

@InputType({
  description: 'Proof of who one is: a second factor, or one’s password where one has none. Exactly one of the four.',
})
class ProveIdentityInput extends GivenFactorInput {
  @TextField({
    nullable: true,
    max: 200,
    asTyped: true,
    description: 'The present password, for accounts without a second factor.',
  })
  currentPassword?: string | null;
}

@ObjectType({ description: 'Acts that are asked again are open for ten minutes.' })
class ProveIdentityPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Oneself.' })
  viewer?: Viewer | null;

  accountId?: string;
}

/** Proving who one is. */
@Resolver()
export class IdentityProofResolver {
  constructor(
    private readonly proof: IdentityProof,
    private readonly step: StepCookie,
  ) {}

  @Act(() => AskForPasskeyPayload, {
    description: 'Asks for a challenge that a passkey of one’s own signs, to finish signing in or to prove who one is.',
    access: 'PUBLIC',
    ownTransaction: true,
  })
  async askForPasskey(
    @Input() { stepToken }: AskForPasskeyInput,
    @Context() request: RequestContextValue,
  ): Promise<object> {
    const step = stepToken ?? (request.person ? undefined : this.step.tokenOf(request));
    return { options: await this.proof.askForPasskey(request.person, request.token, step) };
  }

  @Act(() => ProveIdentityPayload, {
    description: 'Proves in a session who one is, for acts that are asked again.',
    access: 'PROVING',
    ownTransaction: true,
  })
  async proveIdentity(
    @CurrentPerson() person: Person,
    @Input() given: ProveIdentityInput,
    @Context() { token, address }: RequestContextValue,
  ): Promise<object> {
    await this.proof.prove(person, { token, address }, given);
    return { accountId: person.accountId };
  }
}

/** Loads oneself. */
export const ProveIdentityPayloadResolver = payloadResolver(
  ProveIdentityPayload,
  'viewer',
  'accountId',
  ViewersReader,
  (viewers, id) => viewers.ofAccount(id),
);
