import { migration } from '@chengjie/platform/schema';

/** Whose agency disabled an organization's people is asked of the person too, whichever agency it decides for (docs/adr/0028). */
export const ownAgenciesMigration = migration(
  '202612300140_own_agencies',
  `
  create or replace function disabled_people_lately(organization uuid, officer uuid, agency uuid) returns boolean language sql stable as $$
    select exists (select from role_grant g
      join event e on e.subject_type = 'ACCOUNT' and e.subject_id = g.account_id and e.type = 'ACCOUNT_DISABLED'
      where g.organization_id = organization and g.valid_from <= e.at and (g.valid_to is null or g.valid_to > e.at)
        and e.at > clock_timestamp() - interval '365 days'
        and (e.actor_id = officer or exists (select from role_grant o where o.account_id = e.actor_id
          and o.valid_from <= e.at and (o.valid_to is null or o.valid_to > e.at)
          and (o.agency_id = agency or o.agency_id in (select own.agency_id from role_grant own
            where own.account_id = officer and own.role <> 'EVALUATOR' and own.valid_to is null)))))
  $$;
  comment on function disabled_people_lately is
    'Whether the officer, or somebody of the agency or of another that the officer acts for, disabled an account that acted for the organization, within a year.';
  `,
);
