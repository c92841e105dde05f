import { payloadResolver } from '@chengjie/platform';
import { OrganizationsReader } from './organization/organizations.reader.js';
import {
  EndMembershipPayload,
  FileOrganizationPayload,
  GrantQualificationPayload,
  RegisterOrganizationPayload,
  RevokeQualificationPayload,
  SetFederationStatusPayload,
  SetRegisterStatePayload,
} from './organizations.payloads.js';

/** One resolver for each payload that shows an organization. */
export const organizationPayloadResolvers = [
  RegisterOrganizationPayload,
  FileOrganizationPayload,
  SetFederationStatusPayload,
  SetRegisterStatePayload,
  EndMembershipPayload,
  GrantQualificationPayload,
  RevokeQualificationPayload,
].map((payload) =>
  payloadResolver(payload, 'organization', 'organizationId', OrganizationsReader, (organizations, id) =>
    organizations.profile(id),
  ),
);
