import { migration } from '@chengjie/platform/schema';

const NOT_KEPT = 'address, premises, purpose, member_persons, member_units, funds_fen';

/** Applications to end, and who may still be granted what about an organization (docs/adr/0041). */
export const applicationsToEndMigrations = [
  migration(
    '202612310640_applications_to_end',
    `
    -- Few applications were made yet: these scans are short. What an ending does not say is null, and was never read as such before.
    -- squawk-ignore ban-drop-not-null
    alter table register_application ${NOT_KEPT.split(', ')
      .map((column) => `alter column ${column} drop not null`)
      .join(', ')},
      add column ending_ground text,
      add column ending_statement text,
      add column creditors_noticed_on date;
    alter table register_application
      -- squawk-ignore constraint-missing-not-valid
      add constraint register_application_ending_ground
        check (ending_ground in ('CHARTER', 'MEMBERS_DECISION', 'MERGED_OR_SPLIT', 'CANNOT_GO_ON')),
      -- squawk-ignore constraint-missing-not-valid
      add constraint register_application_ending_statement check (length(ending_statement) between 10 and 2000),
      -- squawk-ignore constraint-missing-not-valid
      add constraint register_application_ending check (case when ending_ground is null
        then num_nonnulls(${NOT_KEPT}) = 6 and num_nonnulls(ending_statement, creditors_noticed_on) = 0
        else num_nonnulls(${NOT_KEPT}) = 0 and num_nonnulls(about_id, ending_statement) = 2 end);
    comment on column register_application.ending_ground is 'On which ground the organization asks to end; null where its entry is asked for.';
    comment on column register_application.ending_statement is 'What became of its money, its debts, its staff and its duties.';
    comment on column register_application.creditors_noticed_on is 'Day of the notice to its creditors.';
    alter table register_application_file drop constraint register_application_file_material_check;
    -- squawk-ignore constraint-missing-not-valid
    alter table register_application_file add constraint register_application_file_material_check check (material in
      ('CHARTER', 'SUPERVISOR_CONSENT', 'CAPITAL_VERIFICATION', 'PREMISES_RIGHT', 'PERSONS', 'MEMBER_LIST', 'ENDING_DECISION',
       'LIQUIDATION_REPORT'));

    -- Whose activity is stopped can end, and change nothing.
    create trigger register_application_change_in_register after insert on register_application for each row
      when (new.about_id is not null and new.ending_ground is null and not is_owner())
      execute function refuse_out_of_register('about_id', 'ANY');
    create trigger register_application_ending_in_register after insert on register_application for each row
      when (new.ending_ground is not null and not is_owner()) execute function refuse_out_of_register('about_id', 'FOR_GOOD');

    -- An ending ends the applicant's role in the same transaction, before it is noted as granted.
    create function register_application_of_who_acts() returns trigger language plpgsql as $$
    begin
      if not exists (select from role_grant g where (g.account_id, g.role, g.organization_id) = (new.applicant_id, 'ORGANIZATION', new.about_id)
          and (g.valid_to is null or g.valid_to >= transaction_timestamp())) then
        raise exception 'whoever applied about an organization acts for it when that is granted' using errcode = 'restrict_violation';
      end if;
      if new.ending_ground is not null and not exists (select from out_of_register_period p
          where (p.organization_id, p.kind, p.ground) = (new.about_id, 'ENDED', new.ending_ground) and p.valid_from >= transaction_timestamp()) then
        raise exception 'what is granted is that the organization ends' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger register_application_of_who_acts before update on register_application for each row
      when (new.about_id is not null and new.status = 'GRANTED' and old.status <> 'GRANTED' and not is_owner())
      execute function register_application_of_who_acts();

    create function ended_on_application() returns trigger language plpgsql as $$
    begin
      if not exists (select from register_application a
          where (a.about_id, a.ending_ground, a.status) = (new.organization_id, new.ground, 'SUBMITTED')) then
        raise exception 'an organization ends on its own application' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger out_of_register_period_on_application before insert on out_of_register_period for each row
      when (new.kind = 'ENDED' and not is_owner()) execute function ended_on_application();
    `,
  ),
];
