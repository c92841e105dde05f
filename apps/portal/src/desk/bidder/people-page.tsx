import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useSession } from '../../session/session.js';
import { Named } from '../../shared/named.js';
import { AdmitPerson } from './admit-person.js';
import { OpenAdmissions } from './open-admissions.js';
import { PeopleDocument } from './people.generated.js';
import './people.texts.js';
import { PersonActs } from './person-acts.js';

/** Whoever is removed belongs to the list no more. */
const CHANGED_BY = { additionalTypenames: ['OrganizationPerson', 'OrganizationPersonPayload'] };

/** Who acts for one's organization; its administrators admit and remove them here. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { viewer } = useSession();
  const isOwn = (grantId: string) => grantId === viewer?.acting?.id;
  const query = useQuery({ query: PeopleDocument, variables: { after: useCursor() }, context: CHANGED_BY });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LoadedOwn query={query} own={({ organizationPeople: people, ...own }) => people && { ...own, people }}>
        {({ people, administersOrganization }) => (
          <>
            <Total of={people} />
            <DataTable
              caption={t('caption')}
              rows={people.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('empty')}</p>}
              columns={[
                {
                  id: 'name',
                  header: t('name'),
                  names: true,
                  cell: ({ id, displayName }) => <Named name={displayName} own={isOwn(id)} />,
                },
                { id: 'login', header: t('loginName'), cell: ({ loginName }) => loginName },
                {
                  id: 'state',
                  header: t('state'),
                  cell: ({ administrator, status }) => (
                    <>
                      <Tag tone={administrator ? 'pine' : 'grey'}>{t(administrator ? 'administrator' : 'member')}</Tag>{' '}
                      {status === 'DISABLED' && <Tag>{t('disabled')}</Tag>}
                    </>
                  ),
                },
                { id: 'since', header: t('since'), cell: ({ since }) => <Instant at={since} /> },
                {
                  id: 'by',
                  header: t('givenBy'),
                  cell: ({ origin }) =>
                    origin?.by.map(({ displayName, holder }) => `${holder} · ${displayName}`).join(', ') ||
                    t('provisioned'),
                },
                ...(administersOrganization
                  ? [
                      {
                        id: 'acts',
                        header: t('acts'),
                        cell: (person: (typeof people.nodes)[number]) =>
                          isOwn(person.id) ? (
                            <Link to="/desk/account#leave">{t('leave')}</Link>
                          ) : (
                            <PersonActs person={person} />
                          ),
                      },
                    ]
                  : []),
              ]}
            />
            <Pager of={people} />
            <OpenAdmissions />
            {administersOrganization ? <AdmitPerson /> : <p>{t('notAdministrator')}</p>}
          </>
        )}
      </LoadedOwn>
    </Page>
  );
}
