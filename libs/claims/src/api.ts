import { documentOwner, nodeKind, type ApiManifest } from '@chengjie/platform';
import { claimEvents } from './lib/claim.events.js';
import { claimMails } from './lib/claim.mails.js';
import { claimNotices } from './lib/claim.notices.js';
import { shownClaim } from './lib/claim.presentation.js';
import { claimPermissions } from './lib/claim.permissions.js';
import { ClaimTasksReader, claimTasks } from './lib/claim-tasks.reader.js';
import { CLAIM_OFFICES } from './lib/claim.terms.js';
import { ClaimsApiModule } from './lib/claims.module.js';
import { ClaimsReader } from './lib/claims.reader.js';

/** What of this lib the API shows. */
export const claimsApi: ApiManifest = {
  lib: 'claims',
  nodes: [
    nodeKind('OrganizationClaim', 'organization_claim', ClaimsReader, async (claims, ids, actor, person) => {
      const seen = await claims.visible(actor ?? person, ids);
      return new Map([...seen].map(([id, claim]) => [id, shownClaim(claim, actor ?? person)]));
    }),
  ],
  documentOwners: [
    documentOwner(
      { table: 'organization_claim_scan', column: 'document_id', visibility: 'PARTIES' },
      ClaimsReader,
      (claims, ids, actor, person) => claims.ownersOf(actor ?? person, ids),
    ),
  ],
  module: ClaimsApiModule,
  permissions: claimPermissions,
  events: [claimEvents],
  mails: [claimMails],
  notices: [claimNotices],
  tasks: [{ kinds: claimTasks, roles: [...CLAIM_OFFICES, 'ORGANIZATION'], reader: ClaimTasksReader }],
};
