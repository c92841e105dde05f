import { migration } from '@chengjie/platform/schema';

/** Who proposed the serious list in vain does not hold up a removal by proposing it again (docs/adr/0039). */
export const proposedInVainMigration = migration(
  '202612310600_proposed_in_vain',
  `
    create function proposed_in_vain_lately(by_account uuid, organization uuid) returns boolean language sql stable as $$
      select exists (select from serious_listing_proposal p where p.organization_id = organization and p.proposed_by = by_account
        and p.status in ('WITHDRAWN', 'LAPSED', 'DROPPED') and p.ended_at > clock_timestamp() - interval '1 year')
    $$;
    comment on function proposed_in_vain_lately is
      'Whether what an officer proposed for an organization was withdrawn, lapsed or was decided against within a year.';

    create function serious_listing_proposal_by_another() returns trigger language plpgsql as $$
    begin
      if proposed_in_vain_lately(new.proposed_by, new.organization_id) then
        raise exception 'another officer proposes it' using errcode = 'restrict_violation', constraint = 'serious_listing_proposal_by_another';
      end if;
      return new;
    end $$;
    create trigger serious_listing_proposal_by_another before insert on serious_listing_proposal
      for each row when (new.proposed_by is not null and not is_owner()) execute function serious_listing_proposal_by_another();
  `,
);
