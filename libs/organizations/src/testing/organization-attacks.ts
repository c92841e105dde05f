import type { Attack, Effect } from '@chengjie/testkit';
import type { RegisterWorld } from './register-world.js';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const [FEDERATION, MEMBER, ASKED, FORMER, LISTED] = [id(1), id(2), id(3), id(4), id(5)];
const [SUSPENDED, RESUMED] = [id(6), id(7)];
const [PROPOSER, COLLEAGUE, ANSWERER] = [id(11), id(12), id(13)];
const [PROPOSER_GRANT, COLLEAGUE_GRANT, ANSWERER_GRANT] = [id(21), id(22), id(23)];
const [OPEN, ANSWERED, ANSWERED_AGAIN] = [id(31), id(32), id(33)];
const [MEMBERSHIP, MANDATE, ENDED_MANDATE, QUALIFICATION] = [id(41), id(51), id(52), id(61)];

const organization = (of: string, name: string, kind: string, number: number) =>
  `('${of}', 'REGISTERED', '52220202${String(number).padStart(10, '0')}', '${name}', '${kind}', 'ASSOCIATION', '220202001', '负责人',
    '2020-01-01', 5, 3, '')`;

/** A federation with a member and with one that it asked, one that was a federation, one on a list, and who acts for them. */
export function attackedRows(world: RegisterWorld): string {
  const functionId = world.functionId('SVC-01');
  return `
  insert into organization (id, track, credit_code, name, kind, legal_form, region_code, representative, founded_on, staff_count,
    capacity, search) values
    ${organization(FEDERATION, '联合会', 'SUPPORT', 1)}, ${organization(MEMBER, '会员', 'SERVICE', 2)},
    ${organization(ASKED, '受邀的组织', 'SERVICE', 3)}, ${organization(FORMER, '原联合会', 'SUPPORT', 4)},
    ${organization(LISTED, '列入名录的组织', 'SERVICE', 5)}, ${organization(SUSPENDED, '停止活动的组织', 'SERVICE', 6)},
    ${organization(RESUMED, '恢复活动的组织', 'SERVICE', 7)};
  insert into out_of_register_period (organization_id, kind, reason, valid_from, valid_to) values
    ('${SUSPENDED}', 'SUSPENDED', '责令停止活动', now() - interval '9 days', null),
    ('${RESUMED}', 'SUSPENDED', '责令停止活动', now() - interval '9 days', now() - interval '1 day');
  insert into federation_period (organization_id, valid_from, valid_to) values
    ('${FEDERATION}', now() - interval '9 days', null), ('${FORMER}', now() - interval '9 days', now() - interval '1 day');
  insert into standing_period (organization_id, standing, valid_from, valid_to) values
    ('${LISTED}', 'ABNORMAL', now() - interval '9 days', null),
    ('${ASKED}', 'ABNORMAL', now() - interval '9 days', now() - interval '1 day');
  insert into account (id, login_name, display_name, status)
  select id::uuid, 'attacked-' || n, '经办 ' || n, 'DISABLED'
  from unnest('{${[PROPOSER, COLLEAGUE, ANSWERER].join(',')}}'::text[]) with ordinality as each (id, n);
  insert into role_grant (id, account_id, role, organization_id, region_code) values
    ('${PROPOSER_GRANT}', '${PROPOSER}', 'ORGANIZATION', '${FEDERATION}', '22'),
    ('${COLLEAGUE_GRANT}', '${COLLEAGUE}', 'ORGANIZATION', '${FEDERATION}', '22'),
    ('${ANSWERER_GRANT}', '${ANSWERER}', 'ORGANIZATION', '${MEMBER}', '22');
  insert into membership_proposal (id, federation_id, member_id, proposed_side, proposed_by, proposed_in, expires_at, outcome, decided_by,
    decided_in, decided_at)
  select p.id::uuid, '${FEDERATION}', p.member::uuid, 'FEDERATION', '${PROPOSER}', '${PROPOSER_GRANT}', now() + interval '9 days',
    case when p.answered then 'ACCEPTED' end, case when p.answered then '${ANSWERER}'::uuid end,
    case when p.answered then '${ANSWERER_GRANT}'::uuid end, case when p.answered then now() end
  from (values ('${OPEN}', '${ASKED}', false), ('${ANSWERED}', '${MEMBER}', true), ('${ANSWERED_AGAIN}', '${MEMBER}', true))
    as p (id, member, answered);
  insert into membership (id, federation_id, member_id, valid_from, origin, proposal_id) values
    ('${MEMBERSHIP}', '${FEDERATION}', '${MEMBER}', now(), 'AGREED', '${ANSWERED}');
  insert into bid_mandate (id, membership_id, region_code, valid_from, valid_to) values
    ('${MANDATE}', '${MEMBERSHIP}', null, now(), null), ('${ENDED_MANDATE}', '${MEMBERSHIP}', '220202', now(), now());
  insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from) values
    ('${QUALIFICATION}', '${MEMBER}', '${functionId}', '220202', '${world.agencyOf('220202')}', now() - interval '9 days');
  insert into organization_area (organization_id, region_code) values ('${MEMBER}', '220202')`;
}

