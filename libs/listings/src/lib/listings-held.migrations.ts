import { migration } from '@chengjie/platform/schema';

const refused = (why: string) => `raise exception '${why}' using errcode = 'restrict_violation';`;

/** Last days, withdrawal, one proposal for each ground; and no removal past a serious list that is to be decided (docs/adr/0039). */
export const listingsHeldMigration = migration(
  '202612300410_listings_held',
  `
    create or replace function looks_after_listing(by_account uuid, by_grant uuid, organization uuid) returns boolean
    language sql stable as $$
      select exists (select from role_grant g join organization o on starts_with(o.region_code, g.region_code)
        where o.id = organization and g.id = by_grant and g.account_id = by_account and g.valid_to is null
          and (g.role = 'REGISTRAR' or g.role = 'FILING_OFFICE' and o.track = 'FILED'))
        and not acts_for_organizations_lately(by_account)
    $$;
    comment on function looks_after_listing is
      'Whether an officer decides about an organization, and neither acts for any nor did within a year.';

    drop index serious_listing_proposal_open;
    create unique index serious_listing_proposal_open on serious_listing_proposal (organization_id, (ground ->> 'key'))
      where status in ('PROPOSED', 'NOTICED', 'REPLIED');

    alter table serious_listing_proposal
      drop constraint serious_listing_proposal_status_check,
      drop constraint serious_listing_proposal_state,
      drop constraint serious_listing_proposal_other_officer,
      add constraint serious_listing_proposal_status_check check
        (status in ('PROPOSED', 'NOTICED', 'REPLIED', 'LISTED', 'DROPPED', 'WITHDRAWN', 'LAPSED')),
      add constraint serious_listing_proposal_state check (case status
        when 'PROPOSED' then noticed_at is null and ended_at is null
        when 'NOTICED' then noticed_at is not null and replied_at is null and ended_at is null
        when 'REPLIED' then replied_at is not null and ended_at is null
        when 'LAPSED' then ended_at is not null and num_nonnulls(ended_by, ended_in, end_reason) = 0
        else (noticed_at is null) = (status = 'WITHDRAWN') and num_nonnulls(ended_at, ended_by, ended_in, end_reason) = 4 end),
      add constraint serious_listing_proposal_other_officer check (case status
        when 'WITHDRAWN' then ended_by is not distinct from proposed_by
        else ended_by is null or (ended_by is distinct from proposed_by and ended_by <> noticed_by) end);

    create function serious_listing_due(p serious_listing_proposal) returns timestamptz language sql stable as $$
      select (date_trunc('day', (case when p.noticed_at is null then p.proposed_at
          else coalesce(p.replied_at, p.reply_until - interval '1 microsecond') end) at time zone 'Asia/Shanghai')
        + make_interval(days => case when p.noticed_at is null then 15 else 30 end + 1)) at time zone 'Asia/Shanghai'
    $$;
    comment on function serious_listing_due is
      'First instant after the last day to serve notice, or to decide: 15 days from the proposal, 30 from the reply or the end of its time.';

    create or replace function serious_listing_proposal_goes_on() returns trigger language plpgsql as $$
    declare
      two_years boolean := new.ground ->> 'key' = 'TWO_YEARS_ABNORMAL';
      abnormal boolean := exists (select from standing_period s
        where s.organization_id = new.organization_id and s.valid_to is null and s.standing = 'ABNORMAL');
    begin
      if tg_op = 'DELETE' or old.ended_at is not null
        or (new.id, new.organization_id, new.ground, new.rule_pack_id, new.rule_pack_hash, new.document, new.reason,
            new.proposed_at, new.proposed_by, new.proposed_in)
          is distinct from (old.id, old.organization_id, old.ground, old.rule_pack_id, old.rule_pack_hash, old.document, old.reason,
            old.proposed_at, old.proposed_by, old.proposed_in)
        or (old.noticed_at is not null and (new.noticed_at, new.noticed_by, new.noticed_in, new.reply_until)
          is distinct from (old.noticed_at, old.noticed_by, old.noticed_in, old.reply_until))
        or (old.replied_at is not null and (new.replied_at, new.replied_by, new.replied_in, new.reply)
          is distinct from (old.replied_at, old.replied_by, old.replied_in, old.reply)) then
        ${refused('a proposal of the serious list keeps what was done, and is decided once')}
      end if;
      if (old.status, new.status) not in (('PROPOSED', 'NOTICED'), ('NOTICED', 'REPLIED'), ('NOTICED', 'LISTED'), ('REPLIED', 'LISTED'),
          ('NOTICED', 'DROPPED'), ('REPLIED', 'DROPPED'), ('PROPOSED', 'WITHDRAWN'), ('PROPOSED', 'LAPSED'), ('NOTICED', 'LAPSED'), ('REPLIED', 'LAPSED')) then
        ${refused('no such step of a proposal of the serious list')}
      end if;
      if new.status = 'NOTICED' and (new.noticed_at < transaction_timestamp()
          or not looks_after_listing(new.noticed_by, new.noticed_in, new.organization_id)) then
        ${refused('notice is served now, by an office of the organization')}
      end if;
      if new.status = 'REPLIED' and (new.replied_at < transaction_timestamp()
          or not exists (select from role_grant g where g.id = new.replied_in and g.account_id = new.replied_by
            and g.role = 'ORGANIZATION' and g.organization_id = new.organization_id and g.valid_to is null)) then
        ${refused('the organization itself replies, now')}
      end if;
      if new.status in ('LISTED', 'DROPPED', 'WITHDRAWN') and (new.ended_at < transaction_timestamp() or new.ended_at > clock_timestamp()
          or not looks_after_listing(new.ended_by, new.ended_in, new.organization_id)) then
        ${refused('it is decided or withdrawn now, by an office of the organization')}
      end if;
      if new.status = 'LAPSED' and (abnormal or not two_years) and serious_listing_due(old) > clock_timestamp()
        or new.status = 'LISTED' and two_years and not abnormal then
        ${refused('it lapses with the abnormal list or after its last day, and by nothing else')}
      end if;
      return new;
    end $$;

    create function listing_removal_after_decision() returns trigger language plpgsql as $$
    begin
      if exists (select from standing_period s where (s.organization_id, s.valid_from) = (new.organization_id, new.listed_from)
          and s.standing = 'ABNORMAL' and (
            exists (select from serious_listing_proposal p where p.organization_id = s.organization_id
              and p.status in ('PROPOSED', 'NOTICED', 'REPLIED'))
            or (date_trunc('day', s.valid_from at time zone 'Asia/Shanghai') + make_interval(months => coalesce(
                (select (p.content #>> '{listingRules,seriousAfterMonths}')::int from listing_cause c join rule_pack p on p.id = c.rule_pack_id
                  where (c.organization_id, c.listed_from) = (s.organization_id, s.valid_from) order by c.entered_at desc limit 1), 24)))
                at time zone 'Asia/Shanghai' <= clock_timestamp()
              and not exists (select from serious_listing_proposal p where p.organization_id = s.organization_id
                and p.ground ->> 'key' = 'TWO_YEARS_ABNORMAL' and p.proposed_by is null and p.status = 'DROPPED'
                and p.proposed_at >= s.valid_from))) then
        ${refused('whether it comes on the serious list is decided first')}
      end if;
      return new;
    end $$;
    create trigger listing_removal_after_decision before insert on listing_removal
      for each row when (not is_owner()) execute function listing_removal_after_decision();
  `,
);
