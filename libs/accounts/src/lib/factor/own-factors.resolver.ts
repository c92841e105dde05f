import {
  Act,
  CurrentPerson,
  IdempotencyKeyField,
  IdField,
  Input,
  Payload,
  payloadResolver,
  TextField,
  type Person,
  type RequestContextValue,
} from '@chengjie/platform';
import { Context, Field, InputType, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../account/account.type.js';
import { ViewersReader } from '../session/viewers.reader.js';
import { FactorWayEnum, SecondFactorType } from './factor.type.js';
import type { OwnFactor, FactorWay } from './factor.terms.js';
import { OwnFactorsReader } from './own-factors.reader.js';
import { OwnFactors, type FactorOwner } from './own-factors.service.js';

const nameField = () => TextField({ max: 60, description: 'Name by which you will know it.' });

@InputType({ description: 'A passkey that a device has made.' })
class AddPasskeyInput {
  @nameField()
  name!: string;

  @TextField({
    max: 20_000,
    description: 'What the browser answered to `beginPasskey`: W3C RegistrationResponseJSON, as JSON.',
  })
  passkey!: string;
}

@InputType({ description: 'An authenticator that shows codes of the secret.' })
class AddAuthenticatorInput {
  @nameField()
  name!: string;

  @TextField({ max: 20, description: 'The code that it shows now.' })
  code!: string;
}

@InputType({ description: 'Another name of a second factor.' })
class RenameSecondFactorInput {
  @IdField({ description: 'The factor.' })
  factorId!: string;

  @nameField()
  name!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A second factor that is to be none any more.' })
class EndSecondFactorInput {
  @IdField({ description: 'The factor.' })
  factorId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@ObjectType({ description: 'What a browser makes a passkey by.' })
class BeginPasskeyPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'W3C PublicKeyCredentialCreationOptionsJSON, as JSON; for ten minutes, once.',
  })
  options?: string | null;
}

@ObjectType({ description: 'What an authenticator makes codes of: shown once.' })
class BeginAuthenticatorPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The secret in base32, for those who type it.' })
  secret?: string | null;

  @Field(() => String, { nullable: true, description: 'The same as an `otpauth:` address, to be shown as a QR code.' })
  uri?: string | null;
}

/** Base of payloads that answer with oneself. */
@ObjectType({ isAbstract: true })
abstract class OwnFactorsPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Oneself, with the second factors that one has now.' })
  viewer?: Viewer | null;

  accountId?: string;
}

/** Base of payloads that may show recovery codes. */
@ObjectType({ isAbstract: true })
abstract class RecoveryCodesPayload extends OwnFactorsPayload {
  @Field(() => [String], {
    nullable: true,
    description: 'New recovery codes, shown this once; null where there are some already.',
  })
  recoveryCodes?: readonly string[] | null;
}

@ObjectType({ description: 'The passkey was added.' })
class AddPasskeyPayload extends RecoveryCodesPayload {}

@ObjectType({ description: 'The authenticator was added.' })
class AddAuthenticatorPayload extends RecoveryCodesPayload {}

@ObjectType({ description: 'New recovery codes; those of before have ended.' })
class MakeRecoveryCodesPayload extends RecoveryCodesPayload {}

@ObjectType({ description: 'The factor has its new name.' })
class RenameSecondFactorPayload extends OwnFactorsPayload {}

@ObjectType({ description: 'The factor has ended, and all other sessions and access tokens with it.' })
class EndSecondFactorPayload extends OwnFactorsPayload {}

/** One's own second factors. */
@Resolver(() => Viewer)
export class OwnFactorsResolver {
  constructor(
    private readonly factors: OwnFactors,
    private readonly reader: OwnFactorsReader,
  ) {}

  @ResolveField(() => [SecondFactorType], {
    description: 'One’s own second factors, the oldest first; whatever the role.',
  })
  secondFactors(@Parent() { id }: Viewer): Promise<OwnFactor[]> {
    return this.reader.ofAccount(id);
  }

  @ResolveField(() => [FactorWayEnum], {
    description: 'How one proves who one is where it is asked again; empty where by one’s password.',
  })
  secondFactorWays(@Parent() { id }: Viewer): Promise<FactorWay[]> {
    return this.reader.waysOf(id);
  }