const at = (row: string) => `where id = '${row}'`;
const of = (row: string) => `where organization_id = '${row}'`;
const membership = (columns: string, values: string) =>
  `insert into membership (id, federation_id, member_id, valid_from, ${columns}) values (gen_random_uuid(), '${FEDERATION}', ${values})`;
/** What stands in front of a trigger is taken away for both tries. */
const without = (table: string, trigger: string) => `drop trigger ${trigger} on ${table}`;

type Attacks = Readonly<Record<string, Attack>>;

const begun = (table: string, of: string, columns = '', values = ''): Attacks => ({
  'have it begun before it is entered': {
    sql: `insert into ${table} (organization_id, valid_from${columns}) values ('${of}', now() - interval '1 hour'${values})`,
  },
});
const ended = (table: string, open: string, over: string): Attacks => ({
  'take up again what has ended': { sql: `update ${table} set valid_to = null ${of(over)}` },
  'have it ended before that is entered': {
    sql: `update ${table} set valid_to = now() - interval '1 hour' ${of(open)}`,
  },
});
const tomorrow = (table: string, columns = '', values = ''): Attacks => ({
  'have it begin tomorrow': {
    sql: `insert into ${table} (organization_id, valid_from${columns}) values ('${MEMBER}', now() + interval '1 day'${values})`,
  },
});

const proposal = (member: string) =>
  `insert into membership_proposal (id, federation_id, member_id, proposed_side, proposed_by, proposed_in, expires_at)
    values (gen_random_uuid(), '${FEDERATION}', '${member}', 'FEDERATION', '${PROPOSER}', '${PROPOSER_GRANT}', now() + interval '9 days')`;
/** What begins for an organization that was struck off; what else refuses a membership or a role that nobody agreed to is taken away. */
const inRegister = (
  ...all: readonly (readonly [trigger: string, sql: string, of: string])[]
): Record<string, Attacks> =>
  Object.fromEntries(
    all.map(([trigger, sql, struckOff]): [string, Attacks] => [
      trigger,
      {
        'begin anything for one that was struck off': {
          given: [
            ...(/^membership_[fm]/.test(trigger)
              ? [without('membership', 'membership_is_proposed'), without('membership', 'membership_is_agreed')]
              : []),
            ...(trigger.startsWith('role_grant') ? [without('role_grant', 'role_grant_is_set_up')] : []),
            `insert into out_of_register_period (organization_id, kind, reason, valid_from)
              values ('${struckOff}', 'CANCELLED', '撤销登记', now())`,
          ].join('; '),
          sql,
        },
      },
    ]),
  );

