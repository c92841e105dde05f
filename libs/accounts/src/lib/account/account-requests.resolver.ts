import { Act, Input, Payload, TextField, type RequestContextValue } from '@chengjie/platform';
import { Context, InputType, ObjectType, Resolver } from '@nestjs/graphql';
import { AccountAdmission } from './account-admission.service.js';
import { KnownDevices } from '../session/known-devices.js';
import { PasswordResetRequests } from './password-reset-requests.js';

@InputType({ description: 'Who asks for an account.' })
class RequestAccountInput {
  @TextField({ max: 40, description: 'Login name: 3 to 40 letters, digits, dots, underscores or hyphens.' })
  loginName!: string;

  @TextField({ max: 60, description: 'What others see: a role and a number, or the name the person chose.' })
  displayName!: string;

  @TextField({ max: 254, description: 'Mail address to which the link goes, in the language of the request.' })
  address!: string;
}

@ObjectType({ description: 'A mail is on its way; whether the login name is free stands in it alone.' })
class RequestAccountPayload extends Payload {}

@InputType({ description: 'Somebody who cannot sign in.' })
class RequestPasswordResetInput {
  @TextField({ max: 100, description: 'Login name, in upper or lower case.' })
  loginName!: string;
}

@ObjectType({ description: 'If there is such an account with a verified address, a mail is on its way to it.' })
class RequestPasswordResetPayload extends Payload {}

/** Asking for links before one can sign in. The answers are the same whether or not there is such an account. */
@Resolver()
export class AccountRequestsResolver {
  constructor(
    private readonly admission: AccountAdmission,
    private readonly resets: PasswordResetRequests,
    private readonly devices: KnownDevices,
  ) {}

  @Act(() => RequestAccountPayload, {
    description: 'Asks for an account of one’s own: the link that opens it is mailed.',
    access: 'PUBLIC',
  })
  async requestAccount(
    @Input() { loginName, displayName, address }: RequestAccountInput,
    @Context() { language, address: network }: RequestContextValue,
  ): Promise<object> {
    await this.admission.request({ loginName, displayName, address, language }, network);
    return {};
  }

  @Act(() => RequestPasswordResetPayload, {
    description: 'Asks for a link that sets a new password, mailed to the address that the owner verified.',
    access: 'PUBLIC',
  })
  async requestPasswordReset(
    @Input() { loginName }: RequestPasswordResetInput,
    @Context() request: RequestContextValue,
  ): Promise<object> {
    await this.resets.ask(loginName, this.devices.sourceOf(loginName, request));
    return {};
  }
}
