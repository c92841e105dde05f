import { migration } from '@chengjie/platform/schema';

/** Findings, questions, answers and votes (docs/adr/0021), for the role that serves (docs/adr/0025). */
export const frozenFindingsMigration = migration(
  '202612050150_frozen_findings',
  `
  create function finding_begins() returns trigger language plpgsql as $$
  begin
    if new.proposed_at < transaction_timestamp() or new.explained_at is not null
      or new.status not in ('ASKED', 'VOTING') and new.kind <> 'QUALIFICATION'
      or not exists (select from bid b where b.id = new.bid_id and b.lot_id = new.lot_id and b.price_fen is not null
        and lot_is_under_evaluation(b.lot_id)) then
      raise exception 'a finding is about an opened bid under evaluation, and begins open' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_finding_begins before insert on bid_finding for each row when (not is_owner())
    execute function finding_begins();

  create function finding_goes_its_way() returns trigger language plpgsql as $$
  begin
    if (old.status, new.status) not in
        (('ASKED', 'VOTING'), ('VOTING', 'VOTING'), ('VOTING', 'ADOPTED'), ('VOTING', 'REJECTED'))
      or (old.id, old.project_id, old.lot_id) is distinct from (new.id, new.project_id, new.lot_id)
      or (old.explanation, old.explained_at, old.explained_by) is distinct from
          (new.explanation, new.explained_at, new.explained_by) and old.status <> 'ASKED'
      or not lot_is_under_evaluation(new.lot_id) then
      raise exception 'a finding goes its way while its lot is under evaluation' using errcode = 'restrict_violation';
    end if;
    if not is_owner() and (new.decided_at < transaction_timestamp() or old.status = 'ASKED' and (case
        when new.explained_at is null then clock_timestamp() < new.answer_until
        else new.explained_at < transaction_timestamp() end)) then
      raise exception 'an answer is awaited until its time, and nothing is dated back' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_finding_goes_its_way before update on bid_finding for each row
    execute function finding_goes_its_way();

  create function reject_by_majority() returns trigger language plpgsql as $$
  declare
    sitting int;
    against int;
  begin
    select count(*), count(v.finding_id) into sitting, against
    from panel_member m left join finding_vote v on v.panel_member_id = m.id and v.finding_id = new.id and not v.in_favour
    where m.project_id = new.project_id and m.appointed_at <= new.decided_at
      and (m.recused_at is null or m.recused_at > new.decided_at);
    if (sitting - against) * 2 > sitting then
      raise exception 'a finding is rejected when its majority is out of reach' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger bid_finding_rejected after update on bid_finding deferrable initially deferred
    for each row when (new.status = 'REJECTED') execute function reject_by_majority();

  create function vote_before_decision() returns trigger language plpgsql as $$
  begin
    if not exists (select from bid_finding f join panel_member m on m.project_id = f.project_id
        where f.id = new.finding_id and f.status in ('ASKED', 'VOTING') and m.id = new.panel_member_id
          and m.recused_at is null) then
      raise exception 'whoever sits votes, before the decision' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger finding_vote_before_decision before insert on finding_vote for each row when (not is_owner())
    execute function vote_before_decision();
  `,
);