/** By trigger: what a writer of the database would do, and is refused by this trigger alone. */
export const ATTACKS: Readonly<Record<string, Attacks>> = {
  register_office_is_recused: Object.fromEntries(
    [
      ...['STANDING_CHANGED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT', 'QUALIFICATION_GRANTED'],
      ...['QUALIFICATION_REVOKED', 'ORGANIZATION_REGISTERED', 'ORGANIZATION_FILED'],
    ].map((type): [string, Attack] => [
      `decide about an organization while acting for another: ${type}`,
      {
        sql: `insert into event (type, actor_id, actor_label, subject_type, subject_id)
          values ('${type}', '${PROPOSER}', '经办人', 'ORGANIZATION', '${LISTED}')`,
      },
    ]),
  ),
  membership_proposal_is_kept: {
    'answer a proposal twice': {
      sql: `update membership_proposal set outcome = 'DECLINED', decision_reason = '反悔', decided_at = clock_timestamp() ${at(ANSWERED)}`,
    },
    'take away what was proposed': { by: 'OWNER', sql: `delete from membership_proposal ${at(OPEN)}` },
  },
  membership_proposal_by_sides: {
    'accept what the own side proposed': {
      sql: `update membership_proposal set outcome = 'ACCEPTED', decided_by = '${COLLEAGUE}', decided_in = '${COLLEAGUE_GRANT}',
        decided_at = clock_timestamp() ${at(OPEN)}`,
    },
    'propose for another federation': {
      sql: `insert into membership_proposal (id, federation_id, member_id, proposed_side, proposed_by, proposed_in, expires_at)
        values (gen_random_uuid(), '${FORMER}', '${MEMBER}', 'FEDERATION', '${PROPOSER}', '${PROPOSER_GRANT}', now() + interval '1 day')`,
    },
  },
  membership_proposal_begins_open: {
    'propose what is accepted already': {
      given: 'grant insert on membership_proposal to chengjie_app',
      sql: `insert into membership_proposal (id, federation_id, member_id, proposed_side, proposed_by, proposed_in, expires_at, outcome,
          decided_by, decided_in, decided_at)
        values (gen_random_uuid(), '${FEDERATION}', '${MEMBER}', 'FEDERATION', '${PROPOSER}', '${PROPOSER_GRANT}',
          now() + interval '1 day', 'ACCEPTED', '${ANSWERER}', '${ANSWERER_GRANT}', clock_timestamp())`,
    },
  },
  membership_proposal_decided_now: {
    'have answered it yesterday': {
      sql: `update membership_proposal set outcome = 'WITHDRAWN', decided_by = '${PROPOSER}', decided_in = '${PROPOSER_GRANT}',
        decided_at = now() - interval '1 day' ${at(OPEN)}`,
    },
  },
  membership_proposal_in_its_time: {
    'have a proposal expire before its time': {
      sql: `update membership_proposal set outcome = 'EXPIRED', decided_at = clock_timestamp() ${at(OPEN)}`,
    },
  },
  membership_is_agreed: {
    'enter a member who did not answer': {
      sql: membership('origin, proposal_id', `'${ASKED}', clock_timestamp(), 'AGREED', '${OPEN}'`),
    },
    'have ended a membership yesterday': {
      sql: `update membership set valid_to = valid_from ${at(MEMBERSHIP)}`,
    },
    'date a membership back': {
      by: 'OWNER',
      sql: `update membership set valid_from = valid_from - interval '1 day' ${at(MEMBERSHIP)}`,
    },
  },
  membership_is_proposed: {
    'enter a member as if by the register': {
      sql: membership('origin', `'${ASKED}', clock_timestamp(), 'REGISTER'`),
    },
  },
  membership_overlap_inserted: {
    'be a member twice': {
      sql: membership('origin, proposal_id', `'${MEMBER}', clock_timestamp(), 'AGREED', '${ANSWERED_AGAIN}'`),
    },
  },
  membership_overlap_updated: {
    'become a member twice by moving an end': {
      by: 'OWNER',
      given: `${without('membership', 'membership_is_agreed')};
        ${membership('origin, proposal_id, valid_to', `'${MEMBER}', now() - interval '2 days', 'AGREED', '${ANSWERED_AGAIN}', now() - interval '1 day'`)}`,
      sql: `update membership set valid_to = null where proposal_id = '${ANSWERED_AGAIN}'`,
    },
  },
  bid_mandate_is_kept: {
    'give a mandate again that has ended': { sql: `update bid_mandate set valid_to = null ${at(ENDED_MANDATE)}` },
    'have ended a mandate before it is ended': { sql: `update bid_mandate set valid_to = valid_from ${at(MANDATE)}` },
    'take a mandate away': { by: 'OWNER', sql: `delete from bid_mandate ${at(MANDATE)}` },
  },
  qualification_overlap_inserted: {
    'be qualified twice': {
      sql: `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
        select gen_random_uuid(), organization_id, function_id, region_code, agency_id, now() from qualification`,
    },
  },
  qualification_overlap_updated: {
    'become qualified twice by moving an end': {
      given: `update qualification set revoked_at = now() - interval '1 day';
        insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
        select gen_random_uuid(), organization_id, function_id, region_code, agency_id, now() from qualification`,
      sql: `update qualification set revoked_at = null ${at(QUALIFICATION)}`,
    },
  },
  organization_state_inserted: {
    'enter a federation without saying since when': {
      sql: `insert into organization (id, track, credit_code, name, kind, legal_form, is_federation, region_code, representative, founded_on,
          staff_count, capacity, search)
        select gen_random_uuid(), track, '522202020000000009', name, kind, legal_form, true, region_code, representative, founded_on,
          staff_count, capacity, search from organization ${at(FORMER)}`,
    },
  },
  organization_state_updated: {
    'take an organization off a list without saying until when': {
      sql: `update organization set standing = 'GOOD' ${at(LISTED)}`,
    },
    'make an organization a federation without saying since when': {
      sql: `update organization set is_federation = true ${at(FORMER)}`,
    },
  },
  organization_filing_number_was_never_another: {
    'take the filing number that another one had': {
      given: `insert into organization_former_entry (organization_id, until, name, track, legal_form, filing_number, kind, region_code,
          representative, staff_count, area_codes)
        values ('${ASKED}', now(), '原备案组织', 'FILED', 'FILED_GROUP', 'FORMER-1', 'SERVICE', '220202001', '负责人', 1, '{}')`,
      sql: `insert into organization (id, track, filing_number, name, kind, legal_form, region_code, representative, founded_on,
          staff_count, capacity, search)
        values (gen_random_uuid(), 'FILED', 'FORMER-1', '新备案组织', 'SERVICE', 'FILED_GROUP', '220202001', '负责人', '2020-01-01', 1, 1, '')`,
    },
  },
  federation_period_begins_now: begun('federation_period', FORMER),
  out_of_register_period_begins_now: {
    ...begun('out_of_register_period', ASKED, ', kind, reason', `, 'CANCELLED', '撤销登记'`),
    ...tomorrow('out_of_register_period', ', kind, reason', `, 'CANCELLED', '撤销登记'`),
  },
  out_of_register_period_ends_once: ended('out_of_register_period', SUSPENDED, RESUMED),
  ...inRegister(
    ['membership_federation_id_in_register', membership('origin', `'${ASKED}', now(), 'REGISTER'`), FEDERATION],
    ['membership_member_id_in_register', membership('origin', `'${ASKED}', now(), 'REGISTER'`), ASKED],
    ['membership_proposal_federation_id_in_register', proposal(RESUMED), FEDERATION],
    ['membership_proposal_member_id_in_register', proposal(RESUMED), RESUMED],
    [
      'qualification_organization_id_in_register',
      `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
        select gen_random_uuid(), '${ASKED}', function_id, region_code, agency_id, now() from qualification limit 1`,
      ASKED,
    ],
    [
      'federation_period_organization_id_in_register',
      `insert into federation_period (organization_id, valid_from) values ('${FORMER}', clock_timestamp())`,
      FORMER,
    ],
    [
      'role_grant_organization_id_in_register',
      `insert into role_grant (id, account_id, role, organization_id, region_code)
        values (gen_random_uuid(), '${ANSWERER}', 'ORGANIZATION', '${ASKED}', '22')`,
      ASKED,
    ],
  ),
  organization_change_is_told: {
    'rename an organization without a word': { sql: `update organization set name = '新的名称' ${at(MEMBER)}` },
  },
  organization_area_change_is_told: {
    'let it serve elsewhere without a word': {
      sql: `insert into organization_area (organization_id, region_code) values ('${MEMBER}', '220203')`,
    },
    'let it serve there no more without a word': { sql: `delete from organization_area ${of(MEMBER)}` },
  },
  ending_office_is_recused: Object.fromEntries(
    ['ORGANIZATION_LEFT_REGISTER', 'ORGANIZATION_RESUMED'].map((type): [string, Attack] => [
      `decide about an organization while acting for another: ${type}`,
      {
        sql: `insert into event (type, actor_id, actor_label, subject_type, subject_id)
          values ('${type}', '${PROPOSER}', '经办人', 'ORGANIZATION', '${LISTED}')`,
      },
    ]),
  ),
  federation_period_ends_once: ended('federation_period', FEDERATION, FORMER),
  federation_period_followed: tomorrow('federation_period'),
  standing_period_begins_now: begun('standing_period', ASKED, ', standing', `, 'SERIOUS'`),
  standing_period_ends_once: ended('standing_period', LISTED, ASKED),
  standing_period_followed: tomorrow('standing_period', ', standing', `, 'SERIOUS'`),
};

