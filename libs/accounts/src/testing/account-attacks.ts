import type { Attack, Effect } from '@chengjie/testkit';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const [ROOT, SECOND, PERSON, OTHER] = [id(1), id(2), id(3), id(4)];
const [AGENCY, ORGANIZATION] = [id(10), id(20)];
const [ROOT_GRANT, SECOND_GRANT, BUYER_GRANT] = [id(31), id(32), id(33)];
const [MEMBER_GRANT, ENDED_GRANT, NEW_GRANT] = [id(34), id(35), id(36)];
const [PROPOSED, CONFIRMED, BESIDE, ADMISSION, RESET] = [id(41), id(42), id(43), id(51), id(71)];

/** Two administrators, a buyer, somebody who acts for an organization without looking after its people, and what is open between them. */
export const ATTACKED_ROWS = `
  insert into region (code, name, level, kind, search) values ('23', '黑龙江省', 1, 'PROVINCE', '') on conflict do nothing;
  insert into agency (id, name, kind, region_code) values ('${AGENCY}', '某民政局', 'CIVIL_AFFAIRS', '2202');
  insert into account (id, login_name, display_name, password_hash, status)
  select id::uuid, 'attacked-' || n, '人员 ' || n, '$argon2id$fixture', 'ACTIVE'
  from unnest('{${[ROOT, SECOND, PERSON, OTHER].join(',')}}'::text[]) with ordinality as each (id, n);
  insert into role_grant (id, account_id, role, agency_id, organization_id, region_code, valid_from, valid_to) values
    ('${ROOT_GRANT}', '${ROOT}', 'ADMINISTRATOR', '${AGENCY}', null, '22', now() - interval '2 days', null),
    ('${SECOND_GRANT}', '${SECOND}', 'ADMINISTRATOR', '${AGENCY}', null, '22', now() - interval '2 days', null),
    ('${BUYER_GRANT}', '${PERSON}', 'BUYER', '${AGENCY}', null, '2202', now() - interval '2 days', null),
    ('${MEMBER_GRANT}', '${OTHER}', 'ORGANIZATION', null, '${ORGANIZATION}', '2202', now() - interval '2 days', null),
    ('${ENDED_GRANT}', '${PERSON}', 'EVALUATOR', '${AGENCY}', null, '2202', now() - interval '2 days', now() - interval '1 day');
  insert into role_proposal (id, account_id, role, agency_id, region_code, reason, proposed_by, proposed_in, expires_at, outcome,
    decided_by, decided_in, decided_at, accept_by) values
    ('${PROPOSED}', '${PERSON}', 'EVALUATOR', '${AGENCY}', '2202', '岗位需要', '${ROOT}', '${ROOT_GRANT}', now() + interval '9 days',
      null, null, null, null, null),
    ('${CONFIRMED}', '${PERSON}', 'REGISTRAR', '${AGENCY}', '2202', '岗位需要', '${ROOT}', '${ROOT_GRANT}', now() + interval '9 days',
      'CONFIRMED', '${SECOND}', '${SECOND_GRANT}', now(), now() + interval '9 days'),
    ('${BESIDE}', '${PERSON}', 'BUYER', '${AGENCY}', '220202', '岗位需要', '${ROOT}', '${ROOT_GRANT}', now() + interval '9 days',
      null, null, null, null, null);
  insert into organization_admission (id, organization_id, region_code, login_name, account_id, administrator, proposed_by, proposed_in,
    expires_at) values
    ('${ADMISSION}', '${ORGANIZATION}', '2202', 'attacked-3', '${PERSON}', false, '${OTHER}', '${MEMBER_GRANT}', now() + interval '9 days');
  insert into account_factor (id, account_id, kind, name, secret, last_step) values
    ('${id(61)}', '${PERSON}', 'AUTHENTICATOR', '手机', '\\x01', 100);
  insert into recovery_code (account_id, code_hash, used_at) values ('${PERSON}', sha256('code'), now());
  insert into factor_reset (id, account_id, reason, asked_by, asked_in, expires_at) values
    ('${RESET}', '${PERSON}', '手机丢失', '${ROOT}', '${ROOT_GRANT}', now() + interval '1 day');
  insert into security_event (kind, hour, count, network) values ('SIGN_IN_FAILED', date_trunc('hour', now()), 2, '192.0.2.0/24');`;

const grant = (columns: string, values: string) =>
  `insert into role_grant (id, account_id, role, agency_id, organization_id, region_code${columns}) values ('${NEW_GRANT}', ${values})`;
const ofOffice = (role: string, region: string) => `'${OTHER}', '${role}', '${AGENCY}', null, '${region}'`;
const ofOrganization = `'${PERSON}', 'ORGANIZATION', null, '${ORGANIZATION}', '2202'`;
const at = (row: string) => `where id = '${row}'`;

/** One administrator of a province, and two who are set up beside it at a time. */
export const SET_UP_AT_ONCE = [OTHER, PERSON, ROOT].map(
  (account) =>
    `insert into role_grant (id, account_id, role, agency_id, region_code) values (gen_random_uuid(), '${account}', 'ADMINISTRATOR', '${AGENCY}', '23')`,
) as [string, string, string];

