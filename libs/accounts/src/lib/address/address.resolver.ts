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
import { Context, Field, InputType, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountDirectoryReader } from '../account/account-directory.reader.js';
import { Viewer } from '../account/account.type.js';
import { OwnPassword } from '../session/own-password.js';
import { currentPasswordField } from '../session/sign-in.inputs.js';
import { AccountAddressesReader, type OwnAddress } from './account-addresses.reader.js';
import { AccountAddresses } from './account-addresses.service.js';

@ObjectType({ description: 'Where one is mailed.' })
class MailAddress implements OwnAddress {
  @Field(() => String, { nullable: true, description: 'The verified address; null while there is none.' })
  verified!: string | null;

  @Field(() => String, { nullable: true, description: 'An address that was entered and not confirmed yet.' })
  toVerify!: string | null;
}

@InputType({ description: 'A mail address of one’s own.' })
class EnterAddressInput {
  @TextField({ max: 254, description: 'The address; a link is mailed to it, in the language of the request.' })
  address!: string;

  @currentPasswordField()
  currentPassword!: string;
}

@ObjectType({ description: 'Where one is mailed now, and what is to be confirmed.' })
class EnterAddressPayload extends Payload {
  @Field(() => MailAddress, { nullable: true, description: 'One’s addresses as they stand now.' })
  mailAddress?: OwnAddress | null;

  accountId?: string;
}

@InputType({ description: 'The link that was mailed to an address.' })
class VerifyAddressInput {
  @TextField({ min: 20, max: 200, description: 'Token of the link.' })
  token!: string;
}

@ObjectType({ description: 'The address is verified.' })
class VerifyAddressPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Login name of the account that the address belongs to.' })
  loginName?: string | null;

  accountId?: string;
}

/** By what one is known to the platform: login name and mail address. */
@Resolver(() => Viewer)
export class AddressResolver {
  constructor(
    private readonly addresses: AccountAddresses,
    private readonly reader: AccountAddressesReader,
    private readonly password: OwnPassword,
    private readonly directory: AccountDirectoryReader,
  ) {}

  @ResolveField(() => String, { description: 'What one signs in with, and tells to whoever is to give one a role.' })
  async loginName(@Parent() { id }: Viewer): Promise<string | undefined> {
    return (await this.directory.byId(id))?.loginName;
  }

  @ResolveField(() => MailAddress, { description: 'Where one is mailed.' })
  mailAddress(@Parent() { id }: Viewer): Promise<OwnAddress> {
    return this.reader.ofAccount(id);
  }

  @Act(() => EnterAddressPayload, {
    description:
      'Enters a mail address of one’s own: a link is mailed to it, and it counts once that is opened. Needs a session and the password, not an access token.',
    access: 'ASKED_AGAIN',
    ownTransaction: true,
  })
  async enterAddress(
    @CurrentPerson() person: Person,
    @Input() { address, currentPassword }: EnterAddressInput,
    @Context() { token, language, address: network }: RequestContextValue,
  ): Promise<object> {
    const { accountId } = person;
    const given = { accountId, token, address: network, currentPassword };
    await this.password.confirmed(given, () => this.addresses.enter(person, address, { language, network }));
    return { accountId };
  }

  @Act(() => VerifyAddressPayload, {
    description: 'Verifies a mail address by the link that was mailed to it; the former address is told.',
    access: 'PUBLIC',
  })
  verifyAddress(@Input() { token }: VerifyAddressInput): Promise<object> {
    return this.addresses.verify(token);
  }
}

/** Load the addresses, or the login name, of an answer. */
export const addressPayloadResolvers = [
  payloadResolver<EnterAddressPayload, AccountAddressesReader>(
    EnterAddressPayload,
    'mailAddress',
    'accountId',
    AccountAddressesReader,
    (addresses, id) => addresses.ofAccount(id),
  ),
  payloadResolver<VerifyAddressPayload, AccountDirectoryReader>(
    VerifyAddressPayload,
    'loginName',
    'accountId',
    AccountDirectoryReader,
    async (directory, id) => (await directory.byId(id))?.loginName,
  ),
];