/** What changes an entry is told by an event, which these tries leave out. */
const UNTOLD = {
  given: `${without('organization', 'organization_change_is_told')}; ${without('organization_area', 'organization_area_change_is_told')}`,
};

/** By trigger: what it does by itself, and what is found then. */
export const EFFECTS: Readonly<Record<string, Effect & { readonly is: unknown }>> = {
  organization_renamed: {
    ...UNTOLD,
    sql: `update organization set name = '新的名称' ${at(MEMBER)}`,
    shows: `select (select organization_name from qualification ${of(MEMBER)}) as qualified,
      (select organization_name from organization_area ${of(MEMBER)}) as serving`,
    is: { qualified: '新的名称', serving: '新的名称' },
  },
  organization_keeps_former_entry: {
    ...UNTOLD,
    sql: `update organization set name = '新的名称' ${at(MEMBER)}`,
    shows: `select name, area_codes as areas from organization_former_entry ${of(MEMBER)}`,
    is: { name: '会员', areas: ['220202'] },
  },
  organization_area_keeps_former_entry: {
    ...UNTOLD,
    sql: `delete from organization_area ${of(MEMBER)}`,
    shows: `select name, area_codes as areas from organization_former_entry ${of(MEMBER)}`,
    is: { name: '会员', areas: ['220202'] },
  },
  organization_area_added_keeps_former_entry: {
    ...UNTOLD,
    sql: `insert into organization_area (organization_id, region_code) values ('${MEMBER}', '220203')`,
    shows: `select name, area_codes as areas from organization_former_entry ${of(MEMBER)}`,
    is: { name: '会员', areas: ['220202'] },
  },
  qualification_named: {
    sql: `insert into qualification (id, organization_id, organization_name, function_id, region_code, agency_id, valid_from)
      select gen_random_uuid(), '${ASKED}', '别的名称', function_id, region_code, agency_id, now() from qualification`,
    shows: `select organization_name as name from qualification ${of(ASKED)}`,
    is: { name: '受邀的组织' },
  },
  organization_area_named: {
    ...UNTOLD,
    sql: `insert into organization_area (organization_id, organization_name, region_code) values ('${ASKED}', '别的名称', '220202')`,
    shows: `select organization_name as name from organization_area ${of(ASKED)}`,
    is: { name: '受邀的组织' },
  },
};