/** By trigger: what a writer of the database would do, and is refused by this trigger alone. */
export const ATTACKS: Readonly<Record<string, Readonly<Record<string, Attack>>>> = {
  role_grant_begins_now: {
    'have held a role since yesterday': {
      sql: grant(', valid_from', `${ofOffice('ADMINISTRATOR', '23')}, now() - interval '1 day'`),
    },
  },
  role_grant_ends_once: {
    'take up a role again that has ended': { sql: `update role_grant set valid_to = null ${at(ENDED_GRANT)}` },
    'have ended a role yesterday': {
      sql: `update role_grant set valid_to = now() - interval '1 day' ${at(BUYER_GRANT)}`,
    },
  },
  role_grant_is_set_up: {
    'set up a buyer': { sql: grant('', ofOffice('BUYER', '2202')) },
    'set up a third administrator': { sql: grant('', ofOffice('ADMINISTRATOR', '2202')) },
  },
  role_grant_is_confirmed: {
    'hold a role that nobody confirmed': {
      sql: grant(
        ', given, proposal_id',
        `'${PERSON}', 'EVALUATOR', '${AGENCY}', null, '2202', 'PROPOSED', '${PROPOSED}'`,
      ),
    },
    'give a role that its account did not accept': {
      sql: grant(
        ', given, proposal_id',
        `'${PERSON}', 'REGISTRAR', '${AGENCY}', null, '2202', 'PROPOSED', '${CONFIRMED}'`,
      ),
    },
  },
  role_grant_watched_by_others: {
    'take a role of an agency that buys while supervising where it does': {
      given: `insert into role_grant (id, account_id, role, agency_id, region_code) values ('${id(37)}', '${PERSON}', 'SUPERVISOR', '${AGENCY}', '22');
        update role_proposal set accepted_at = clock_timestamp() ${at(CONFIRMED)}`,
      sql: grant(
        ', given, proposal_id',
        `'${PERSON}', 'REGISTRAR', '${AGENCY}', null, '2202', 'PROPOSED', '${CONFIRMED}'`,
      ),
    },
  },
  role_grant_is_of_own_people: {
    'admit somebody without looking after the people': {
      sql: grant(', given, given_by, given_in', `${ofOrganization}, 'ADMITTED', '${OTHER}', '${MEMBER_GRANT}'`),
    },
    'admit somebody who did not accept': {
      given: `insert into organization_administrator (grant_id) values ('${MEMBER_GRANT}')`,
      sql: grant(
        ', given, given_by, given_in, admission_id',
        `${ofOrganization}, 'ADMITTED', '${OTHER}', '${MEMBER_GRANT}', '${ADMISSION}'`,
      ),
    },
  },
  account_keys_go_on: {
    'date keys back, and own what was sealed before': {
      sql: `update account set keys_since = keys_since - interval '1 day' ${at(PERSON)}`,
    },
  },
  account_demonstration_is_kept: {
    'make an account one of the demonstration, which is asked for no second factor': {
      sql: `update account set demonstration = true ${at(PERSON)}`,
    },
  },
  account_factor_is_kept: {
    'put another secret in': { sql: `update account_factor set secret = '\\x02' ${at(id(61))}` },
    'use a code again': { sql: `update account_factor set last_step = 99 ${at(id(61))}` },
    'take up a factor again that has ended': {
      given: `update account_factor set ended_at = clock_timestamp(), secret = null ${at(id(61))}`,
      sql: `update account_factor set ended_at = null, secret = '\\x02' ${at(id(61))}`,
    },
  },
  recovery_code_is_kept: {
    'use a recovery code twice': { sql: `update recovery_code set used_at = null where account_id = '${PERSON}'` },
  },
  factor_reset_is_kept: {
    'have the reset of another account': { sql: `update factor_reset set account_id = '${OTHER}' ${at(RESET)}` },
    'have more time for a reset': {
      sql: `update factor_reset set expires_at = expires_at + interval '1 day' ${at(RESET)}`,
    },
  },
  role_proposal_is_kept: {
    'propose something else by a proposal that was confirmed': {
      sql: `update role_proposal set region_code = '22' ${at(CONFIRMED)}`,
    },
    'decide a proposal twice': {
      sql: `update role_proposal set outcome = 'REFUSED', decision_reason = '不需要', accept_by = null ${at(CONFIRMED)}`,
    },
    'withdraw what others proposed': {
      sql: `update role_proposal set ended_at = clock_timestamp(), ended_by = '${OTHER}', ended_in = '${MEMBER_GRANT}',
        end_reason = '撤回' ${at(PROPOSED)}`,
    },
    'take away what was proposed': { by: 'OWNER', sql: `delete from role_proposal ${at(BESIDE)}` },
  },
  role_proposal_in_its_time: {
    'refuse a proposal whose time is over': {
      given: `alter table role_proposal disable trigger role_proposal_is_kept;
        update role_proposal set expires_at = now() - interval '1 minute' ${at(PROPOSED)};
        alter table role_proposal enable trigger role_proposal_is_kept`,
      sql: `update role_proposal set outcome = 'REFUSED', decided_by = '${SECOND}', decided_in = '${SECOND_GRANT}',
        decided_at = clock_timestamp(), decision_reason = '过期' ${at(PROPOSED)}`,
    },
  },
  role_proposal_confirmed_before: {
    'confirm a proposal and have it accepted at once': {
      sql: `update role_proposal set outcome = 'CONFIRMED', decided_by = '${SECOND}', decided_in = '${SECOND_GRANT}',
        decided_at = clock_timestamp(), accept_by = now() + interval '1 day', accepted_at = clock_timestamp() ${at(PROPOSED)}`,
    },
  },
  role_proposal_is_proposed: {
    'propose a role that is held': {
      sql: `insert into role_proposal (id, account_id, role, agency_id, region_code, reason, proposed_by, proposed_in, expires_at)
        values ('${NEW_GRANT}', '${PERSON}', 'BUYER', '${AGENCY}', '2202', '再次', '${ROOT}', '${ROOT_GRANT}', now() + interval '1 day')`,
    },
  },
  role_proposal_is_confirmed: {
    'confirm a role that is held by then': {
      given: grant('', `'${PERSON}', 'EVALUATOR', '${AGENCY}', null, '2202'`),
      sql: `update role_proposal set outcome = 'CONFIRMED', decided_by = '${SECOND}', decided_in = '${SECOND_GRANT}',
        decided_at = clock_timestamp(), accept_by = now() + interval '1 day' ${at(PROPOSED)}`,
    },
  },
  organization_admission_is_kept: {
    'admit an administrator by what was proposed for a member': {
      sql: `update organization_admission set administrator = true ${at(ADMISSION)}`,
    },
    'offer again what was declined': {
      given: `update organization_admission set declined_at = clock_timestamp() ${at(ADMISSION)}`,
      sql: `update organization_admission set declined_at = null ${at(ADMISSION)}`,
    },
    'take away what was proposed': { by: 'OWNER', sql: `delete from organization_admission ${at(ADMISSION)}` },
  },
  organization_admission_in_its_time: {
    'have an admission expire before its time': {
      sql: `update organization_admission set outcome = 'EXPIRED', decided_at = clock_timestamp() ${at(ADMISSION)}`,
    },
  },
  security_event_keep: {
    'count what was tried down': { sql: 'update security_event set count = 1 where count = 2' },
    'remove what was tried today': { sql: 'delete from security_event where count = 2' },
  },
  security_event_keep_all: {
    'empty what was tried': { by: 'OWNER', sql: 'truncate security_event' },
  },
};

