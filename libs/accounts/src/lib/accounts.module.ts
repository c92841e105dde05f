import { Global, Module } from '@nestjs/common';
import { MailModule } from '@chengjie/mail';
import { ACTOR_SOURCE, REFUSAL_WATCH } from '@chengjie/platform';
import { AccountAdministration } from './account/account-administration.service.js';
import { AccountAdmission } from './account/account-admission.service.js';
import { AccountDirectoryReader } from './account/account-directory.reader.js';
import { AccountPasswords } from './account/account-passwords.service.js';
import { AccountProvisioning } from './account/account-provisioning.service.js';
import { PasswordResetRequests } from './account/password-reset-requests.js';
import { AccountAddressesReader } from './address/account-addresses.reader.js';
import { AccountAddresses } from './address/account-addresses.service.js';
import { GrantProposals } from './grant-proposal/grant-proposals.service.js';
import { GrantProposalsReader } from './grant-proposal/grant-proposals.reader.js';
import { RolesOfOrganizations } from './grant/roles-of-organizations.service.js';
import { RoleOriginsReader } from './grant/role-origins.reader.js';
import { ClaimedRoles } from './grant/claimed-roles.service.js';
import { AgenciesReader } from './agency/agencies.reader.js';
import { OwnOfficeReader } from './agency/own-office.reader.js';
import { Agencies } from './agency/agencies.service.js';
import { AgencyContactsReader } from './agency/agency-contacts.reader.js';
import { AgencyContacts } from './agency/agency-contacts.service.js';
import { ApiTokensReader } from './api-token/api-tokens.reader.js';
import { ApiTokens } from './api-token/api-tokens.service.js';
import { RoleGiving } from './grant/role-giving.service.js';
import { PeopleReader } from './people/people.reader.js';
import { OrganizationPeople } from './people/people.service.js';
import { AdmissionsReader } from './admission/admissions.reader.js';
import { OrganizationAdmissions } from './admission/admissions.service.js';
import { OfferedRolesReader } from './offer/offered-roles.reader.js';
import { OfferedRoles } from './offer/offered-roles.service.js';
import { Authenticators } from './factor/authenticators.js';
import { FactorChallenges } from './factor/factor-challenges.js';
import { FactorCheck } from './factor/factor-check.js';
import { FactorSecrets } from './factor/factor-secrets.js';
import { IdentityProof } from './factor/identity-proof.service.js';
import { OwnFactorsReader } from './factor/own-factors.reader.js';
import { OwnFactors } from './factor/own-factors.service.js';
import { Passkeys } from './factor/passkeys.js';
import { RecoveryCodes } from './factor/recovery-codes.service.js';
import { RelyingParty } from './factor/relying-party.js';
import { SignInSteps } from './factor/sign-in-steps.js';
import { FactorResets } from './factor-reset/factor-resets.service.js';
import { FactorResetsReader } from './factor-reset/factor-resets.reader.js';
import { AccountLinks } from './link/account-links.service.js';
import { LinkRequestThrottle } from './link/link-request-throttle.js';
import { NotedRefusals } from './security/noted-refusals.js';
import { SecurityEventsReader } from './security/security-events.reader.js';
import { SecurityNotes } from './security/security-notes.js';
import { AccountActorsReader } from './session/account-actors.reader.js';
import { KnownDevices } from './session/known-devices.js';
import { OwnPassword } from './session/own-password.js';
import { OwnSessionsReader } from './session/own-sessions.reader.js';
import { OwnSessions } from './session/own-sessions.service.js';
import { Sessions } from './session/sessions.service.js';
import { StepCookie } from './session/step-cookie.js';
import { ViewersReader } from './session/viewers.reader.js';
import { OfficeBars } from './office-bars.js';
import { OrganizationMatters } from './telling/organization-matters.service.js';
import { PersonalMail } from './telling/personal-mail.service.js';
import { SignInThrottle } from './session/sign-in-throttle.js';

const services = [
  AccountActorsReader,
  ...[AccountAddresses, AccountAddressesReader],
  ...[FactorCheck, FactorResets, FactorResetsReader, IdentityProof, OwnFactors, OwnFactorsReader, RecoveryCodes],
  AccountAdministration,
  AccountAdmission,
  AccountDirectoryReader,
  AccountPasswords,
  AccountProvisioning,
  AdmissionsReader,
  ...[Agencies, AgenciesReader, AgencyContacts, AgencyContactsReader, OwnOfficeReader],
  ...[ApiTokens, ApiTokensReader],
  ClaimedRoles,
  GrantProposals,
  GrantProposalsReader,
  KnownDevices,
  ...[OfferedRoles, OfferedRolesReader],
  OfficeBars,
  OrganizationAdmissions,
  OrganizationMatters,
  OrganizationPeople,
  ...[OwnPassword, OwnSessions, OwnSessionsReader],
  PasswordResetRequests,
  PeopleReader,
  PersonalMail,
  RoleOriginsReader,
  RolesOfOrganizations,
  SecurityEventsReader,
  Sessions,
  ViewersReader,
];

/** People, agencies, roles and signing in. Global, since every request needs to know who sends it. */
@Global()
@Module({
  imports: [MailModule],
  providers: [
    ...services,
    AccountLinks,
    ...[Authenticators, FactorChallenges, FactorSecrets, Passkeys, RelyingParty, SignInSteps, StepCookie],
    RoleGiving,
    LinkRequestThrottle,
    NotedRefusals,
    SecurityNotes,
    SignInThrottle,
    { provide: REFUSAL_WATCH, useExisting: NotedRefusals },
    { provide: ACTOR_SOURCE, useExisting: AccountActorsReader },
  ],
  exports: [...services, StepCookie, ACTOR_SOURCE, REFUSAL_WATCH],
})
export class AccountsModule {}
