import { migration } from '@chengjie/platform/schema';

/** A named performer agrees to each bid that its federation seals for it (docs/adr/0024). */
export const bidConsentMigration = migration(
  '202612030110_bid_consents',
  `
  create table bid_consent (
    id uuid primary key,
    project_id uuid not null,
    lot_id uuid not null,
    federation_id uuid not null references organization (id),
    performer_id uuid not null references organization (id),
    part text not null check (length(part) between 1 and 2000),
    status text not null default 'ASKED' check (status in ('ASKED', 'AGREED', 'DECLINED', 'TAKEN_BACK', 'WITHDRAWN')),
    asked_at timestamptz not null,
    asked_by uuid not null references account (id),
    agreed_at timestamptz,
    agreed_by uuid references account (id),
    ended_at timestamptz,
    ended_by uuid references account (id),
    end_reason text check (length(end_reason) between 2 and 500),
    foreign key (lot_id, project_id) references lot (id, project_id),
    check (federation_id <> performer_id),
    constraint bid_consent_agreed check ((status in ('AGREED', 'TAKEN_BACK')) = (num_nonnulls(agreed_at, agreed_by) = 2)
      and num_nonnulls(agreed_at, agreed_by) <> 1),
    constraint bid_consent_ended check ((status in ('DECLINED', 'TAKEN_BACK', 'WITHDRAWN')) = (num_nonnulls(ended_at, ended_by) = 2)
      and num_nonnulls(ended_at, ended_by) <> 1),
    constraint bid_consent_reason check (status <> 'DECLINED' or end_reason is not null)
  );
  comment on table bid_consent is 'A federation asks a member whether it may bid for a lot in its name. Secret before the opening, as bids are.';
  comment on column bid_consent.part is 'The part of the work that the member is to do: nothing else of the bid.';
  create unique index bid_consent_open on bid_consent (lot_id, federation_id, performer_id)
    where status in ('ASKED', 'AGREED');
  create index bid_consent_of_federation on bid_consent (federation_id, asked_at desc, id desc);
  create index bid_consent_of_performer on bid_consent (performer_id, asked_at desc, id desc);

  -- What is asked and answered counts as it was at the deadline: nothing of it is written after it.
  create function bid_consent_is_kept() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'consent to a bid is kept' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and ((old.id, old.project_id, old.lot_id, old.federation_id, old.performer_id, old.part, old.asked_at,
          old.asked_by) is distinct from (new.id, new.project_id, new.lot_id, new.federation_id, new.performer_id, new.part,
          new.asked_at, new.asked_by)
        or old.agreed_at is not null and (old.agreed_at, old.agreed_by) is distinct from (new.agreed_at, new.agreed_by)
        or (old.status, new.status) not in
          (('ASKED', 'AGREED'), ('ASKED', 'DECLINED'), ('ASKED', 'WITHDRAWN'), ('AGREED', 'TAKEN_BACK'))) then
      raise exception 'consent to a bid keeps its terms and goes its way' using errcode = 'restrict_violation';
    end if;
    if not exists (select from project p where p.id = new.project_id and p.status = 'PUBLISHED'
        and coalesce(new.ended_at, new.agreed_at, new.asked_at) < p.deadline_at) then
      raise exception 'consent to a bid is asked and answered before the deadline' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_consent_is_kept before insert or update or delete on bid_consent
    for each row execute function bid_consent_is_kept();

  -- No consent at the deadline, no valid bid: whatever the opening came to.
  create function bid_of_performer_is_agreed() returns trigger language plpgsql as $$
  begin
    -- Instants are told in milliseconds, so that of the deadline is asked about as the opening asks.
    if not exists (select from project p
      cross join lateral (select date_trunc('milliseconds', p.deadline_at) as at) deadline
      join membership m on m.federation_id = new.bidder_id and m.member_id = new.performer_id
        and m.valid_from <= deadline.at and (m.valid_to is null or m.valid_to > deadline.at)
      where p.id = new.project_id and (
        exists (select from bid_consent c where c.lot_id = new.lot_id and c.federation_id = new.bidder_id
          and c.performer_id = new.performer_id and c.agreed_at <= deadline.at
          and (c.ended_at is null or c.ended_at > deadline.at))
        or exists (select from bid_mandate bm where bm.membership_id = m.id
          and bm.valid_from <= deadline.at and (bm.valid_to is null or bm.valid_to > deadline.at)
          and (bm.function_id is null or bm.function_id = p.function_id)
          and (bm.region_code is null or starts_with(p.region_code, bm.region_code))))) then
      raise exception 'a bid for a member is valid with its consent alone' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger bid_of_performer_is_agreed after update of status on bid for each row
    when (old.status = 'SUBMITTED' and new.status = 'VALID' and new.performer_id is not null)
    execute function bid_of_performer_is_agreed();
  `,
);

