import { Global, Module } from '@nestjs/common';
import { ACTOR_SOURCE } from '@chengjie/platform';
import { AccountAdministration } from './account/account-administration.js';
import { AccountAdmission } from './account/account-admission.js';
import { AccountDirectory } from './account/account-directory.js';
import { AccountPasswords } from './account/account-passwords.js';
import { AccountProvisioning } from './account/account-provisioning.js';
import { GrantableRoles } from './account/grantable-roles.js';
import './accounts.permissions.js';
import { Agencies } from './agency/agencies.js';
import { ApiTokens } from './api-token/api-tokens.js';
import { AccountLinks } from './link/account-links.js';
import { AccountActors } from './sign-in/account-actors.js';
import { Sessions } from './sign-in/sessions.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';

const services = [
  AccountActors,
  AccountAdministration,
  AccountAdmission,
  AccountDirectory,
  AccountPasswords,
  AccountProvisioning,
  Agencies,
  ApiTokens,
  Sessions,
];

/** People, agencies, roles and signing in. Global, since every request needs to know who sends it. */
@Global()
@Module({
  providers: [
    ...services,
    AccountLinks,
    GrantableRoles,
    SignInThrottle,
    { provide: ACTOR_SOURCE, useExisting: AccountActors },
  ],
  exports: [...services, ACTOR_SOURCE],
})
export class AccountsModule {}
