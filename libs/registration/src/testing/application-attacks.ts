import type { Actor } from '@chengjie/platform';
import type { Attack } from '@chengjie/testkit';
import type { RegistrationWorld } from './registration-world.js';

/** Applications, and whom a writer of the database would have decide them. */
export interface AttackedApplications {
  readonly submitted: string;
  /** One of which material was asked for. */
  readonly asked: string;
  readonly refused: string;
  /** Of the account that has as many under way as it may. */
  readonly busyId: string;
  readonly street: Actor;
  readonly neighbour: Actor;
  /** An organization that asked for a change, who did so, and one that asked to end. */
  readonly changing: { readonly application: string; readonly organizationId: string; readonly by: Actor };
  readonly ending: { readonly application: string; readonly organizationId: string };
  /** Of an agency above, in a role for the street. */
  readonly above: Actor;
  readonly otherOrganization: string;
  /** Of the office, who acts for an organization as well. */
  readonly biased: Actor;
  /** A document of whoever made the refused one, and one of somebody else. */
  readonly ownFile: string;
  readonly foreignFile: string;
}

export async function attackedApplications(world: RegistrationWorld): Promise<AttackedApplications> {
  const [street, neighbour] = [await world.officer(), await world.officer('FILING_OFFICE', '220202002')];
  const otherOrganization = await world.filed('别的互助队');
  const above = await world.officer('FILING_OFFICE', '220202001', '2202');
  const [busy, founder, other] = [await world.person(), await world.person(), await world.person()];
  const [submitted = '', asked = ''] = await inTurn([1, 2, 3], (each) =>
    world.submitted(busy, { name: `受攻击第${each}互助队` }),
  );
  await world.ask(street, asked);
  const refused = await world.submitted(founder, { name: '受攻击的不予备案互助队' });
  await world.refuse(street, refused);
  const [group, closing] = [await world.actingFor('受攻击的变更互助队'), await world.actingFor('受攻击的注销互助队')];
  const changing = { ...group, application: await world.asked(group, { name: '受攻击的变更服务队' }) };
  const ending = { ...closing, application: await world.askedToEnd(closing) };
  return {
    ...{ changing, ending },
    ...{ submitted, asked, refused, busyId: busy.accountId, street, neighbour, above, otherOrganization },
    biased: await world.biased(),
    ownFile: await world.file(founder),
    foreignFile: await world.file(other),
  };
}

async function inTurn<T, Made>(all: readonly T[], make: (each: T) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (const each of all) made.push(await make(each));
  return made;
}

const again = (id: string, set: string) =>
  `insert into register_application select x.* from register_application a,
     jsonb_populate_record(null::register_application, to_jsonb(a) || '${set}'::jsonb || jsonb_build_object('id', gen_random_uuid(),
       'submitted_at', clock_timestamp())) x
   where a.id = '${id}'`;

const refusedBy = (id: string, { accountId, acting }: Actor, at = 'clock_timestamp()') =>
  `update register_application set status = 'REFUSED', decided_by = '${accountId}', decided_in = '${acting.id}', decided_at = ${at},
     reason = '理由如下' where id = '${id}'`;

const grantedTo = (id: string, by: Actor, organizationId: string) =>
  refusedBy(id, by).replace(`'REFUSED'`, `'GRANTED', organization_id = '${organizationId}'`);

const endedNow = (organizationId: string, ground = 'MEMBERS_DECISION') =>
  `insert into out_of_register_period (organization_id, kind, ground, reason, valid_from)
   values ('${organizationId}', 'ENDED', '${ground}', '准予注销', clock_timestamp())`;

const suspended = (organizationId: string, kind = 'SUSPENDED') =>
  `insert into out_of_register_period (organization_id, kind, reason, valid_from)
   values ('${organizationId}', '${kind}', '责令停止活动', now())`;

const file = (id: string, documentId: string) =>
  `insert into register_application_file (application_id, material, position, document_id) values ('${id}', 'CHARTER', 9, '${documentId}')`;

type Attacks = Readonly<Record<string, (rows: AttackedApplications) => Attack>>;

