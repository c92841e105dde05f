import { MAILED, rolesAsOf } from '@chengjie/accounts';
import { shanghaiDate } from '@chengjie/kernel';
import { federationStepRule, type Regime, type RulePack } from '@chengjie/law';
import { Outbox, type Reader } from '@chengjie/mail';
import { Database, NOW, statement } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { stepDecisionMails } from './step-decision.mails.js';
import { StepDecisionsReader } from './step-decisions.reader.js';

interface Draft {
  readonly agencyId: string;
  readonly regionCode: string;
  readonly regime: Regime;
  readonly civilAffairsMoney: boolean;
  readonly socialOrganizationsOnly: boolean;
}

const drafts = statement<Draft, [regionCode: string]>(
  'federation_step_drafts',
  `select p.agency_id as "agencyId", p.region_code as "regionCode", p.regime, p.civil_affairs_money as "civilAffairsMoney",
     p.social_organizations_only as "socialOrganizationsOnly"
   from project p where p.status = 'DRAFT' and starts_with(p.region_code, $1)`,
);

const buyers = statement<Reader, [agencyIds: readonly string[], regionCodes: readonly string[]]>(
  'federation_step_buyers',
  `select distinct d.address, d.language
   from unnest($1::uuid[], $2::text[]) as draft (agency_id, region_code)
   join role_grant g on g.agency_id = draft.agency_id and g.role = 'BUYER' and starts_with(draft.region_code, g.region_code)
   join account a on a.id = g.account_id and a.status = 'ACTIVE'
   join account_address d on d.account_id = a.id and ${MAILED}
   where ${rolesAsOf(NOW)}`,
);

/** Tells of decisions about the federation step by mail, in the transaction of the act. */
@Injectable()
export class StepTelling {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
    private readonly reader: StepDecisionsReader,
    private readonly outbox: Outbox,
  ) {}

  /** The other officers of the province: one of them confirms it. */
  async proposed(regionCode: string, by: string): Promise<void> {
    await this.post(
      stepDecisionMails.FEDERATION_STEP_PROPOSED('/desk/federation-step'),
      await this.reader.registrars(regionCode, by),
    );
  }

  /** Whoever buys for an agency with a draft whose ladder the new pack changes. */
  async confirmed(before: RulePack, after: RulePack): Promise<void> {
    const book = await this.rules.book();
    const today = shanghaiDate(await this.database.now());
    const found = await this.database.query(drafts, [after.region]);
    const changed = found.filter((draft) => {
      const then = book.inForce(after.effectiveFrom, draft.regionCode)?.value;
      return then?.id === after.id && dutyBy(before, draft, today) !== dutyBy(after, draft, after.effectiveFrom);
    });
    if (changed.length === 0) return;
    const of = [changed.map(({ agencyId }) => agencyId), changed.map(({ regionCode }) => regionCode)] as const;
    const readers = await this.database.query(buyers, [...of]);
    const mail = stepDecisionMails.FEDERATION_STEP_CHANGES_DRAFTS({ from: after.effectiveFrom }, '/desk/projects');
    await this.post(mail, readers);
  }

  private async post(mail: Parameters<Outbox['post']>[0], readers: readonly Reader[]): Promise<void> {
    if (readers.length > 0) await this.outbox.post(mail, readers);
  }
}

/** Whether a draft must, may or cannot have the step, published on a day by a pack. */
function dutyBy(pack: RulePack, draft: Draft, day: string) {
  const { regime, civilAffairsMoney: fundingFromCivilAffairsOnly, socialOrganizationsOnly } = draft;
  return federationStepRule({ regime, fundingFromCivilAffairsOnly, socialOrganizationsOnly, day }, pack);
}
