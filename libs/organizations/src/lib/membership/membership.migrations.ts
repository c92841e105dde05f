import { migration } from '@chengjie/platform/schema';

/** Memberships by two sides, and mandates to bid (docs/adr/0024). */
export const membershipByConsentMigration = migration(
  '202612030100_memberships_by_consent',
  `
  create table membership_proposal (
    id uuid primary key,
    federation_id uuid not null references organization (id),
    member_id uuid not null references organization (id),
    proposed_side text not null check (proposed_side in ('FEDERATION', 'MEMBER')),
    message text check (length(message) <= 500),
    proposed_by uuid not null references account (id),
    proposed_in uuid not null references role_grant (id),
    proposed_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    outcome text check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    decided_by uuid references account (id),
    decided_in uuid references role_grant (id),
    decided_at timestamptz,
    decision_reason text check (length(decision_reason) between 2 and 500),
    unique (id, federation_id, member_id),
    constraint membership_proposal_two check (federation_id <> member_id),
    constraint membership_proposal_decided check ((outcome is null) = (decided_at is null)),
    constraint membership_proposal_decider check (
      coalesce(outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN'), false) = (num_nonnulls(decided_by, decided_in) = 2)),
    constraint membership_proposal_other_person check (outcome <> 'ACCEPTED' or decided_by <> proposed_by),
    constraint membership_proposal_reason check (outcome <> 'DECLINED' or decision_reason is not null),
    constraint membership_proposal_in_time check (outcome <> 'ACCEPTED' or decided_at < expires_at)
  );
  comment on table membership_proposal is 'A membership that one side proposed; the other one accepts or declines it.';
  create unique index membership_proposal_open on membership_proposal (federation_id, member_id) where outcome is null;
  create index membership_proposal_of_federation on membership_proposal (federation_id, proposed_at desc, id desc);
  create index membership_proposal_of_member on membership_proposal (member_id, proposed_at desc, id desc);

  create function membership_proposal_is_kept() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.outcome is not null
      or (old.id, old.federation_id, old.member_id, old.proposed_side, old.message, old.proposed_by, old.proposed_in,
          old.proposed_at, old.expires_at)
        is distinct from (new.id, new.federation_id, new.member_id, new.proposed_side, new.message, new.proposed_by,
          new.proposed_in, new.proposed_at, new.expires_at) then
      raise exception 'a proposal keeps its terms and is answered once' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger membership_proposal_is_kept before update or delete on membership_proposal
    for each row execute function membership_proposal_is_kept();

  -- Each person acts by a grant of the side that they speak for: the one that proposed, or the other one.
  create function membership_proposal_by_sides() returns trigger language plpgsql as $$
  declare
    proposer uuid := case new.proposed_side when 'FEDERATION' then new.federation_id else new.member_id end;
    other uuid := case new.proposed_side when 'FEDERATION' then new.member_id else new.federation_id end;
  begin
    if not exists (select from role_grant g where g.id = new.proposed_in and g.account_id = new.proposed_by
        and g.organization_id = proposer)
      or new.decided_in is not null and not exists (select from role_grant g where g.id = new.decided_in
        and g.account_id = new.decided_by
        and g.organization_id = case new.outcome when 'WITHDRAWN' then proposer else other end) then
      raise exception 'a membership is proposed by one side and answered by the other'
        using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger membership_proposal_by_sides after insert or update on membership_proposal
    for each row execute function membership_proposal_by_sides();

  -- squawk-ignore adding-field-with-default
  alter table membership add column origin text not null default 'REGISTER', add column proposal_id uuid;
  comment on column membership.origin is
    'REGISTER: entered by an office or imported; FEDERATION: by the federation alone, as was possible before; AGREED: by both.';
  update membership m set origin = 'FEDERATION' from event e
  where e.type = 'MEMBERSHIP_STARTED' and e.data ->> 'membershipId' = m.id::text;
  -- squawk-ignore constraint-missing-not-valid
  alter table membership add constraint membership_origin check (origin in ('REGISTER', 'FEDERATION', 'AGREED'));
  -- squawk-ignore constraint-missing-not-valid
  alter table membership add constraint membership_by_proposal check ((origin = 'AGREED') = (proposal_id is not null));
  -- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
  alter table membership add constraint membership_proposal foreign key (proposal_id, federation_id, member_id)
    references membership_proposal (id, federation_id, member_id);
  create unique index membership_of_proposal on membership (proposal_id) where proposal_id is not null;

  -- A membership begins when the other side accepts it, never before; it ends as it is ended, never before, and once.
  create function membership_is_agreed() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      if new.origin = 'FEDERATION' or new.origin = 'AGREED' and not exists (select from membership_proposal p
          where p.id = new.proposal_id and p.outcome = 'ACCEPTED' and new.valid_from >= p.decided_at) then
        raise exception 'a membership begins when both sides have agreed' using errcode = 'restrict_violation';
      end if;
    elsif (old.id, old.federation_id, old.member_id, old.valid_from, old.origin, old.proposal_id)
        is distinct from (new.id, new.federation_id, new.member_id, new.valid_from, new.origin, new.proposal_id)
      or old.valid_to is distinct from new.valid_to
        and (old.valid_to <= transaction_timestamp() or new.valid_to is null or new.valid_to < transaction_timestamp()) then
      raise exception 'a membership keeps its beginning, and ends once, when it is ended'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger membership_is_agreed before insert or update on membership
    for each row execute function membership_is_agreed();

  create table bid_mandate (
    id uuid primary key,
    membership_id uuid not null references membership (id),
    function_id uuid references function (id),
    region_code text collate "C" references region (code),
    valid_from timestamptz not null,
    valid_to timestamptz check (valid_to >= valid_from),
    given_by uuid references account (id),
    ended_by uuid references account (id),
    end_reason text check (length(end_reason) between 2 and 500),
    check (valid_to is not null or num_nonnulls(ended_by, end_reason) = 0)
  );
  comment on table bid_mandate is 'A member agrees beforehand to bids that its federation seals for it.';
  comment on column bid_mandate.function_id is 'For projects that buy this; null for any.';
  comment on column bid_mandate.region_code is 'For projects there; null for anywhere.';
  comment on column bid_mandate.given_by is 'Null where it came with data.';
  create unique index bid_mandate_open on bid_mandate (membership_id, function_id, region_code) nulls not distinct
    where valid_to is null;
  create index bid_mandate_membership on bid_mandate (membership_id);

  create function bid_mandate_is_kept() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.valid_to is not null or new.valid_to < transaction_timestamp()
      or (old.id, old.membership_id, old.function_id, old.region_code, old.valid_from, old.given_by)
        is distinct from (new.id, new.membership_id, new.function_id, new.region_code, new.valid_from, new.given_by) then
      raise exception 'a mandate keeps its terms, and ends once, when it is ended' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_mandate_is_kept before update or delete on bid_mandate
    for each row execute function bid_mandate_is_kept();
  `,
);
