import { OrganizationMatters, PersonalMail } from '@chengjie/accounts';
import type { Notice } from '@chengjie/kernel';
import { Injectable } from '@nestjs/common';
import { claimMails } from './claim.mails.js';
import type { ClaimRow } from './claim.terms.js';

/** Tells of each step of a claim, in the transaction of the act: whoever acts for the organization, and the claimant. */
@Injectable()
export class ClaimTelling {
  constructor(
    private readonly matters: OrganizationMatters,
    private readonly mail: PersonalMail,
  ) {}

  async tell({ organizationId, claimantId }: ClaimRow, notice: Notice): Promise<void> {
    await this.matters.tellOrganization(organizationId, notice);
    await this.mail.post(claimantId, () => claimMails.CLAIM_STEP('/desk/claims'));
  }
}
