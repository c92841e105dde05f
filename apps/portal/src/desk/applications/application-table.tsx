import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Pager, Total } from '@chengjie/portal-ui/ui/pager';
import { Instant } from '@chengjie/portal-ui/ui/values';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApplicationDue, ApplicationStatus } from './application-parts.js';
import type { ApplicationInShortFragment } from './applications.generated.js';
import './applications.texts.js';

/** A page of applications, each leading to itself. */
export function ApplicationTable({
  applications,
  caption,
  empty,
  ofOffice = false,
}: {
  readonly applications: ComponentProps<typeof Pager>['of'] &
    ComponentProps<typeof Total>['of'] & { readonly nodes: readonly ApplicationInShortFragment[] };
  readonly caption: string;
  readonly empty: string;
  /** Whether whoever looks decides them. */
  readonly ofOffice?: boolean;
}) {
  const { t } = useTranslation('applications');
  const regionName = useRegionName();
  return (
    <>
      <Total of={applications} />
      <DataTable
        caption={caption}
        rows={applications.nodes}
        rowId={({ id }) => id}
        empty={<p>{empty}</p>}
        columns={[
          {
            id: 'name',
            header: t('field.name'),
            names: true,
            cell: ({ id, name }) => (
              <Link to={`/desk/applications/${id}`}>
                <Name of={name} />
              </Link>
            ),
          },
          { id: 'form', header: t('field.form'), cell: ({ form }) => t(`form.${form}`) },
          ...(ofOffice
            ? [
                {
                  id: 'region',
                  header: t('field.region'),
                  cell: ({ region }: ApplicationInShortFragment) => regionName(region),
                },
              ]
            : []),
          { id: 'submitted', header: t('field.submittedAt'), cell: ({ submittedAt }) => <Instant at={submittedAt} /> },
          { id: 'status', header: t('field.status'), cell: ({ status }) => <ApplicationStatus status={status} /> },
          { id: 'due', header: t('field.dueAt'), cell: (application) => <ApplicationDue of={application} /> },
        ]}
      />
      <Pager of={applications} />
    </>
  );
}