/** Whoever gained the role after a question was put is not told by asking that it was (docs/adr/0028): no index may refuse it. */
export const consentOfOwnersMigration = migration(
  '202612050510_bid_consents_of_owners',
  `
  drop index bid_consent_open;
  create index bid_consent_of_lot on bid_consent (lot_id, federation_id, performer_id);
  create index bid_consent_asked_by on bid_consent (asked_by, asked_at);
  `,
);

/** A member's last word about a lot goes before its mandate, and the clock says when consents and mandates were written (docs/adr/0024). */
export const lastWordMigration = migration(
  '202612040300_last_word_of_performer',
  `
  -- The word about this lot, as of the deadline, is the latest of consents and of refusals; a mandate speaks where there is none.
  create or replace function bid_of_performer_is_agreed() returns trigger language plpgsql as $$
  begin
    -- Instants are told in milliseconds, so that of the deadline is asked about as the opening asks.
    if not exists (select from project p
      cross join lateral (select date_trunc('milliseconds', p.deadline_at) as at) deadline
      join membership m on m.federation_id = new.bidder_id and m.member_id = new.performer_id
        and m.valid_from <= deadline.at and (m.valid_to is null or m.valid_to > deadline.at)
      where p.id = new.project_id and coalesce(
        (select c.ended_at is null or c.ended_at > deadline.at from bid_consent c
          where c.lot_id = new.lot_id and c.federation_id = new.bidder_id and c.performer_id = new.performer_id
            and c.status in ('AGREED', 'DECLINED', 'TAKEN_BACK') and least(c.agreed_at, c.ended_at) <= deadline.at
          order by case when c.ended_at <= deadline.at then c.ended_at else c.agreed_at end desc limit 1),
        exists (select from bid_mandate bm where bm.membership_id = m.id
          and bm.valid_from <= deadline.at and (bm.valid_to is null or bm.valid_to > deadline.at)
          and (bm.function_id is null or bm.function_id = p.function_id)
          and (bm.region_code is null or starts_with(p.region_code, bm.region_code))))) then
      raise exception 'a bid for a member is valid with its consent alone' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;

  -- By the clock as well as by the times that a row states: whatever it states, it is written before the deadline.
  create or replace function bid_consent_is_kept() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'consent to a bid is kept' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and ((old.id, old.project_id, old.lot_id, old.federation_id, old.performer_id, old.part, old.asked_at,
          old.asked_by) is distinct from (new.id, new.project_id, new.lot_id, new.federation_id, new.performer_id, new.part,
          new.asked_at, new.asked_by)
        or old.agreed_at is not null and (old.agreed_at, old.agreed_by) is distinct from (new.agreed_at, new.agreed_by)
        or (old.status, new.status) not in
          (('ASKED', 'AGREED'), ('ASKED', 'DECLINED'), ('ASKED', 'WITHDRAWN'), ('AGREED', 'TAKEN_BACK'))) then
      raise exception 'consent to a bid keeps its terms and goes its way' using errcode = 'restrict_violation';
    end if;
    if not exists (select from project p where p.id = new.project_id and p.status = 'PUBLISHED'
        and greatest(coalesce(new.ended_at, new.agreed_at, new.asked_at), clock_timestamp()) < p.deadline_at) then
      raise exception 'consent to a bid is asked and answered before the deadline'
        using errcode = 'restrict_violation', constraint = 'bid_consent_in_time';
    end if;
    return new;
  end $$;

  -- A person gives a mandate from this moment on. One that comes with data may state an earlier day, but not while a bid that it
  -- would make valid waits for its opening with the deadline behind it.
  create function bid_mandate_is_not_backdated() returns trigger language plpgsql as $$
  begin
    if new.valid_from < statement_timestamp() and (new.given_by is not null or exists (
        select from membership m join bid b on b.bidder_id = m.federation_id and b.performer_id = m.member_id
        join project p on p.id = b.project_id
        where m.id = new.membership_id and b.status = 'SUBMITTED' and p.deadline_at >= new.valid_from
          and p.deadline_at <= clock_timestamp())) then
      raise exception 'a mandate begins when it is given' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_mandate_is_not_backdated before insert on bid_mandate
    for each row execute function bid_mandate_is_not_backdated();
  `,
);