/** By trigger: what a writer of the database would do, and is refused by this trigger alone. */
export const APPLICATION_ATTACKS: Readonly<Record<string, Attacks>> = {
  register_application_begins: {
    'have a fourth one under way': ({ submitted }) => ({ sql: again(submitted, '{}') }),
    'make one of which material was asked for already': ({ refused }) => ({
      sql: again(
        refused,
        '{"status": "MATERIAL_ASKED", "decided_by": null, "decided_in": null, "decided_at": null, "reason": null}',
      ),
    }),
  },
  register_application_goes_on: {
    'change what was asked': ({ submitted }) => ({
      sql: `update register_application set name = '另一个互助队' where id = '${submitted}'`,
    }),
    'shorten the time to decide': ({ asked }) => ({
      sql: `update register_application set status = 'SUBMITTED', due_at = due_at - interval '1 day' where id = '${asked}'`,
    }),
    'decide it for the office beside': ({ submitted, neighbour }) => ({ sql: refusedBy(submitted, neighbour) }),
    'decide it in a role that has ended': ({ submitted, street }) => ({
      given: `update role_grant set valid_to = clock_timestamp() where id = '${street.acting.id}'`,
      sql: refusedBy(submitted, street),
    }),
    'change why it was refused': ({ refused }) => ({
      sql: `update register_application set reason = '另有理由' where id = '${refused}'`,
    }),
    'take it away': ({ refused }) => ({
      by: 'OWNER',
      given: `alter table register_application_file disable trigger user; delete from register_application_file where application_id = '${refused}';
        alter table register_application_file enable trigger user`,
      sql: `delete from register_application where id = '${refused}'`,
    }),
  },
  register_application_is_decided_at_home: {
    'decide it for an agency above, in a role for the place': ({ submitted, above }) => ({
      sql: refusedBy(submitted, above),
    }),
    'move the last day to decide': ({ submitted }) => ({
      sql: `update register_application set due_at = due_at + interval '1 day' where id = '${submitted}'`,
    }),
    'grant it to another organization': ({ submitted, street, otherOrganization }) => ({
      sql: refusedBy(submitted, street).replace(`'REFUSED'`, `'GRANTED', organization_id = '${otherOrganization}'`),
    }),
  },
  register_application_about_own: {
    'apply for an organization that one does not act for': ({ refused, otherOrganization }) => ({
      sql: again(
        refused,
        `{"status": "SUBMITTED", "decided_by": null, "decided_in": null, "decided_at": null, "reason": null,
          "about_id": "${otherOrganization}", "former": {}}`,
      ),
    }),
  },
  register_application_of_who_acts: {
    'grant a change to who acts for it no more': ({ changing, street }) => ({
      given: `update role_grant set valid_to = now() - interval '1 microsecond' where id = '${changing.by.acting.id}';
        update organization set name = '受攻击的变更服务队' where id = '${changing.organizationId}'`,
      sql: grantedTo(changing.application, street, changing.organizationId),
    }),
    'grant an ending that did not come': ({ ending, street }) => ({
      sql: grantedTo(ending.application, street, ending.organizationId),
    }),
  },
  out_of_register_period_on_application: {
    'end an organization that did not ask for it': ({ changing }) => ({ sql: endedNow(changing.organizationId) }),
    'end it on another ground': ({ ending }) => ({ sql: endedNow(ending.organizationId, 'CHARTER') }),
  },
  register_application_change_in_register: {
    'have one changed whose activity is stopped': ({ changing }) => ({
      given: `drop index register_application_about_open; ${suspended(changing.organizationId)}`,
      sql: again(changing.application, '{}'),
    }),
  },
  register_application_ending_in_register: {
    'have one ended that was struck off': ({ ending }) => ({
      given: `drop index register_application_about_open; ${suspended(ending.organizationId, 'CANCELLED')}`,
      sql: again(ending.application, '{}'),
    }),
  },
  register_application_request_within_bounds: {
    'ask a fourth time': ({ submitted, street }) => ({
      sql: `insert into register_application_request (application_id, position, text, asked_by, asked_in)
        values ('${submitted}', 3, '请补充材料', '${street.accountId}', '${street.acting.id}')`,
    }),
  },
  application_office_is_recused: Object.fromEntries(
    ['MATERIAL_ASKED_FOR', 'APPLICATION_GRANTED', 'APPLICATION_REFUSED', 'APPEAL_NOTED'].map(
      (type): [string, Attacks[string]] => [
        `decide it while acting for an organization: ${type}`,
        ({ submitted, biased }) => ({
          sql: `insert into event (type, actor_id, actor_label, subject_type, subject_id)
            values ('${type}', '${biased.accountId}', '经办人', 'REGISTER_APPLICATION', '${submitted}')`,
        }),
      ],
    ),
  ),
  register_application_is_timely: {
    'date the decision back': ({ submitted, street }) => ({
      sql: refusedBy(submitted, street, 'submitted_at'),
    }),
  },
  register_application_request_stays: {
    'change what was asked for': ({ asked }) => ({
      by: 'OWNER',
      sql: `update register_application_request set text = '请补充另外的材料' where application_id = '${asked}'`,
    }),
  },
  register_application_file_stays: {
    'take away what the office decides by': ({ submitted }) => ({
      by: 'OWNER',
      sql: `delete from register_application_file where application_id = '${submitted}'`,
    }),
  },
  register_application_file_comes_with_it: {
    'put a file to what is decided': ({ refused, ownFile }) => ({ sql: file(refused, ownFile) }),
    'put somebody else’s file to it': ({ submitted, foreignFile }) => ({ sql: file(submitted, foreignFile) }),
  },
  filing_number_series_goes_on: {
    'issue a number twice': () => ({
      given: `insert into filing_number_series values ('220202009000', 'S', 2026, 7)`,
      sql: `update filing_number_series set last = 5 where region_code = '220202009000'`,
    }),
  },
};