  @ResolveField(() => Int, { description: 'How many recovery codes are left.' })
  recoveryCodesLeft(@Parent() { id }: Viewer): Promise<number> {
    return this.reader.codesLeft(id);
  }

  @Act(() => BeginPasskeyPayload, {
    description: 'Asks for a challenge by which a device makes a passkey for this session.',
    access: 'OWN_FACTORS',
    ownTransaction: true,
  })
  async beginPasskey(@CurrentPerson() person: Person, @Context() context: RequestContextValue): Promise<object> {
    return { options: await this.factors.beginPasskey(ownerOf(person, context)) };
  }

  @Act(() => AddPasskeyPayload, {
    description: 'Adds the passkey that a device has made; with the first factor come recovery codes.',
    access: 'PROVING',
    ownTransaction: true,
  })
  async addPasskey(
    @CurrentPerson() person: Person,
    @Input() { name, passkey }: AddPasskeyInput,
    @Context() context: RequestContextValue,
  ): Promise<object> {
    const recoveryCodes = await this.factors.addPasskey(ownerOf(person, context), name, passkey);
    return { accountId: person.accountId, recoveryCodes };
  }

  @Act(() => BeginAuthenticatorPayload, {
    description: 'Makes a secret for an authenticator app, which counts once `addAuthenticator` shows a code of it.',
    access: 'OWN_FACTORS',
    ownTransaction: true,
  })
  beginAuthenticator(@CurrentPerson() person: Person, @Context() context: RequestContextValue): Promise<object> {
    return this.factors.beginAuthenticator(ownerOf(person, context));
  }

  @Act(() => AddAuthenticatorPayload, {
    description: 'Adds the authenticator by a code that it shows; with the first factor come recovery codes.',
    access: 'PROVING',
    ownTransaction: true,
  })
  async addAuthenticator(
    @CurrentPerson() person: Person,
    @Input() { name, code }: AddAuthenticatorInput,
    @Context() context: RequestContextValue,
  ): Promise<object> {
    const recoveryCodes = await this.factors.addAuthenticator(ownerOf(person, context), name, code);
    return { accountId: person.accountId, recoveryCodes };
  }

  @Act(() => RenameSecondFactorPayload, { description: 'Gives a second factor another name.', access: 'OWN_FACTORS' })
  async renameSecondFactor(
    @CurrentPerson() person: Person,
    @Input() { factorId, name }: RenameSecondFactorInput,
  ): Promise<object> {
    await this.factors.rename(person, factorId, name);
    return { accountId: person.accountId };
  }

  @Act(() => EndSecondFactorPayload, {
    description: 'Ends a second factor, with all other sessions and all access tokens.',
    access: 'OWN_FACTORS',
  })
  async endSecondFactor(
    @CurrentPerson() person: Person,
    @Input() { factorId }: EndSecondFactorInput,
    @Context() context: RequestContextValue,
  ): Promise<object> {
    await this.factors.end(ownerOf(person, context), factorId);
    return { accountId: person.accountId };
  }

  @Act(() => MakeRecoveryCodesPayload, {
    description: 'Makes new recovery codes in place of those that are left.',
    access: 'OWN_FACTORS',
    ownTransaction: true,
  })
  async makeRecoveryCodes(@CurrentPerson() person: Person): Promise<object> {
    return { accountId: person.accountId, recoveryCodes: await this.factors.makeCodes(person) };
  }
}

/** Acts on one's own factors are a person's alone, so there is a session. */
function ownerOf(person: Person, { token }: RequestContextValue): FactorOwner {
  return { person, token: token ?? '' };
}

/** Load oneself. */
export const ownFactorsPayloadResolvers = [
  AddPasskeyPayload,
  AddAuthenticatorPayload,
  MakeRecoveryCodesPayload,
  RenameSecondFactorPayload,
  EndSecondFactorPayload,
].map((payload) =>
  payloadResolver<OwnFactorsPayload, ViewersReader>(payload, 'viewer', 'accountId', ViewersReader, (viewers, id) =>
    viewers.ofAccount(id),
  ),
);
