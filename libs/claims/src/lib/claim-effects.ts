import { ClaimedRoles } from '@chengjie/accounts';
import { addWorkingDays } from '@chengjie/law';
import { Database, eachAlone, Events, inStates, statement } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { claimActs } from './claim.acts.js';
import { claimEvents } from './claim.events.js';
import { claimNotices } from './claim.notices.js';
import { effectViolations } from './claim.policy.js';
import { ClaimStore } from './claim.store.js';
import { ClaimTelling } from './claim-telling.js';
import { ANNOUNCED_WORKING_DAYS, type ClaimRow } from './claim.terms.js';
import { ClaimsReader } from './claims.reader.js';

const takesEffect = claimActs.acts.takeEffect;

/** What takes effect once its days are over. */
const DUE = inStates('status', takesEffect.from);

interface Provisional {
  readonly id: string;
  readonly announcedAt: Date;
  readonly until: Date;
}

const provisional = statement<Provisional, []>(
  'organization_claim_provisional',
  `select id, second_at as "announcedAt", announced_until as until from organization_claim
   where ${DUE} and until_provisional`,
);

const settle = statement<{ until: Date }, [id: string, until: Date]>(
  'organization_claim_settle',
  `update organization_claim set announced_until = greatest(announced_until, $2), until_provisional = false
   where id = $1 and ${DUE} and until_provisional returning announced_until as until`,
);

const OVERDUE = `${DUE} and announced_until <= clock_timestamp() and not until_provisional`;

const due = statement<{ id: string }, []>(
  'organization_claim_due',
  `select id from organization_claim where ${OVERDUE} order by announced_until limit 1000`,
);

/** Takes one of them, if no other worker has it. */
const takeDue = statement<{ id: string }, [id: string]>(
  'organization_claim_take_due',
  `select id from organization_claim where id = $1 and ${OVERDUE} for no key update skip locked`,
);

const takeEffect = statement<object, [id: string]>(
  'organization_claim_take_effect',
  `update organization_claim set status = '${takesEffect.to}', ended_at = clock_timestamp() where id = $1`,
);

const lapse = statement<object, [id: string, code: string]>(
  'organization_claim_lapse',
  `update organization_claim set status = '${claimActs.acts.lapse.to}', lapse_code = $2, ended_at = clock_timestamp() where id = $1`,
);

/** What the clock does with announced claims: they take effect once their days are over, and nothing stands against it. */
@Injectable()
export class ClaimEffects {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly store: ClaimStore,
    private readonly claims: ClaimsReader,
    private readonly roles: ClaimedRoles,
    private readonly rules: RulesReader,
    private readonly telling: ClaimTelling,
  ) {}

  /** Settles ends that waited for the calendar of a year: later perhaps, never earlier than was announced. */
  async settle(): Promise<void> {
    const waiting = await this.database.query(provisional, []);
    if (waiting.length === 0) return;
    const calendar = await this.rules.calendar();
    await eachAlone(waiting, 'Some claims cannot be settled', async (claim) => {
      const { end, provisional: still } = addWorkingDays(claim.announcedAt, ANNOUNCED_WORKING_DAYS, calendar);
      if (!still) await this.database.transaction(() => this.settleOne(claim, end));
    });
  }

  /** Deals with the next that is due: one with which it fails keeps no other from it. @returns whether there was one */
  async takeNext(): Promise<boolean> {
    const failed: unknown[] = [];
    for (const { id } of await this.database.query(due, [])) {
      const taken = await this.database
        .transaction(() => this.take(id))
        .catch((error: unknown) => void failed.push(error));
      if (taken) return true;
    }
    if (failed.length > 0) throw new AggregateError(failed, 'Some claims cannot take effect');
    return false;
  }

  private async take(id: string): Promise<boolean> {
    if (!(await this.database.queryOne(takeDue, [id]))) return false;
    const claim = await this.store.lock(id);
    const [against] = [
      ...(await this.roles.violations(claim.claimantId, claim.organizationId)),
      ...effectViolations(await this.claims.standingConsents(claim.id), claim),
    ];
    if (against) await this.lapse(claim, against.code);
    else await this.takeEffect(claim);
    return true;
  }

  private async settleOne({ id, until: before }: Provisional, end: Date): Promise<void> {
    const settled = await this.database.queryOne(settle, [id, end]);
    if (!settled) return; // another worker was quicker, or it was stopped meanwhile
    const data = { before: before.toISOString(), after: settled.until.toISOString() };
    await this.events.append(claimEvents.CLAIM_PERIOD_SETTLED(id, data), { actor: null });
  }

  private async takeEffect(claim: ClaimRow): Promise<void> {
    const { id, claimantId: accountId, claimantName: who, organizationId, regionCode } = claim;
    await this.database.query(takeEffect, [id]);
    await this.events.append(claimEvents.CLAIM_TOOK_EFFECT(id), { actor: null });
    await this.telling.tell(claim, claimNotices.CLAIM_TOOK_EFFECT(id, { who }));
    const consents = [
      { accountId: claim.firstById ?? '', grantId: claim.firstIn ?? '' },
      { accountId: claim.secondById ?? '', grantId: claim.secondIn ?? '' },
    ] as const;
    const label = `${claim.firstAgency?.name}、${claim.secondAgency?.name}`;
    await this.roles.give({ claimId: id, accountId, organizationId, regionCode, consents, label });
  }

  private async lapse(claim: ClaimRow, code: string): Promise<void> {
    await this.database.query(lapse, [claim.id, code]);
    await this.events.append(claimEvents.CLAIM_LAPSED(claim.id, { code }), { actor: null });
    await this.telling.tell(claim, claimNotices.CLAIM_LAPSED(claim.id, { who: claim.claimantName }));
  }
}
