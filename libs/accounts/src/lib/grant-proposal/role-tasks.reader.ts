import { defineTasks, inBoth, type Task } from '@chengjie/kernel';
import { Database, keptOfPages, list, readPage, where, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { AccountDirectoryReader } from '../account/account-directory.reader.js';
import { manageViolations } from '../accounts.policy.js';
import { OfficeBars } from '../office-bars.js';
import { proposalTransitions } from './grant-proposal.policy.js';
import { GrantProposalsReader } from './grant-proposals.reader.js';

/** What needs a second administrator. */
export const roleTasks = defineTasks({
  CONFIRM_FACTOR_RESET: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '第二人核对：重置第二因素',
      en: 'Make sure as the second person: reset second factors',
    },
    description: 'An administrator may ask, as the second person, for a reset of somebody’s second factors.',
  },
  CONFIRM_ROLE: {
    ...{
      urgency: 'WAITS',
      zh: '第二人核对：确认或退回拟授予的角色',
      en: 'Check a proposed role as the second person: confirm or refuse it',
    },
    description: 'An administrator may confirm or refuse a role that another one proposed.',
  },
});

interface AskedReset {
  readonly id: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly loginName: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** Resets that one person asked for. */
const resets = list<AskedReset, 'EXPIRES'>('tasks_factor_resets', {
  columns: `r.id, r.account_id as "accountId", a.display_name as "displayName", a.login_name as "loginName",
    r.asked_at as "askedAt", r.expires_at as "expiresAt"`,
  from: 'factor_reset r join account a on a.id = r.account_id',
  id: 'r.id',
  orders: { EXPIRES: { column: 'r.expires_at', type: 'timestamptz', direction: 'asc' } },
});

/** What waits for another person than its account and whoever asked, of accounts with a role in the actor's region. */
const waitingFor = ({ accountId, acting: { regionCode } }: Actor) => [
  where('r.ended_at is null and r.confirmed_at is null and r.expires_at > clock_timestamp()'),
  where('?::uuid not in (r.asked_by, r.account_id)', accountId),
  where(
    'exists (select from role_grant g where g.account_id = a.id and starts_with(g.region_code, ?::text))',
    regionCode,
  ),
];

/** Finds what waits for a second administrator. */
@Injectable()
export class RoleTasksReader {
  constructor(
    private readonly database: Database,
    private readonly proposals: GrantProposalsReader,
    private readonly directory: AccountDirectoryReader,
    private readonly bars: OfficeBars,
  ) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const proposals = await keptOfPages(
      (page) => this.proposals.list(actor, { status: 'PROPOSED' }, { ...page, orderBy: 'NEWEST' }),
      most,
      async (proposal) => {
        const bar = await this.bars.ofProposal(actor, proposal.id);
        return proposalTransitions(actor, proposal, bar).some(
          ({ key, disabled }) => key === 'confirmRole' && !disabled,
        );
      },
    );
    const asked = await keptOfPages(
      (page) =>
        readPage<AskedReset, 'EXPIRES'>(this.database, resets, waitingFor(actor), { ...page, orderBy: 'EXPIRES' }),
      most,
      ({ accountId }) => this.mayConfirm(actor, accountId),
    );
    return [
      ...asked.map(({ accountId: thingId, askedAt: since, expiresAt: dueAt, ...account }) =>
        roleTasks.CONFIRM_FACTOR_RESET({
          thingId,
          reference: account.loginName,
          title: inBoth(account.displayName),
          since,
          dueAt,
        }),
      ),
      ...proposals.map(({ id: thingId, displayName, loginName: reference, proposedAt: since, expiresAt: dueAt }) =>
        roleTasks.CONFIRM_ROLE({ thingId, reference, title: inBoth(displayName), since, dueAt }),
      ),
    ];
  }

  private async mayConfirm(actor: Actor, accountId: string): Promise<boolean> {
    if (await this.bars.ofAccount(actor, accountId)) return false;
    return manageViolations(actor, accountId, await this.directory.managedGrants(accountId)).length === 0;
  }
}
