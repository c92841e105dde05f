import type { TestDatabase } from '@chengjie/testkit';

const FEDERATION = `with f as (
  select g.organization_id as id, g.account_id, g.id as grant_id from account a join role_grant g on g.account_id = a.id
  where a.login_name = 'federation'
)`;

/** More proposed memberships, mandates and consents of the demonstration's federation: it has one or two of each to begin with. */
export async function addAgreements(db: TestDatabase): Promise<void> {
  await db.query(
    `${FEDERATION} insert into membership_proposal
       (id, federation_id, member_id, proposed_side, proposed_by, proposed_in, expires_at)
     select gen_random_uuid(), f.id, o.id, 'FEDERATION', f.account_id, f.grant_id, now() + interval '1 day'
     from f cross join lateral (select id from organization where not is_federation and id not in
       (select member_id from membership where federation_id = f.id
        union all select member_id from membership_proposal where federation_id = f.id) order by id limit 2) o`,
  );
  await db.query(
    `${FEDERATION} insert into bid_mandate (id, membership_id, function_id, valid_from)
     select gen_random_uuid(), m.id, (select id from function order by id limit 1), now()
     from f join membership m on m.federation_id = f.id where m.valid_to is null order by m.id limit 2
     on conflict do nothing`,
  );
  // Of lots that were evaluated, so that there is all of a lot to see: nobody could ask for consent any more.
  await db.query('alter table bid_consent disable trigger bid_consent_is_kept');
  await db.query(
    `${FEDERATION} insert into bid_consent (id, project_id, lot_id, federation_id, performer_id, part, asked_at, asked_by)
     select gen_random_uuid(), l.project_id, l.id, f.id, m.member_id, '上门服务', clock_timestamp(), f.account_id
     from f cross join lateral (select member_id from membership where federation_id = f.id and valid_to is null
       order by id limit 1) m
     cross join lateral (select id, project_id from lot where status = 'AWARDED' order by id limit 6) l`,
  );
  await db.query('alter table bid_consent enable trigger bid_consent_is_kept');
}
