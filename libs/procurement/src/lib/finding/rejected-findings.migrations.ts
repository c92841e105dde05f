import { migration } from '@chengjie/platform/schema';

/**
 * What the panel rejected is not proposed again by the same seat, or by the buyer: each open finding holds ranking and award, so that whoever
 * proposed without end would hold them for good (docs/adr/0021). As `rejectedViolations` says.
 */
export const rejectedFindingsMigration = migration(
  '202612210170_rejected_findings',
  `
  create function propose_rejected_once() returns trigger language plpgsql as $$
  begin
    if exists (select from bid_finding f where f.lot_id = new.lot_id and f.status = 'REJECTED' and f.ground = new.ground
        and f.invalidates = new.invalidates and f.panel_member_id is not distinct from new.panel_member_id
        and array[f.bid_id, f.other_bid_id] && array[new.bid_id, new.other_bid_id]) then
      raise exception 'what the panel rejected is not proposed again by the same seat, or by the buyer' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_finding_rejected_once before insert on bid_finding for each row
    when (new.kind in ('COMPLIANCE', 'CORRECTION') and not is_owner()) execute function propose_rejected_once();
  `,
);
