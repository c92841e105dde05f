import { migration } from '@chengjie/platform/schema';

/** Who reviews qualification is said by the pack, for each procedure: the buyer where it does not say it (docs/adr/0021). */
export const panelQualifiesMigration = migration(
  '202612070410_panel_qualifies',
  `
  create function panel_qualifies(project uuid) returns boolean language sql stable as $$
    select coalesce((select r.content #>> array['procedures', p.regime, p.procedure, 'qualificationReview'] = 'PANEL'
      from project p join rule_pack r on r.id = p.rule_pack_id where p.id = project), false)
  $$;
  comment on function panel_qualifies is 'Whether the panel, not the buyer, finds bidders not qualified, by the pack of the notice.';

  alter table bid_finding drop constraint bid_finding_panels;
  -- Few findings are there at any time: this scan is short.
  -- squawk-ignore constraint-missing-not-valid
  alter table bid_finding add constraint bid_finding_panels check (kind not in ('COMPLIANCE', 'LOW_PRICE')
    or (panel_member_id is not null and (kind = 'COMPLIANCE' or ground <> 'NOT_QUALIFIED')));

  create function qualification_by_whom() returns trigger language plpgsql as $$
  begin
    if panel_qualifies(new.project_id) <> (new.kind = 'COMPLIANCE') then
      raise exception 'qualification is reviewed by whom the rule pack says' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_finding_qualification before insert on bid_finding for each row
    when (new.ground = 'NOT_QUALIFIED' and new.kind in ('QUALIFICATION', 'COMPLIANCE') and not is_owner())
    execute function qualification_by_whom();
  `,
);
