import { migration, publishedTables } from '@chengjie/platform/schema';

const refused = (why: string) => `raise exception '${why}' using errcode = 'restrict_violation';`;

/** Rounds of assessment, an organization's part in them, and what holds the register to their results (docs/adr/0043). */
export const ratingsMigrations = [
  migration(
    '202612310510_ratings',
    `
    create table rating_round (
      id uuid primary key,
      scale text not null check (scale in ('GRADE', 'STARS')),
      scheme_id text not null,
      scheme_hash text not null check (scheme_hash ~ '^[0-9a-f]{64}$'),
      rules_id text not null,
      rules_hash text not null check (rules_hash ~ '^[0-9a-f]{64}$'),
      office_role text not null check (office_role = 'REGISTRAR' or office_role = 'FILING_OFFICE' and scale = 'STARS'),
      office_code text collate "C" not null references region (code),
      announced_at timestamptz not null default clock_timestamp(),
      announced_by uuid not null references account (id),
      announced_in uuid not null references role_grant (id),
      closes_at timestamptz not null check (closes_at > announced_at)
    );
    comment on table rating_round is 'That an office assesses organizations of its region: by which scheme and rules, and until when they take part.';
    create index rating_round_newest on rating_round (announced_at desc, id desc);
    create index rating_round_newest_of_office on rating_round (office_code, announced_at desc, id desc);

    create table rating_panelist (
      round_id uuid not null references rating_round (id),
      account_id uuid not null references account (id),
      left_at timestamptz,
      left_by uuid references account (id),
      left_in uuid references role_grant (id),
      left_reason text check (length(left_reason) between 2 and 500),
      primary key (round_id, account_id),
      constraint rating_panelist_left check (num_nonnulls(left_at, left_by, left_in, left_reason) in (0, 4))
    );
    comment on table rating_panelist is 'Who scores a round; the sheets of who stood down count no more.';
    create index rating_panelist_of_account on rating_panelist (account_id, round_id);

    create table rating_entry (
      id uuid primary key,
      round_id uuid not null references rating_round (id),
      organization_id uuid not null references organization (id),
      status text not null default 'SELF_ASSESSED' check (status in ('SELF_ASSESSED', 'PUBLICITY', 'FINAL', 'WITHDRAWN')),
      self jsonb not null,
      sent_at timestamptz not null default clock_timestamp(),
      sent_by uuid not null references account (id),
      sent_in uuid not null references role_grant (id),
      withdrawn_at timestamptz,
      committee jsonb,
      result jsonb,
      published_at timestamptz,
      published_by uuid references account (id),
      published_in uuid references role_grant (id),
      publicity_until timestamptz check (publicity_until > published_at),
      final_at timestamptz check (final_at >= publicity_until),
      final_by uuid references account (id),
      final_in uuid references role_grant (id),
      rule_pack_id text,
      rule_pack_hash text,
      valid_from date,
      valid_until date check (valid_until >= valid_from),
      constraint rating_entry_published check (num_nonnulls(committee, result, published_at, published_by, published_in, publicity_until)
        = case when status in ('PUBLICITY', 'FINAL') then 6 else 0 end),
      constraint rating_entry_concluded check (num_nonnulls(final_at, final_by, final_in) = case when status = 'FINAL' then 3 else 0 end),
      constraint rating_entry_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
      constraint rating_entry_other_officer check (final_by <> published_by),
      constraint rating_entry_term check (num_nonnulls(rule_pack_id, rule_pack_hash, valid_from, valid_until) in (0, 4)
        and (valid_from is null or status = 'FINAL'))
    );
    comment on table rating_entry is 'An organization''s part in a round: what it says of itself, what it was given, and until when that is valid.';
    create unique index rating_entry_once on rating_entry (round_id, organization_id) where status <> 'WITHDRAWN';
    create index rating_entry_newest on rating_entry (sent_at desc, id desc);
    create index rating_entry_newest_of_round on rating_entry (round_id, sent_at desc, id desc);
    create index rating_entry_newest_of_organization on rating_entry (organization_id, sent_at desc, id desc);
    create index rating_entry_ending on rating_entry (valid_until) where valid_until is not null;

    create table rating_entry_file (
      entry_id uuid not null references rating_entry (id),
      item text not null check (length(item) between 1 and 60),
      position smallint not null check (position between 0 and 4),
      document_id uuid not null references document (id),
      primary key (entry_id, item, position)
    );
    comment on table rating_entry_file is 'What an organization shows of an item: read by itself, the panel and the office.';
    create unique index rating_entry_file_document on rating_entry_file (document_id);

    create table rating_sheet (
      entry_id uuid not null references rating_entry (id),
      account_id uuid not null references account (id),
      answers jsonb not null,
      scored_at timestamptz not null default clock_timestamp(),
      scored_in uuid not null references role_grant (id),
      primary key (entry_id, account_id)
    );
    comment on table rating_sheet is 'What a panelist says of each item; the last one counts until the result is published.';

    create table rating_objection (
      id uuid primary key,
      entry_id uuid not null references rating_entry (id),
      objector_id uuid not null references account (id),
      text text not null check (length(text) between 10 and 2000),
      raised_at timestamptz not null default clock_timestamp(),
      upheld boolean,
      answer text check (length(answer) between 2 and 2000),
      answered_at timestamptz check (answered_at >= raised_at),
      answered_by uuid references account (id),
      answered_in uuid references role_grant (id),
      constraint rating_objection_answered check (num_nonnulls(upheld, answer, answered_at, answered_by, answered_in) in (0, 5)),
      constraint rating_objection_by_another check (answered_by <> objector_id)
    );
    comment on table rating_objection is 'What somebody objects to a preliminary result, and what the office answers.';
    create unique index rating_objection_open on rating_objection (entry_id, objector_id) where answered_at is null;
    create index rating_objection_of_entry on rating_objection (entry_id, raised_at);

    create table rating_change (
      id uuid primary key,
      entry_id uuid not null references rating_entry (id),
      level smallint check (level between 1 and 5),
      ground text not null check (ground in ('FOLLOW_UP', 'REVIEW', 'FALSE_MATERIAL', 'OTHER')),
      reason text not null check (length(reason) between 2 and 2000),
      changed_at timestamptz not null default clock_timestamp(),
      changed_by uuid not null references account (id),
      changed_in uuid not null references role_grant (id)
    );
    comment on table rating_change is 'That a level was lowered within its term, or withdrawn (null).';
    create index rating_change_of_entry on rating_change (entry_id, changed_at);

    create table rating_reminder (
      entry_id uuid primary key references rating_entry (id),
      reminded_at timestamptz not null default clock_timestamp()
    );
    comment on table rating_reminder is 'That an organization was told of the end of its rating.';

    create function acts_for_rating_office(by_account uuid, by_grant uuid, round uuid) returns boolean language sql stable as $$
      select exists (select from rating_round r join role_grant g on (g.role, g.region_code) = (r.office_role, r.office_code)
          join agency office on office.id = g.agency_id and office.region_code = g.region_code
        where r.id = round and g.id = by_grant and g.account_id = by_account and g.valid_to is null)
        and not acts_for_organizations_lately(by_account)
    $$;
    comment on function acts_for_rating_office is 'Whether an officer acts for the very office that announced a round, and for no organization, nor within a year.';

    create function rating_entry_level(entry uuid) returns smallint language sql stable as $$
      select case when c.id is not null then c.level else (e.result ->> 'level')::smallint end
      from rating_entry e left join lateral (select x.id, x.level from rating_change x where x.entry_id = e.id
        order by x.changed_at desc, x.id desc limit 1) c on true
      where e.id = entry and e.status = 'FINAL'
    $$;
    comment on function rating_entry_level is 'The level of a final result after all changes; null where there is none.';

    create function rating_round_is_announced() returns trigger language plpgsql as $$
    begin
      if not exists (select from role_grant g join agency office on office.id = g.agency_id and office.region_code = g.region_code
          where (g.id, g.account_id, g.role, g.region_code) = (new.announced_in, new.announced_by, new.office_role, new.office_code)
            and g.valid_to is null) or acts_for_organizations_lately(new.announced_by) then
        ${refused('a round is announced by an officer of the office itself, who acts for no organization')}
      end if;
      return new;
    end $$;
    create trigger rating_round_is_announced before insert on rating_round
      for each row execute function rating_round_is_announced();
    create trigger rating_round_append_only before update or delete on rating_round
      for each row execute function refuse_change();

    create function rating_panelist_is_fit() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.left_at is not null or acts_for_organizations_lately(new.account_id)
          or not exists (select from role_grant g where g.account_id = new.account_id and g.role = 'EVALUATOR' and g.valid_to is null)
          or not exists (select from rating_round r where r.id = new.round_id
            and r.announced_at >= date_trunc('milliseconds', transaction_timestamp())) then
          ${refused('a panel is named with its round, of evaluators who act for no organization')}
        end if;
        return new;
      end if;
      if tg_op = 'DELETE' or old.left_at is not null or new.left_at is null
        or (new.round_id, new.account_id) <> (old.round_id, old.account_id)
        or not acts_for_rating_office(new.left_by, new.left_in, new.round_id)
        or not exists (select from rating_panelist p where p.round_id = new.round_id and p.account_id <> new.account_id and p.left_at is null) then
        ${refused('a panelist stands down once, by the office of the round, and not the last one')}
      end if;
      return new;
    end $$;
    create trigger rating_panelist_is_fit before insert or update or delete on rating_panelist
      for each row execute function rating_panelist_is_fit();

    create function rating_entry_begins() returns trigger language plpgsql as $$
    begin
      if new.status <> 'SELF_ASSESSED' then
        ${refused('an assessment begins with what the organization says of itself')}
      end if;
      if not exists (select from rating_round r join organization o on starts_with(o.region_code, r.office_code)
          where r.id = new.round_id and o.id = new.organization_id and r.closes_at > clock_timestamp()
            and (r.scale = 'STARS' or o.track = 'REGISTERED') and (r.office_role = 'REGISTRAR' or o.track = 'FILED')) then
        ${refused('organizations of the region take part while the round is open')}
      end if;
      if not exists (select from role_grant g where (g.id, g.account_id, g.role, g.organization_id)
          = (new.sent_in, new.sent_by, 'ORGANIZATION', new.organization_id) and g.valid_to is null) then
        ${refused('an organization is assessed by itself first')}
      end if;
      return new;
    end $$;
    create trigger rating_entry_begins before insert on rating_entry for each row execute function rating_entry_begins();

    create function rating_entry_goes_on() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        ${refused('assessments are kept')}
      end if;
      if (new.id, new.round_id, new.organization_id, new.self, new.sent_at, new.sent_by, new.sent_in)
          is distinct from (old.id, old.round_id, old.organization_id, old.self, old.sent_at, old.sent_by, old.sent_in)
        or old.status in ('FINAL', 'WITHDRAWN')
        or (new.status = 'FINAL' and (new.committee, new.result, new.published_at, new.published_by, new.published_in, new.publicity_until)
          is distinct from (old.committee, old.result, old.published_at, old.published_by, old.published_in, old.publicity_until)) then
        ${refused('an assessment keeps what was said and what was published')}
      end if;
      if (old.status, new.status) not in (('SELF_ASSESSED', 'PUBLICITY'), ('SELF_ASSESSED', 'WITHDRAWN'),
          ('PUBLICITY', 'SELF_ASSESSED'), ('PUBLICITY', 'FINAL')) then
        ${refused('no such step of an assessment')}
      end if;
      if new.status = 'PUBLICITY' and (not acts_for_rating_office(new.published_by, new.published_in, new.round_id)
          or exists (select from rating_panelist p where p.round_id = new.round_id and p.left_at is null
            and not exists (select from rating_sheet s where (s.entry_id, s.account_id) = (new.id, p.account_id)))) then
        ${refused('a result is published by the office of the round, with a sheet of each panelist')}
      end if;
      if new.status = 'SELF_ASSESSED' and not exists (select from rating_objection b
          where b.entry_id = new.id and b.upheld and b.raised_at >= old.published_at) then
        ${refused('a result is taken back where an objection was upheld')}
      end if;
      if new.status = 'FINAL' and (not acts_for_rating_office(new.final_by, new.final_in, new.round_id)
          or new.final_at < date_trunc('milliseconds', transaction_timestamp()) or new.final_at > clock_timestamp()
          or exists (select from rating_objection b where b.entry_id = new.id
            and (b.answered_at is null or b.upheld and b.raised_at >= new.published_at))
          or (new.valid_from is not null) <> ((select r.scale from rating_round r where r.id = new.round_id) = 'GRADE'
            and new.result ->> 'level' is not null)) then
        ${refused('a result becomes final now, by its office, after its days and with every objection answered')}
      end if;
      return new;
    end $$;
    create trigger rating_entry_goes_on before update or delete on rating_entry
      for each row execute function rating_entry_goes_on();

    create function rating_entry_is_timely() returns trigger language plpgsql as $$
    declare
      began timestamptz := date_trunc('milliseconds', transaction_timestamp());
    begin
      if (tg_op = 'INSERT' and new.sent_at not between began and clock_timestamp())
        or (tg_op = 'UPDATE' and new.status = 'PUBLICITY' and new.published_at not between began and clock_timestamp()) then
        ${refused('a part in a round is sent and published when it is written')}
      end if;
      return new;
    end $$;
    create trigger rating_entry_is_timely before insert or update on rating_entry for each row
      when (not is_owner()) execute function rating_entry_is_timely();

    create function rating_entry_file_comes_with_it() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and exists (select from rating_entry e where e.id = old.entry_id and e.status = 'WITHDRAWN') then
        return old;
      end if;
      if tg_op <> 'INSERT' or not exists (select from rating_entry e join document d on d.id = new.document_id
          where e.id = new.entry_id and e.sent_by = d.account_id and e.sent_at >= date_trunc('milliseconds', transaction_timestamp())) then
        ${refused('files come with the self-assessment, of whoever sends it, and are kept unless it is taken back')}
      end if;
      return new;
    end $$;
    create trigger rating_entry_file_comes_with_it before insert or update or delete on rating_entry_file
      for each row execute function rating_entry_file_comes_with_it();

    create function rating_sheet_of_panelist() returns trigger language plpgsql as $$
    declare
      state text;
    begin
      if tg_op = 'DELETE' or tg_op = 'UPDATE' and (new.entry_id, new.account_id) <> (old.entry_id, old.account_id) then
        ${refused('sheets are kept')}
      end if;
      -- Of a sheet and a publication at once the second finds what the first did.
      select e.status into state from rating_entry e where e.id = new.entry_id for no key update;
      if state is distinct from 'SELF_ASSESSED' or acts_for_organizations_lately(new.account_id)
        or not exists (select from rating_entry e join rating_panelist p on p.round_id = e.round_id
          where e.id = new.entry_id and p.account_id = new.account_id and p.left_at is null)
        or not exists (select from role_grant g where (g.id, g.account_id, g.role) = (new.scored_in, new.account_id, 'EVALUATOR')
          and g.valid_to is null) then
        ${refused('a sheet is handed in by a panelist, before the result is published')}
      end if;
      return new;
    end $$;
    create trigger rating_sheet_of_panelist before insert or update or delete on rating_sheet
      for each row execute function rating_sheet_of_panelist();

    create function rating_objection_in_time() returns trigger language plpgsql as $$
    declare
      entry rating_entry;
    begin
      if tg_op = 'DELETE' then
        ${refused('objections are kept')}
      end if;
      select e.* into entry from rating_entry e where e.id = new.entry_id for no key update;
      if entry.status is distinct from 'PUBLICITY' then
        ${refused('objections are raised and answered while a result is public')}
      end if;
      if tg_op = 'INSERT' and (new.answered_at is not null or new.raised_at >= entry.publicity_until
          or new.raised_at < date_trunc('milliseconds', transaction_timestamp())) then
        ${refused('an objection is raised now, within the days of publicity')}
      end if;
      if tg_op = 'UPDATE' and (old.answered_at is not null
          or (new.id, new.entry_id, new.objector_id, new.text, new.raised_at)
            is distinct from (old.id, old.entry_id, old.objector_id, old.text, old.raised_at)
          or not acts_for_rating_office(new.answered_by, new.answered_in, entry.round_id)) then
        ${refused('an objection is answered once, by the office of the round')}
      end if;
      return new;
    end $$;
    create trigger rating_objection_in_time before insert or update or delete on rating_objection
      for each row execute function rating_objection_in_time();

    create function rating_change_goes_down() returns trigger language plpgsql as $$
    declare
      entry rating_entry;
      standing smallint;
    begin
      select e.* into entry from rating_entry e where e.id = new.entry_id for no key update;
      standing := rating_entry_level(new.entry_id);
      if standing is null or new.level >= standing or not acts_for_rating_office(new.changed_by, new.changed_in, entry.round_id)
        or new.changed_at < date_trunc('milliseconds', transaction_timestamp())
        or entry.valid_until < (clock_timestamp() at time zone 'Asia/Shanghai')::date then
        ${refused('a level is lowered or withdrawn within its term, now, by the office of the round')}
      end if;
      return new;
    end $$;
    create trigger rating_change_goes_down before insert on rating_change
      for each row execute function rating_change_goes_down();
    create trigger rating_change_append_only before update or delete on rating_change
      for each row execute function refuse_change();
    create trigger rating_reminder_append_only before update or delete on rating_reminder
      for each row execute function refuse_change();

    create function organization_rating_by_result() returns trigger language plpgsql as $$
    begin
      if (new.rating, new.rating_valid_from, new.rating_valid_until, new.former_rating, new.former_rating_valid_until)
          is distinct from (old.rating, old.rating_valid_from, old.rating_valid_until, old.former_rating, old.former_rating_valid_until)
        and not exists (select from rating_entry e join rating_round r on r.id = e.round_id and r.scale = 'GRADE'
          where e.organization_id = new.id and e.status = 'FINAL' and (
            (e.final_at >= date_trunc('milliseconds', transaction_timestamp())
              and (rating_entry_level(e.id), e.valid_from, e.valid_until) = (new.rating, new.rating_valid_from, new.rating_valid_until))
            or exists (select from rating_change c where c.entry_id = e.id and c.changed_at >= date_trunc('milliseconds', transaction_timestamp())
              and (c.level is null or (c.level, e.valid_from, e.valid_until) = (new.rating, new.rating_valid_from, new.rating_valid_until))))) then
        ${refused('a rating follows the result of a round')}
      end if;
      if new.star is distinct from old.star and not exists (select from rating_entry e join rating_round r on r.id = e.round_id and r.scale = 'STARS'
          where e.organization_id = new.id and e.status = 'FINAL' and rating_entry_level(e.id) is not distinct from new.star
            and (e.final_at >= date_trunc('milliseconds', transaction_timestamp())
              or exists (select from rating_change c where c.entry_id = e.id
                and c.changed_at >= date_trunc('milliseconds', transaction_timestamp())))) then
        ${refused('a star follows the result of a round')}
      end if;
      return new;
    end $$;
    create trigger organization_rating_by_result before update of rating, rating_valid_from, rating_valid_until, former_rating,
        former_rating_valid_until, star on organization for each row
      when (not is_owner()) execute function organization_rating_by_result();

    create trigger rating_office_is_recused after insert on event for each row
      when (new.actor_id is not null and new.type in ('RATING_ROUND_ANNOUNCED', 'RATING_PANELIST_STOOD_DOWN', 'RATING_RESULT_PUBLISHED',
        'RATING_OBJECTION_ANSWERED', 'RATING_RESULT_RETRACTED', 'RATING_CONCLUDED', 'RATING_CHANGED', 'RATING_SHEET_HANDED_IN'))
      execute function office_is_recused();
    `,
  ),
  publishedTables('202612310511_ratings_published', [
    'rating_round',
    'rating_panelist',
    'rating_entry',
    'rating_objection',
    'rating_change',
  ]),
  migration(
    '202612310710_ratings_in_register',
    `
    -- Whoever has ended or stopped its activity takes part in nothing (docs/adr/0041).
    create trigger rating_entry_organization_id_in_register after insert on rating_entry for each row when (not is_owner())
      execute function refuse_out_of_register('organization_id', 'ANY');
    `,
  ),
];
