import { defineTasks, inBoth, type Task } from '@chengjie/kernel';
import { Database, keptOfPages, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { AccountDirectoryReader } from '../account/account-directory.reader.js';
import { manageViolations } from '../accounts.policy.js';
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

/** Open resets that are looked through at most, before it is asked which the administrator manages: more than are ever open at once. */
const MOST_RESETS = 1_000;

interface AskedReset {
  readonly accountId: string;
  readonly displayName: string;
  readonly loginName: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** Resets that one person asked for, of accounts with a role in a region. */
const resets = statement<AskedReset, [regionCode: string, accountId: string, most: number]>(
  'tasks_factor_resets',
  `select r.account_id as "accountId", a.display_name as "displayName", a.login_name as "loginName", r.asked_at as "askedAt",
     r.expires_at as "expiresAt"
   from factor_reset r join account a on a.id = r.account_id
   where r.ended_at is null and r.confirmed_at is null and r.expires_at > clock_timestamp()
     and $2::uuid not in (r.asked_by, r.account_id)
     and exists (select from role_grant g where g.account_id = a.id and starts_with(g.region_code, $1::text))
   order by r.expires_at limit $3`,
);

/** Finds what waits for a second administrator. */
@Injectable()
export class RoleTasksReader {
  constructor(
    private readonly database: Database,
    private readonly proposals: GrantProposalsReader,
    private readonly directory: AccountDirectoryReader,
  ) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const proposals = await keptOfPages(
      (page) => this.proposals.list(actor, { status: 'PROPOSED' }, { ...page, orderBy: 'NEWEST' }),
      most,
      (proposal) =>
        proposalTransitions(actor, proposal).some(({ key, disabled }) => key === 'confirmRole' && !disabled),
    );
    const asked = await this.database.query(resets, [actor.acting.regionCode, actor.accountId, MOST_RESETS]);
    const managed = await Promise.all(asked.map(({ accountId }) => this.directory.managedGrants(accountId)));
    return [
      ...asked
        .filter(({ accountId }, index) => manageViolations(actor, accountId, managed[index] ?? []).length === 0)
        .slice(0, most)
        .map(({ accountId: thingId, askedAt: since, expiresAt: dueAt, ...account }) =>
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
}
