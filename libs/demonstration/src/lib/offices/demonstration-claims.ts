import { addWorkingDays } from '@chengjie/law';
import type { Database } from '@chengjie/platform';
import { Ids } from '../generator/ids.js';
import { insertRows } from '../generator/rows.js';
import type { PlannedOrganization } from '../organizations/organization.js';
import type { Setting } from '../setting.js';
import { WALK_DISTRICT } from '@chengjie/demonstration-accounts';
import type { People } from './people.js';

/** One claim in each state, of a claimant each: `claimant-1` to `claimant-8`. */
const STATES = [
  ...['SUBMITTED', 'CONSENTED', 'ANNOUNCED', 'EFFECTIVE'],
  ...['REJECTED', 'STOPPED', 'WITHDRAWN', 'LAPSED'],
] as const;

/** Working days for which a claim is announced (docs/adr/0019). */
const ANNOUNCED_DAYS = 3;

const HOUR = 3_600_000;

/**
 * Stores people without a role and what they claim, of registered organizations of the district that nobody acts for; two
 * agencies that buy nothing decide.
 */
export async function storeClaims(
  database: Database,
  { seed, calendar }: Setting,
  people: People,
  organizations: readonly PlannedOrganization[],
  passwordHash: string,
): Promise<void> {
  const ids = new Ids(seed, 'claims');
  const since = calendar.day(-40);
  const [first, second] = [people.actor('approval-office'), people.actor('province-admin')];
  const free = organizations.filter(
    ({ id, track, regionCode }) =>
      track === 'REGISTERED' && regionCode.startsWith(WALK_DISTRICT) && !people.actsFor(id),
  );
  const claims = STATES.map((status, index) => {
    const organization = free[index];
    if (!organization) throw new RangeError('Too few organizations to be claimed');
    // The one that is announced was consented to yesterday, all others a month ago.
    const at = new Date(calendar.day(status === 'ANNOUNCED' ? -1 : -30).getTime() + 10 * HOUR);
    const later = (hours: number) => new Date(at.getTime() + hours * HOUR);
    const { end, provisional } = addWorkingDays(later(2), ANNOUNCED_DAYS, calendar.working);
    return {
      ...{ status, organization, accountId: ids.at(since), id: ids.at(at), number: index + 1, grantId: ids.at(end) },
      ...{ submittedAt: at, firstAt: later(1), secondAt: later(2), until: end, provisional },
      endedAt: ['EFFECTIVE', 'LAPSED'].includes(status) ? new Date(end.getTime() + 1_000) : later(3),
    };
  });
  const login = (number: number) => `claimant-${number}`;
  await insertRows(
    database,
    'account',
    claims.map(({ accountId, number }) => ({
      ...{ id: accountId, login_name: login(number), display_name: `申请人 0${number}`, password_hash: passwordHash },
      ...{ status: 'ACTIVE', demonstration: true, created_at: since, keys_since: since },
    })),
  );
  await insertRows(
    database,
    'account_address',
    claims.map(({ accountId, number }) => ({
      ...{ id: ids.at(since), account_id: accountId, address: `${login(number)}@example.org`, language: 'zh' },
      ...{ entered_at: since, verified_at: since },
    })),
  );
  for (const claim of claims) {
    const step = async (changes: string, ...values: unknown[]) =>
      void (await database.run(`update organization_claim set ${changes} where id = $1`, [claim.id, ...values]));
    await database.run(
      `insert into organization_claim (id, organization_id, claimant_id, grounds, documents, submitted_at)
       values ($1, $2, $3, '本人为该组织登记的负责人，申请担任管理员。', $4, $5)`,
      [
        ...[claim.id, claim.organization.id, claim.accountId],
        JSON.stringify([
          { name: '选举负责人的会议纪要', number: `纪要〔2026〕${claim.number}号`, issuedOn: calendar.date(-60) },
        ]),
        claim.submittedAt,
      ],
    );
    const by = [first.accountId, first.acting.id];
    if (claim.status === 'REJECTED')
      await step(
        `status = 'REJECTED', ended_by = $2, ended_in = $3, end_reason = '纪要与登记档案不符',
           reject_ground = 'DOCUMENTS_DO_NOT_SHOW_IT', ended_at = $4`,
        ...by,
        claim.endedAt,
      );
    if (claim.status === 'WITHDRAWN')
      await step(`status = 'WITHDRAWN', ended_by = $2, ended_at = $3`, claim.accountId, claim.endedAt);
    if (['SUBMITTED', 'REJECTED', 'WITHDRAWN'].includes(claim.status)) continue;
    await step(
      `status = 'CONSENTED', first_by = $2, first_in = $3, first_agency_id = $4, first_at = $5`,
      ...by,
      ...[first.acting.agencyId, claim.firstAt],
    );
    if (claim.status === 'CONSENTED') continue;
    await step(
      `status = 'ANNOUNCED', second_by = $2, second_in = $3, second_agency_id = $4, second_at = $5, announced_until = $6,
       until_provisional = $7`,
      ...[
        second.accountId,
        second.acting.id,
        second.acting.agencyId,
        claim.secondAt,
        claim.until,
        claim.status === 'ANNOUNCED' && claim.provisional,
      ],
    );
    if (claim.status === 'STOPPED')
      await step(
        `status = 'STOPPED', ended_by = $2, ended_in = $3, end_reason = '现任负责人不同意', on_word_of = '登记的负责人来电，已回拨核实', ended_at = $4`,
        ...by,
        claim.endedAt,
      );
    if (claim.status === 'LAPSED')
      await step(`status = 'LAPSED', lapse_code = 'CLAIMANT_HAS_ROLE', ended_at = $2`, claim.endedAt);
    if (claim.status !== 'EFFECTIVE') continue;
    await step(`status = 'EFFECTIVE', ended_at = $2`, claim.endedAt);
    await database.run(
      `with claimed as (
         insert into role_grant (id, account_id, role, organization_id, region_code, valid_from, given, given_by, given_in,
           also_given_by, also_given_in, claim_id)
         values ($1, $2, 'ORGANIZATION', $3, $4, $5, 'CLAIMED', $6, $7, $8, $9, $10) returning id)
       insert into organization_administrator (grant_id, valid_from) select id, $5 from claimed`,
      [
        ...[claim.grantId, claim.accountId, claim.organization.id, claim.organization.regionCode, claim.endedAt],
        ...[...by, second.accountId, second.acting.id, claim.id],
      ],
    );
  }
}
