import { migration } from '@chengjie/platform/schema';

/** The inbox of each organization. Its table was made by procurement's first step, when it belonged to that lib. */
export const notificationsMigrations = [
  migration(
    '202611290600_notifications_of_anything',
    // What is told of a thing keeps the words' values, so that it reads the same whatever becomes of the thing.
    `
    alter table notification drop constraint notification_project_id_fkey;
    alter table notification drop constraint notification_kind_check;
    alter table notification drop constraint notification_organization_id_project_id_kind_key;
    -- All processes are of the new release before anybody is told anything under the new name.
    -- squawk-ignore renaming-column
    alter table notification rename column project_id to subject_id;
    alter table notification
      add column subject_type text not null default 'PROJECT',
      add column exercise boolean not null default false,
      add column data jsonb not null default '{}';
    update notification n set exercise = p.exercise, data = jsonb_build_object('title', p.title)
      from project p where p.id = n.subject_id;
    alter table notification alter column subject_type drop default;
    alter table notification
      add constraint notification_kind check (kind ~ '^[A-Z][A-Z_]*$'),
      add constraint notification_once unique (organization_id, subject_id, kind);
    comment on column notification.data is 'Values that the words of its kind name.';
    `,
  ),
  migration(
    '202612241410_titles_in_both_languages',
    // Projects have English titles from now on, and notices name both; those told before know one.
    `
    update notification set data = data - 'title' || jsonb_build_object('titleZh', data -> 'title', 'titleEn', data -> 'title')
      where data ? 'title';
    `,
  ),
];
