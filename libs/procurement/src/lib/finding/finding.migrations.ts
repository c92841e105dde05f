import { migration } from '@chengjie/platform/schema';

/**
 * Findings about bids with their votes (docs/adr/0021). Whoever loads whole histories at once is held to the same: majorities
 * are counted at the end of the transaction, by who sat when it was decided.
 */
export const findingMigration = migration(
  '202612020210_bid_finding',
  `
  create table bid_finding (
    id uuid primary key,
    project_id uuid not null,
    lot_id uuid not null,
    bid_id uuid not null references bid,
    kind text not null check (kind in ('QUALIFICATION', 'COMPLIANCE', 'LOW_PRICE', 'CORRECTION')),
    invalidates boolean not null,
    ground text not null check (ground in ('NOT_QUALIFIED', 'NOT_RESPONSIVE', 'UNACCEPTABLE_CONDITIONS',
      'FALSE_INFORMATION', 'CONFLICT_OF_INTEREST', 'COLLUSION', 'ABNORMALLY_LOW_PRICE')),
    corrects text check (corrects in ('QUALIFICATION_MISJUDGED', 'COMPLIANCE_MISJUDGED')),
    condition text check (condition in
      ('LEGAL_CAPACITY', 'GOOD_FAITH', 'CAPABILITY', 'TAXES', 'NO_VIOLATIONS', 'STATED')),
    clause text,
    facts text not null check (facts <> ''),
    other_bid_id uuid references bid check (other_bid_id <> bid_id),
    figures jsonb not null default '[]',
    status text not null check (status in ('ASKED', 'VOTING', 'ADOPTED', 'REJECTED')),
    proposed_by uuid not null references account,
    panel_member_id uuid references panel_member,
    proposed_at timestamptz not null default clock_timestamp(),
    answer_until timestamptz,
    explanation text,
    explained_at timestamptz,
    explained_by uuid references account,
    decided_at timestamptz,
    constraint bid_finding_lot foreign key (lot_id, project_id) references lot (id, project_id),
    constraint bid_finding_correction check ((kind = 'CORRECTION') = (corrects is not null)),
    constraint bid_finding_invalidates check (invalidates or kind = 'CORRECTION'),
    constraint bid_finding_buyers check (kind <> 'QUALIFICATION'
      or (ground = 'NOT_QUALIFIED' and status = 'ADOPTED' and panel_member_id is null)),
    constraint bid_finding_panels check (kind not in ('COMPLIANCE', 'LOW_PRICE')
      or (ground <> 'NOT_QUALIFIED' and panel_member_id is not null)),
    constraint bid_finding_low_price check ((kind = 'LOW_PRICE') = (answer_until is not null)
      and (kind <> 'LOW_PRICE' or ground = 'ABNORMALLY_LOW_PRICE')),
    constraint bid_finding_asked check (status <> 'ASKED' or kind = 'LOW_PRICE'),
    constraint bid_finding_facts check (not invalidates or ((ground = 'NOT_QUALIFIED') = (condition is not null)
      and (ground in ('NOT_QUALIFIED', 'ABNORMALLY_LOW_PRICE')) = (clause is null)
      and (ground = 'COLLUSION') = (other_bid_id is not null))),
    constraint bid_finding_explained check (num_nulls(explanation, explained_at, explained_by) in (0, 3)
      and (explained_at is null or explained_at <= answer_until)),
    constraint bid_finding_decided check ((status in ('ADOPTED', 'REJECTED')) = (decided_at is not null))
  );
  comment on table bid_finding is 'What a review found of an opened bid, or was proposed to find.';
  create unique index bid_finding_one_under_way on bid_finding (bid_id) where status in ('ASKED', 'VOTING');
  create unique index bid_finding_price_asked_once on bid_finding (bid_id) where kind = 'LOW_PRICE';
  create index bid_finding_lot_newest on bid_finding (lot_id, proposed_at desc, id desc);
  create index bid_finding_bid on bid_finding (bid_id);

  create table finding_vote (
    finding_id uuid not null references bid_finding,
    panel_member_id uuid not null references panel_member,
    in_favour boolean not null,
    reason text not null check (reason <> ''),
    at timestamptz not null default clock_timestamp(),
    primary key (finding_id, panel_member_id)
  );
  create index finding_vote_member on finding_vote (panel_member_id);
  create trigger bid_finding_published after insert or update or delete or truncate on bid_finding
    for each statement execute function note_public_change();
  create trigger finding_vote_published after insert or update or delete or truncate on finding_vote
    for each statement execute function note_public_change();
  create trigger finding_vote_append_only before update or delete on finding_vote
    for each row execute function refuse_change();
  create trigger bid_finding_kept before delete on bid_finding for each row execute function refuse_change();
  create trigger bid_finding_final before update on bid_finding for each row
    when (old.status in ('ADOPTED', 'REJECTED')) execute function refuse_change();
  create trigger bid_finding_frozen before update on bid_finding for each row
    when (row(old.bid_id, old.kind, old.invalidates, old.ground, old.corrects, old.condition, old.clause, old.facts,
        old.other_bid_id, old.figures, old.proposed_by, old.panel_member_id, old.proposed_at, old.answer_until)
      is distinct from row(new.bid_id, new.kind, new.invalidates, new.ground, new.corrects, new.condition, new.clause,
        new.facts, new.other_bid_id, new.figures, new.proposed_by, new.panel_member_id, new.proposed_at,
        new.answer_until)
      or (old.explained_at is not null and old.explanation is distinct from new.explanation))
    execute function refuse_change();

  create function qualify_before_scores() returns trigger language plpgsql as $$
  begin
    if exists (select from score_sheet s join bid b on b.id = s.bid_id
        where b.lot_id = new.lot_id and s.submitted_at <= new.proposed_at) then
      raise exception 'qualification is reviewed before scores exist' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_finding_before_scores before insert on bid_finding for each row
    when (new.kind = 'QUALIFICATION') execute function qualify_before_scores();

  create function adopt_by_majority() returns trigger language plpgsql as $$
  declare
    sitting int;
    agreed int;
  begin
    select count(*), count(v.finding_id) into sitting, agreed
    from panel_member m left join finding_vote v on v.panel_member_id = m.id and v.finding_id = new.id and v.in_favour
    where m.project_id = new.project_id and m.appointed_at <= new.decided_at
      and (m.recused_at is null or m.recused_at > new.decided_at);
    if agreed * 2 <= sitting or agreed = 0 then
      raise exception 'a finding of the panel is adopted by its majority' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger bid_finding_majority after insert or update on bid_finding deferrable initially deferred
    for each row when (new.status = 'ADOPTED' and new.kind <> 'QUALIFICATION') execute function adopt_by_majority();

  create function review_bid_by_finding() returns trigger language plpgsql as $$
  begin
    if new.status = 'INVALID' and new.invalid_reason ->> 'code' = 'OVER_CEILING' then return new; end if;
    if not exists (select from bid_finding f where f.bid_id = new.id and f.status = 'ADOPTED'
        and f.invalidates = (new.status = 'INVALID')
        and (new.status = 'VALID' or f.id::text = new.invalid_reason ->> 'findingId')) then
      raise exception 'an opened bid becomes % by a finding only', new.status using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_reviewed before update on bid for each row
    when ((old.status = 'VALID' and new.status = 'INVALID') or (old.status = 'INVALID' and new.status = 'VALID'))
    execute function review_bid_by_finding();
  `,
);
