import { accountsApi } from '@chengjie/accounts/api';
import { claimsApi } from '@chengjie/claims/api';
import { documentsApi } from '@chengjie/documents/api';
import { draftsApi } from '@chengjie/drafts/api';
import { functionsApi } from '@chengjie/functions/api';
import { Wordings } from '@chengjie/kernel';
import { listingsApi } from '@chengjie/listings/api';
import { MAIL_WORDS } from '@chengjie/mail';
import { mailApi } from '@chengjie/mail/api';
import { matchingApi } from '@chengjie/matching/api';
import { NOTICE_WORDS, noticeWordsOf, TASK_WORDS, taskWordsOf } from '@chengjie/notifications';
import { notificationsApi } from '@chengjie/notifications/api';
import { organizationCatalogApi } from '@chengjie/organization-catalog/api';
import { organizationsApi } from '@chengjie/organizations/api';
import { WordsModule, type ApiManifest } from '@chengjie/platform';
import { platformApi } from '@chengjie/platform/api';
import { procurementApi } from '@chengjie/procurement/api';
import { regionsApi } from '@chengjie/regions/api';
import { ratingsApi } from '@chengjie/ratings/api';
import { registrationApi } from '@chengjie/registration/api';
import { rulesApi } from '@chengjie/rules/api';
import { supervisionApi } from '@chengjie/supervision/api';
import type { DynamicModule, Type } from '@nestjs/common';

/** Every lib that answers through GraphQL. */
export const apis: readonly ApiManifest[] = [
  platformApi,
  mailApi,
  regionsApi,
  accountsApi,
  notificationsApi,
  draftsApi,
  documentsApi,
  rulesApi,
  functionsApi,
  organizationsApi,
  listingsApi,
  organizationCatalogApi,
  registrationApi,
  ratingsApi,
  procurementApi,
  matchingApi,
  supervisionApi,
  claimsApi,
];

/** All that organizations are told, with its words. */
export const notices = apis.flatMap((api) => api.notices ?? []);

/** All that is mailed, with its words. */
export const mails = apis.flatMap((api) => api.mails ?? []);

/** All that can wait for somebody, with its words. */
export const tasks = apis.flatMap((api) => api.tasks ?? []);

/** The modules of all libs, with what they need of each other's declarations. */
export const apiModules: readonly (Type | DynamicModule)[] = [
  WordsModule.of(NOTICE_WORDS, noticeWordsOf(notices)),
  WordsModule.of(TASK_WORDS, taskWordsOf(tasks.map(({ kinds }) => kinds))),
  WordsModule.of(MAIL_WORDS, Wordings.of(mails)),
  ...apis.map(({ module }) => module),
];
