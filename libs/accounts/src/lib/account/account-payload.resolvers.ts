import { payloadResolver } from '@chengjie/platform';
import { AccountDirectoryReader } from './account-directory.reader.js';
import {
  DisableAccountPayload,
  EnableAccountPayload,
  IssuePasswordResetPayload,
  RevokeRolePayload,
} from './account.payloads.js';

/** Load, after the commit, what the payloads of acts on accounts name. */
export const accountPayloadResolvers = [
  IssuePasswordResetPayload,
  DisableAccountPayload,
  EnableAccountPayload,
  RevokeRolePayload,
].map((payload) =>
  payloadResolver(payload, 'account', 'accountId', AccountDirectoryReader, (directory, id, { actor }) =>
    actor ? directory.managedBy(actor, id) : undefined,
  ),
);
