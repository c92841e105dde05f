import { migration } from '@chengjie/platform/schema';

/**
 * No pack changes unsaid what an office decided of a rule, whoever enters it: it says the same by the same source, is another
 * decision of its own first day, or says that it replaces the decision (docs/adr/0027). What a province decided holds in what lies within it
 * too. Packs are entered one after the other, so that none is compared with what another one changes at the same time.
 */
export const decidedRules = migration(
  '202612190100_rules_decided_carried_over',
  `
  create function carry_decided_rules_over() returns trigger language plpgsql as $$
  declare
    changed text;
  begin
    perform pg_advisory_xact_lock(hashtext('chengjie.rule_pack'));
    select string_agg(distinct key, ', ') into changed
      from (select distinct on (other.region) other.content from rule_pack other
          where starts_with(new.region, other.region) and other.id <> new.id and (other.effective_from < new.effective_from
            or other.region <> new.region and other.effective_from = new.effective_from)
          order by other.region, other.effective_from desc) before,
        jsonb_each(before.content -> 'sources') as each (key, source),
        lateral (select new.content #> array['sources', key] as source) follows
      where each.source ? 'decidedFrom'
        and not coalesce(follows.source ? 'replacesDecision' or follows.source -> 'decidedFrom' = new.content -> 'effectiveFrom', false)
        and (follows.source, new.content -> key) is distinct from (each.source, before.content -> key);
    if changed is not null then
      raise exception 'rule pack % changes what an office decided, and does not say so: %', new.id, changed
        using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger rule_pack_carries_decided after insert on rule_pack for each row execute function carry_decided_rules_over();
  `,
);
