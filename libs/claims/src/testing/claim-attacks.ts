import { newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import type { Attack } from '@chengjie/testkit';
import { DOCUMENTS, type ClaimsWorld } from './claims-world.js';

/** Claims in several states, and the officers whom a writer of the database would have decide them. */
export interface AttackedClaims {
  /** One that waits for a first consent. */
  readonly submitted: string;
  /** Another one, which came with a scan. */
  readonly withScan: string;
  /** One that is announced, with its days over. */
  readonly due: string;
  readonly dueOfficer: string;
  readonly organizationId: string;
  readonly personId: string;
  /** Somebody who made as many claims as are made in a day. */
  readonly busyId: string;
  readonly officer: Actor;
  /** Of an agency that buys. */
  readonly buyer: Actor;
  /** Of an agency that does not, who acts for that which buys as well. */
  readonly torn: Actor;
  /** Who acts for an organization as well. */
  readonly biased: Actor;
  readonly evaluatorId: string;
  /** A document of whoever made the submitted claim, and one of somebody else. */
  readonly ownScan: string;
  readonly foreignScan: string;
}

export async function attackedClaims(world: ClaimsWorld): Promise<AttackedClaims> {
  const organizationId = await world.organization();
  const claimant = await world.person();
  const submitted = await world.claimed(organizationId, claimant);
  const careful = await world.person();
  const scanIds = [await world.scan(careful)];
  const withScan = await world.claimed(
    await world.organization(),
    careful,
    DOCUMENTS.map((document) => ({ ...document, scanIds })),
  );
  const due = await world.announced();
  await world.weekLater(due.claimId);
  const busy = await world.person();
  for (let time = 0; time < 5; time += 1) {
    const claimId = await world.claimed(organizationId, busy);
    await world.transaction(() => world.claims.withdraw(busy, claimId));
  }
  const [officer, buyer, biased] = [await world.officer(), await world.officer(), await world.officer()];
  const torn = await world.officer();
  await world.alsoActs(torn, 'BUYER', buyer.acting.agencyId ?? '');
  const project = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
  await world.db.tamper('update project set agency_id = $2 where id = $1', [project.id, buyer.acting.agencyId]);
  await world.db.query(
    `insert into role_grant (id, account_id, role, organization_id, region_code) values ($1, $2, 'ORGANIZATION', $3, '220202')`,
    [newId(), biased.accountId, (await world.world.organization('别的服务社')).id],
  );
  return {
    ...{ submitted, withScan, due: due.claimId, dueOfficer: due.officers[1].acting.id, organizationId },
    ...{ personId: (await world.person()).accountId, busyId: busy.accountId, officer, buyer, torn, biased },
    evaluatorId: (await world.officer('EVALUATOR')).accountId,
    ownScan: await world.scan(claimant),
    foreignScan: await world.scan(busy),
  };
}

type Attacks = Readonly<Record<string, (rows: AttackedClaims) => Attack>>;

const claim = (organizationId: string, claimantId: string, columns = '', values = '') =>
  `insert into organization_claim (id, organization_id, claimant_id, grounds, documents${columns})
   values (gen_random_uuid(), '${organizationId}', '${claimantId}', '本人是该组织的负责人', '[{"name":"会议纪要"}]'${values})`;

const scanned = (claimId: string, documentId: string) =>
  `insert into organization_claim_scan (claim_id, place, position, document_id) values ('${claimId}', 0, 0, '${documentId}')`;

const consent = (claimId: string, { accountId, acting }: Actor) =>
  `update organization_claim set status = 'CONSENTED', first_by = '${accountId}', first_in = '${acting.id}',
     first_agency_id = '${acting.agencyId}', first_at = clock_timestamp() where id = '${claimId}'`;

const rejected = (claimId: string, { accountId, acting }: Actor) =>
  `update organization_claim set status = 'REJECTED', ended_by = '${accountId}', ended_in = '${acting.id}', end_reason = '不属实',
     reject_ground = 'OTHER', ended_at = clock_timestamp() where id = '${claimId}'`;

const effective = (claimId: string) =>
  `update organization_claim set status = 'EFFECTIVE', ended_at = clock_timestamp() where id = '${claimId}'`;

const happens = (type: string, by: Actor, accountId: string) =>
  `insert into event (type, actor_id, actor_label, subject_type, subject_id)
   values ('${type}', '${by.accountId}', '管理员', 'ACCOUNT', '${accountId}')`;

/** By trigger: what a writer of the database would do, and is refused by this trigger alone. */
export const ATTACKS: Readonly<Record<string, Attacks>> = {
  organization_claim_begins: {
    'claim an organization while holding a role': ({ organizationId, officer }) => ({
      sql: claim(organizationId, officer.accountId),
    }),
    'claim an organization that has an administrator': ({ organizationId, personId, officer }) => ({
      given: `with g as (insert into role_grant (id, account_id, role, organization_id, region_code)
          values (gen_random_uuid(), '${officer.accountId}', 'ORGANIZATION', '${organizationId}', '220202') returning id)
        insert into organization_administrator (grant_id) select id from g`,
      sql: claim(organizationId, personId),
    }),
    'make a claim that has been withdrawn already': ({ organizationId, personId }) => ({
      sql: claim(
        organizationId,
        personId,
        ', status, ended_at, ended_by',
        `, 'WITHDRAWN', clock_timestamp() + interval '1 second', '${personId}'`,
      ),
    }),
  },
  organization_claim_scan_comes_with_it: {
    'put a scan to a claim afterwards': ({ submitted, ownScan }) => ({ sql: scanned(submitted, ownScan) }),
    'put somebody else’s document to a claim': ({ organizationId, personId, foreignScan }) => ({
      given: claim(organizationId, personId),
      sql: `insert into organization_claim_scan (claim_id, place, position, document_id)
        select id, 0, 0, '${foreignScan}' from organization_claim where claimant_id = '${personId}'`,
    }),
  },
  organization_claim_scan_stays: {
    'take away what officers decide by': ({ withScan }) => ({
      sql: `delete from organization_claim_scan where claim_id = '${withScan}'`,
    }),
  },
  organization_claim_within_bounds: {
    'make a sixth claim in a day': ({ organizationId, busyId }) => ({ sql: claim(organizationId, busyId) }),
  },
  organization_claim_is_timely: {
    'have consented to it yesterday': ({ submitted, officer }) => ({
      given: `alter table organization_claim disable trigger organization_claim_goes_on;
        update organization_claim set submitted_at = submitted_at - interval '2 days' where id = '${submitted}';
        alter table organization_claim enable trigger organization_claim_goes_on`,
      sql: consent(submitted, officer).replace('clock_timestamp()', `now() - interval '1 day'`),
    }),
    'date its end into the future': ({ submitted }) => ({
      sql: `update organization_claim set status = 'WITHDRAWN', ended_by = claimant_id, ended_at = now() + interval '1 day'
        where id = '${submitted}'`,
    }),
  },
  organization_claim_goes_on: {
    'claim another organization by it': ({ due, organizationId }) => ({
      sql: `update organization_claim set organization_id = '${organizationId}' where id = '${due}'`,
    }),
    'shorten the days for which it is public': ({ due }) => ({
      sql: `update organization_claim set announced_until = announced_until - interval '1 minute',
        until_provisional = true where id = '${due}'`,
    }),
    'consent to it for an agency that buys': ({ submitted, buyer }) => ({ sql: consent(submitted, buyer) }),
    'consent to it while acting for an agency that buys': ({ submitted, torn }) => ({ sql: consent(submitted, torn) }),
    'consent to it in a role that has ended': ({ submitted, officer }) => ({
      given: `update role_grant set valid_to = clock_timestamp() where id = '${officer.acting.id}'`,
      sql: consent(submitted, officer),
    }),
    'take it away': ({ submitted }) => ({
      by: 'OWNER',
      sql: `delete from organization_claim where id = '${submitted}'`,
    }),
  },
  organization_claim_offices_at_end: {
    'reject it for an agency that buys': ({ submitted, buyer }) => ({ sql: rejected(submitted, buyer) }),
    'reject it while acting for an agency that buys': ({ submitted, torn }) => ({ sql: rejected(submitted, torn) }),
    'have it take effect by an officer who acts for an agency that buys': ({ due, dueOfficer, buyer }) => ({
      given: `insert into role_grant (id, account_id, role, agency_id, region_code)
        select gen_random_uuid(), account_id, 'BUYER', '${buyer.acting.agencyId}', '220202' from role_grant where id = '${dueOfficer}'`,
      sql: effective(due),
    }),
    'have it take effect by an officer who is none any more': ({ due, dueOfficer }) => ({
      given: `update role_grant set valid_to = clock_timestamp() where id = '${dueOfficer}'`,
      sql: effective(due),
    }),
  },
  organization_claim_recused: {
    'consent to it while acting for an organization': ({ submitted, biased }) => ({ sql: consent(submitted, biased) }),
    'reject it while acting for an organization': ({ submitted, biased }) => ({ sql: rejected(submitted, biased) }),
    'have it take effect by an officer who acts for an organization': ({ due, dueOfficer, organizationId }) => ({
      given: `insert into role_grant (id, account_id, role, organization_id, region_code)
        select gen_random_uuid(), account_id, 'ORGANIZATION', '${organizationId}', '220202' from role_grant where id = '${dueOfficer}'`,
      sql: effective(due),
    }),
  },
  organization_claim_of_two_agencies: {
    'announce it by two officers of one agency': ({ submitted, officer, buyer }) => ({
      given: `insert into role_grant (id, account_id, role, agency_id, region_code)
          values (gen_random_uuid(), '${buyer.accountId}', 'SUPERVISOR', '${officer.acting.agencyId}', '220202');
        alter table organization_claim disable trigger organization_claim_goes_on;
        alter table organization_claim disable trigger organization_claim_is_timely;
        ${consent(submitted, officer)};`,
      sql: `update organization_claim set status = 'ANNOUNCED', second_by = '${buyer.accountId}', second_in = '${buyer.acting.id}',
        second_agency_id = '${buyer.acting.agencyId}', second_at = clock_timestamp(), announced_until = clock_timestamp() + interval '5 days'
        where id = '${submitted}'`,
    }),
  },
  role_grant_is_claimed: {
    'act for an organization before the claim takes effect': ({ due }) => ({
      sql: `insert into role_grant (id, account_id, role, organization_id, region_code, given, claim_id, given_by, given_in,
          also_given_by, also_given_in)
        select gen_random_uuid(), claimant_id, 'ORGANIZATION', organization_id, '220202', 'CLAIMED', id, first_by, first_in,
          second_by, second_in from organization_claim where id = '${due}'`,
    }),
  },
  facts_are_not_for_buyers: {
    ...Object.fromEntries(
      [
        'STANDING_CHANGED',
        'FEDERATION_ENTERED',
        'FEDERATION_STRUCK_OUT',
        'QUALIFICATION_GRANTED',
        'QUALIFICATION_REVOKED',
        'ORGANIZATION_LEFT_REGISTER',
        'ORGANIZATION_RESUMED',
        'LISTING_CAUSE_ENTERED',
        'SERIOUS_LISTING_PROPOSED',
        'SERIOUS_LISTING_NOTICED',
        'SERIOUS_LISTING_WITHDRAWN',
        'SERIOUS_LISTING_DECIDED',
        'SERIOUS_LISTING_DROPPED',
      ].map((type): [string, Attacks[string]] => [
        `decide a fact of awards for an agency that buys: ${type}`,
        ({ organizationId, buyer }) => ({
          sql: `insert into event (type, actor_id, actor_label, subject_type, subject_id)
              values ('${type}', '${buyer.accountId}', '经办人', 'ORGANIZATION', '${organizationId}')`,
        }),
      ]),
    ),
    'propose who evaluates for an agency that buys': ({ buyer, personId }) => ({
      sql: `insert into event (type, actor_id, actor_label, subject_type, subject_id, data)
        values ('ROLE_PROPOSED', '${buyer.accountId}', '管理员', 'ACCOUNT', '${personId}', '{"role":"EVALUATOR"}')`,
    }),
  },
  account_is_not_for_buyers: Object.fromEntries(
    [
      'ACCOUNT_DISABLED',
      'ACCOUNT_ENABLED',
      'PASSWORD_RESET_ISSUED',
      'FACTOR_RESET_ASKED',
      'FACTOR_RESET_ISSUED',
    ].flatMap((type): [string, Attacks[string]][] => [
      [
        `decide over an evaluator’s account for an agency that buys: ${type}`,
        ({ buyer, evaluatorId }) => ({
          sql: happens(type, buyer, evaluatorId),
        }),
      ],
      [
        `decide over an evaluator’s account while acting for an organization: ${type}`,
        ({ biased, evaluatorId }) => ({
          sql: happens(type, biased, evaluatorId),
        }),
      ],
    ]),
  ),
};
