import { migration } from '@chengjie/platform/schema';

/** Which office took an organization out of the register. */
export const decidingOfficesMigration = migration(
  '202612310690_out_of_register_offices',
  `
  alter table out_of_register_period add column decided_in uuid;
  alter table out_of_register_period add constraint out_of_register_period_office foreign key (decided_in) references role_grant (id);
  comment on column out_of_register_period.decided_in is 'In which role of which office that was decided; null of what was loaded.';
  `,
);
