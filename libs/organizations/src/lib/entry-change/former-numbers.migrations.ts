import { migration } from '@chengjie/platform/schema';

/** A filing number that ended is given to no other organization, issued or typed. After the index, which waits for whoever ends one. */
export const formerNumbersMigration = migration(
  '202612310661_former_filing_numbers',
  `
  create function filing_number_was_never_another() returns trigger language plpgsql as $$
  begin
    if exists (select from organization_former_entry f where f.filing_number = new.filing_number and f.organization_id <> new.id) then
      raise exception 'a filing number that ended stays with its organization' using errcode = 'unique_violation',
        constraint = 'organization_filing_number';
    end if;
    return null;
  end $$;
  create trigger organization_filing_number_was_never_another after insert or update of filing_number on organization for each row
    when (new.filing_number is not null) execute function filing_number_was_never_another();
  `,
);
