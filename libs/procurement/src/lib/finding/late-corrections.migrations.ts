import { migration } from '@chengjie/platform/schema';

/** Once the ranking is there, a mistaken qualification review alone is corrected (财库〔2012〕69号, docs/adr/0021). */
export const lateCorrectionsMigration = migration(
  '202612060300_late_corrections',
  `
  create function correction_after_ranking() returns trigger language plpgsql as $$
  begin
    if exists (select from lot l where l.id = new.lot_id and l.status = 'EVALUATED') then
      raise exception 'after the ranking a mistaken qualification review alone is corrected' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_finding_late_correction before insert on bid_finding for each row
    when (new.kind = 'CORRECTION' and (new.corrects <> 'QUALIFICATION_MISJUDGED' or new.ground <> 'NOT_QUALIFIED') and not is_owner())
    execute function correction_after_ranking();
  `,
);
