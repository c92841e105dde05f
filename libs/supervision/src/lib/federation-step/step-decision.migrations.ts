import { dayOf, migration, publishedTables } from '@chengjie/platform/schema';

const TODAY = dayOf('clock_timestamp()');

/** Decisions about the federation step, and which warnings of its last day were sent (docs/adr/0027). */
export const stepDecisionMigrations = [
  migration(
    '202612050300_federation_step_decisions',
    `
    create table federation_step_decision (
      id uuid primary key,
      region_code text collate "C" not null references region (code) check (length(region_code) = 2),
      effective_from date not null,
      until date check (until >= effective_from),
      document_name text not null check (length(document_name) between 2 and 200),
      document_number text not null check (length(document_number) between 2 and 100),
      base_pack_id text not null,
      base_pack_hash text not null,
      proposed_by uuid not null references account (id),
      proposed_in uuid not null references role_grant (id),
      proposed_at timestamptz not null default clock_timestamp(),
      outcome text check (outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
      decided_by uuid references account (id),
      decided_in uuid references role_grant (id),
      decided_at timestamptz check (decided_at >= proposed_at),
      decision_reason text check (length(decision_reason) between 2 and 500),
      pack_id text unique,
      pack_hash text,
      foreign key (base_pack_id, base_pack_hash) references rule_pack (id, hash),
      foreign key (pack_id, pack_hash) references rule_pack (id, hash),
      constraint federation_step_decision_decided check ((outcome is null) = (decided_at is null)),
      constraint federation_step_decision_decider check
        (coalesce(outcome <> 'LAPSED', false) = (num_nonnulls(decided_by, decided_in) = 2)),
      constraint federation_step_decision_second_person check
        (outcome not in ('CONFIRMED', 'REFUSED') or decided_by <> proposed_by),
      constraint federation_step_decision_withdrawn check (outcome <> 'WITHDRAWN' or decided_by = proposed_by),
      constraint federation_step_decision_reason check
        (coalesce(outcome in ('REFUSED', 'WITHDRAWN'), false) = (decision_reason is not null)),
      constraint federation_step_decision_pack check
        (coalesce(outcome = 'CONFIRMED', false) = (num_nonnulls(pack_id, pack_hash) = 2)),
      constraint federation_step_decision_in_time check
        (outcome <> 'CONFIRMED' or ${dayOf('decided_at')} < effective_from)
    );
    comment on table federation_step_decision is
      'What the office of a province decided about the federation step of its rule packs: proposed by one person, confirmed by another.';
    create unique index federation_step_decision_open on federation_step_decision (region_code) where outcome is null;
    create index federation_step_decision_newest on federation_step_decision (proposed_at desc, id desc);

    create function federation_step_office_decides(by_account uuid, by_grant uuid, region text) returns boolean
    language sql stable as $$
      select exists (select from role_grant g join agency a on a.id = g.agency_id
        where g.id = by_grant and g.account_id = by_account and g.role = 'REGISTRAR' and g.valid_to is null
          and g.region_code = region and a.region_code = region and a.kind = 'CIVIL_AFFAIRS'
          and not exists (select from project p where p.agency_id = a.id
            and p.status in ('PUBLISHED', 'OPENED', 'EVALUATED') and not p.exercise))
    $$;

    create function federation_step_decision_begins() returns trigger language plpgsql as $$
    begin
      if new.outcome is not null or new.effective_from <= ${TODAY} then
        raise exception 'a decision about the federation step begins proposed, for a day to come' using errcode = 'restrict_violation';
      end if;
      if not federation_step_office_decides(new.proposed_by, new.proposed_in, new.region_code) then
        raise exception 'the registrar of the province proposes it, while its agency buys nothing' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger federation_step_decision_begins before insert on federation_step_decision
      for each row execute function federation_step_decision_begins();

    create function federation_step_decision_goes_on() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.outcome is not null
        or (new.id, new.region_code, new.effective_from, new.until, new.document_name, new.document_number,
            new.base_pack_id, new.base_pack_hash, new.proposed_by, new.proposed_in, new.proposed_at)
          is distinct from (old.id, old.region_code, old.effective_from, old.until, old.document_name, old.document_number,
            old.base_pack_id, old.base_pack_hash, old.proposed_by, old.proposed_in, old.proposed_at) then
        raise exception 'a decision about the federation step keeps its terms and is decided once' using errcode = 'restrict_violation';
      end if;
      if new.outcome = 'LAPSED' and new.effective_from > ${TODAY} then
        raise exception 'what may still be confirmed has not lapsed' using errcode = 'restrict_violation';
      end if;
      if new.outcome <> 'CONFIRMED' then
        return new;
      end if;
      if not federation_step_office_decides(new.proposed_by, new.proposed_in, new.region_code)
        or not federation_step_office_decides(new.decided_by, new.decided_in, new.region_code) then
        raise exception 'registrars of the province decide it, while their agencies buy nothing' using errcode = 'restrict_violation';
      end if;
      -- The pack was entered in this transaction, which holds the lock of all packs: none can come between.
      if not exists (select from rule_pack p where p.id = new.pack_id and p.region = new.region_code
          and p.effective_from = new.effective_from and p.effective_to is null
          and case when new.until is null then p.content #> '{federationStep,regimes}' = '[]'
            else p.content #>> '{federationStep,until}' = new.until::text end)
        or exists (select from rule_pack p join rule_pack base on base.id = new.base_pack_id
          where p.region = new.region_code and p.id not in (new.pack_id, new.base_pack_id)
            and p.effective_from >= base.effective_from) then
        raise exception 'the pack of a decision is that which it says, and follows the one that it was proposed by'
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger federation_step_decision_goes_on before update or delete on federation_step_decision
      for each row execute function federation_step_decision_goes_on();
    create trigger federation_step_decision_kept before truncate on federation_step_decision
      for each statement execute function refuse_change();

    create table federation_step_warning (
      pack_id text not null references rule_pack (id),
      days int not null check (days in (90, 30, 7)),
      warned_at timestamptz not null default clock_timestamp(),
      primary key (pack_id, days)
    );
    comment on table federation_step_warning is
      'That the office was warned so many days before the last day of the federation step in a pack: once for each stage.';
    create trigger federation_step_warning_append_only before update or delete on federation_step_warning
      for each row execute function refuse_change();
    create trigger federation_step_warning_kept before truncate on federation_step_warning
      for each statement execute function refuse_change();
    `,
  ),
  publishedTables('202612050301_federation_step_decisions_published', ['federation_step_decision']),
  // Terms and base are kept and the base is the last pack when it is confirmed, before its first day: so this holds then too.
  migration(
    '202612050650_federation_step_decisions_without_gap',
    `
    create function federation_step_decision_follows() returns trigger language plpgsql as $$
    begin
      if not exists (select from rule_pack base where base.id = new.base_pack_id
          and base.content #> '{federationStep,regimes}' <> '[]'
          and coalesce(new.effective_from <= (base.content #>> '{federationStep,until}')::date + 1, true)) then
        raise exception 'a federation step that has ended does not go on' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger federation_step_decision_follows before insert on federation_step_decision
      for each row execute function federation_step_decision_follows();
    `,
  ),
  // As the table of acts says. An act that began in time is in time.
  migration(
    '202612050730_federation_step_decisions_in_time',
    `
    create trigger federation_step_decision_in_its_time before update of outcome on federation_step_decision for each row
      when (new.outcome <> 'LAPSED' and new.effective_from <= ${dayOf('transaction_timestamp()')})
      execute function keep_decided();
    `,
  ),
  // By its source the rule is carried over by packs that follow (`rule_pack_carries_decided`), so a decision's pack says it, and no other.
  migration(
    '202612190110_federation_step_decisions_said_by_packs',
    `
    create function is_said_by_its_pack() returns trigger language plpgsql as $$
    begin
      if not exists (select from rule_pack p where p.id = new.pack_id
          and p.content #>> '{sources,federationStep,decidedFrom}' = new.effective_from::text) then
        raise exception 'the pack of a decision says that it was decided' using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create trigger federation_step_decision_said_by_pack after update of outcome on federation_step_decision for each row
      when (new.outcome = 'CONFIRMED') execute function is_said_by_its_pack();

    create function is_of_a_decision() returns trigger language plpgsql as $$
    begin
      if not exists (select from federation_step_decision d where d.pack_id = new.id and d.outcome = 'CONFIRMED') then
        raise exception 'rule pack % says that an office decided it, and none did', new.id using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create constraint trigger rule_pack_is_of_decision after insert on rule_pack deferrable initially deferred for each row
      when (jsonb_path_exists(new.content, '$.sources.*.decidedFrom ? (@ == $from)', jsonb_build_object('from', new.content -> 'effectiveFrom')))
      execute function is_of_a_decision();
    `,
  ),
  // What a province decided holds in what lies within it: a city or county that has packs of its own gets one that follows.
  migration(
    '202612250200_federation_step_decisions_hold_within',
    `
    create or replace function is_of_a_decision() returns trigger language plpgsql as $$
    begin
      if not exists (select from federation_step_decision d join rule_pack p on p.id = d.pack_id
          where d.outcome = 'CONFIRMED' and (p.id = new.id or starts_with(new.region, p.region)
            and (p.effective_from, p.content -> 'federationStep', p.content #> '{sources,federationStep}')
              = (new.effective_from, new.content -> 'federationStep', new.content #> '{sources,federationStep}'))) then
        raise exception 'rule pack % says that an office decided it, and none did', new.id using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;

    create function holds_within() returns trigger language plpgsql as $$
    declare
      other text;
    begin
      select own.id into other
        from (select distinct on (p.region) p.* from rule_pack p
            where starts_with(p.region, new.region_code) and p.effective_from <= new.effective_from
            order by p.region, p.effective_from desc) own
          join rule_pack decided on decided.id = new.pack_id
        where coalesce(own.effective_to >= new.effective_from, true)
          and own.content -> 'federationStep' is distinct from decided.content -> 'federationStep';
      if other is not null then
        raise exception 'rule pack % says otherwise than the province decided', other using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create constraint trigger federation_step_decision_holds_within after update on federation_step_decision
      deferrable initially deferred for each row when (new.outcome = 'CONFIRMED') execute function holds_within();
    `,
  ),
  // Asked of the officer, whichever role it acts in.
  migration(
    '202612300110_federation_step_officers_who_buy',
    `
    create or replace function federation_step_office_decides(by_account uuid, by_grant uuid, region text) returns boolean
    language sql stable as $$
      select exists (select from role_grant g join agency a on a.id = g.agency_id
        where g.id = by_grant and g.account_id = by_account and g.role = 'REGISTRAR' and g.valid_to is null
          and g.region_code = region and a.region_code = region and a.kind = 'CIVIL_AFFAIRS'
          and not officer_buys_now(by_account, a.id))
    $$;
    `,
  ),
];