/** By trigger: what it does by itself, and what is found then. */
export const EFFECTS: Readonly<Record<string, Effect & { readonly is: unknown }>> = {
  role_grant_ends_offers: {
    given: grant('', ofOrganization),
    sql: `update role_grant set valid_to = clock_timestamp() where id in ('${BUYER_GRANT}', '${NEW_GRANT}')`,
    shows: `select (select ended_at is not null from role_proposal ${at(BESIDE)}) as proposal,
      (select ended_at is null from role_proposal ${at(PROPOSED)}) as other,
      (select declined_at is not null from organization_admission ${at(ADMISSION)}) as admission`,
    is: { proposal: true, other: true, admission: true },
  },
  account_ends_offers: {
    sql: `update account set status = 'DISABLED' ${at(PERSON)}`,
    shows: `select (select count(*)::int from role_proposal where account_id = '${PERSON}' and ended_at is not null) as proposals,
      (select declined_at is not null from organization_admission ${at(ADMISSION)}) as admission,
      (select ended_at is not null from factor_reset ${at(RESET)}) as reset`,
    is: { proposals: 3, admission: true, reset: true },
  },
  role_grant_recuses: {
    sql: grant(
      ', given, given_by, given_in, admission_id',
      `${ofOrganization}, 'ADMITTED', '${OTHER}', '${MEMBER_GRANT}', '${ADMISSION}'`,
    ),
    given: `insert into organization_administrator (grant_id) values ('${MEMBER_GRANT}');
      update organization_admission set outcome = 'ACCEPTED', decided_at = clock_timestamp() ${at(ADMISSION)}`,
    shows: `select (select ended_at is not null from role_proposal ${at(CONFIRMED)}) as office,
      (select ended_at is null from role_proposal ${at(PROPOSED)}) as other`,
    is: { office: true, other: true },
  },
  event_ends_offers: {
    sql: `insert into event (type, actor_id, actor_label, subject_type, subject_id)
      values ('ACCOUNT_DISABLED', '${PERSON}', '管理员', 'ACCOUNT', '${OTHER}')`,
    shows: `select declined_at is not null as ended from organization_admission ${at(ADMISSION)}`,
    is: { ended: true },
  },
  event_of_account: {
    sql: `insert into event (type, actor_label, subject_type, subject_id, reason)
      values ('ACCOUNT_DISABLED', '管理员', 'ACCOUNT', '${PERSON}', '调离')`,
    shows: `select kind, actor_label as by, reason from security_event where account_id = '${PERSON}'`,
    is: { kind: 'ACCOUNT_DISABLED', by: '管理员', reason: '调离' },
  },
};
