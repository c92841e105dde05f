import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import {
  Act,
  CurrentPerson,
  Input,
  payloadResolver,
  Public,
  type Person,
  type RequestContextValue,
} from '@chengjie/platform';
import { AccountAdmission } from '../account/account-admission.service.js';
import { AccountDirectoryReader } from '../account/account-directory.reader.js';
import { AccountPasswords } from '../account/account-passwords.service.js';
import { PasswordLinkInput } from '../link/password-link.js';
import { KnownDevices } from './known-devices.js';
import { deviceOf } from './device.rules.js';
import { Sessions, type NewSession } from './sessions.service.js';
import { Viewer } from '../account/account.type.js';
import {
  ChangePasswordInput,
  FinishSignInInput,
  OpenAccountInput,
  ResetPasswordInput,
  SignInInput,
} from './sign-in.inputs.js';
import { StepCookie } from './step-cookie.js';
import {
  OpenAccountPayload,
  ChangePasswordPayload,
  ResetPasswordPayload,
  SignInPayload,
  SignOutPayload,
  type LoginNamePayload,
} from './viewer.payloads.js';
import { ViewersReader } from './viewers.reader.js';

/** Signing in and out, and one's own password. */
@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly sessions: Sessions,
    private readonly admission: AccountAdmission,
    private readonly passwords: AccountPasswords,
    private readonly viewers: ViewersReader,
    private readonly devices: KnownDevices,
    private readonly step: StepCookie,
  ) {}

  @Public()
  @Query(() => Viewer, { nullable: true, description: 'Oneself; null when nobody is signed in.' })
  viewer(@Context() { person, actor }: RequestContextValue): Viewer | null {
    return person && this.viewers.of(person, actor);
  }

  @Public()
  @Query(() => Boolean, {
    description:
      'Whether a link would be taken now by which a password is set: not one that is unknown, used or expired, or whose account there is by now.',
  })
  passwordLinkWorks(
    @Args('link', { description: 'The link.' }) { token, purpose }: PasswordLinkInput,
  ): Promise<boolean> {
    return purpose === 'OPENING' ? this.admission.takes(token) : this.passwords.takes(token);
  }

  @Act(() => SignInPayload, {
    description: 'Begins a session, by cookie or, for programs, by a bearer token.',
    access: 'PUBLIC',
    ownTransaction: true,
  })
  async signIn(
    @Input() { loginName, password, issueToken }: SignInInput,
    @Context() request: RequestContextValue,
  ): Promise<object> {
    const { token, expiresAt, awaits } = await this.sessions.signIn(
      loginName,
      password,
      this.devices.sourceOf(loginName, request),
      deviceOf(request.userAgent, issueToken),
    );
    const session = awaits.length === 0 ? begun({ token, expiresAt }, issueToken, request) : undefined;
    if (!issueToken) this.devices.remember(loginName, request);
    if (session) return session;
    if (!issueToken) this.step.remember(token, request);
    return { secondStep: { ways: awaits, token: issueToken ? token : null, expiresAt } };
  }

  @Act(() => SignInPayload, {
    description: 'Gives the second factor that `signIn` awaits, and begins the session.',
    access: 'PUBLIC',
    ownTransaction: true,
  })
  async finishSignIn(
    @Input() { stepToken, issueToken, ...given }: FinishSignInInput,
    @Context() request: RequestContextValue,
  ): Promise<object> {
    const session = await this.sessions.finish(stepToken ?? this.step.tokenOf(request) ?? '', given);
    this.step.forget(request);
    return begun(session, issueToken, request);
  }

  @Act(() => SignOutPayload, { description: 'Ends the session of the request.', access: 'PUBLIC' })
  async signOut(@Context() { token, setSessionCookie }: RequestContextValue): Promise<object> {
    if (token) await this.sessions.signOut(token);
    setSessionCookie(null);
    return {};
  }

  @Act(() => OpenAccountPayload, {
    description:
      'Opens the account that was asked for, by the link that was mailed: sets its password and verifies the address.',
    access: 'PUBLIC',
  })
  openAccount(@Input() { token, password }: OpenAccountInput): Promise<object> {
    return this.admission.open(token, password);
  }

  @Act(() => ResetPasswordPayload, {
    description: 'Sets a new password by a reset link; all sessions of the account end.',
    access: 'PUBLIC',
  })
  resetPassword(@Input() { token, password }: ResetPasswordInput): Promise<object> {
    return this.passwords.reset(token, password);
  }

  @Act(() => ChangePasswordPayload, {
    description: "Changes one's own password; all other sessions end. Needs a session, not an access token.",
    access: 'ASKED_AGAIN',
    ownTransaction: true,
  })
  async changePassword(
    @CurrentPerson() person: Person,
    @Input() { currentPassword, newPassword }: ChangePasswordInput,
    @Context() { token, address }: RequestContextValue,
  ): Promise<object> {
    await this.passwords.change({ person, token, address, currentPassword, newPassword });
    return {};
  }
}

/** A session for a browser is a cookie, for a program a token. */
function begun(
  { token, expiresAt }: Pick<NewSession, 'token' | 'expiresAt'>,
  issueToken: boolean,
  request: RequestContextValue,
): object {
  if (!issueToken) request.setSessionCookie(token, expiresAt);
  return { sessionToken: token, token: issueToken ? token : null };
}

/** Load who signed in, or the name to sign in with now. */
export const viewerPayloadResolvers = [
  payloadResolver(SignInPayload, 'viewer', 'sessionToken', ViewersReader, (viewers, token) => viewers.ofSession(token)),
  ...[OpenAccountPayload, ResetPasswordPayload].map((payload) =>
    payloadResolver<LoginNamePayload, AccountDirectoryReader>(
      payload,
      'loginName',
      'accountId',
      AccountDirectoryReader,
      async (directory, id) => (await directory.byId(id))?.loginName,
    ),
  ),
];
