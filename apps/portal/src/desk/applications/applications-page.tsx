import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { ChoiceFilter, Filters, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../session/session.js';
import { ApplicationTable } from './application-table.js';
import { MyApplicationsDocument, OfficeApplicationsDocument } from './applications.generated.js';
import './applications.texts.js';
import './ending.texts.js';

/** A first application belongs to lists of them too, though there was none in them yet. */
const WITH_APPLICATIONS = { additionalTypenames: ['RegisterApplication'] };

/** Applications: of the office for its officers, one's own for everybody else. */
export function ApplicationsPage() {
  const { viewer } = useSession();
  const role = viewer?.acting?.role;
  return role === 'REGISTRAR' || role === 'FILING_OFFICE' ? <OfOffice /> : <Own />;
}

function Own() {
  const { t } = useTranslation(['applications', 'ending']);
  const { viewer } = useSession();
  const query = useQuery({
    query: MyApplicationsDocument,
    variables: { after: useCursor() },
    context: WITH_APPLICATIONS,
  });
  return (
    <Page
      title={t('own.title')}
      lead={t('own.lead')}
      actions={
        <>
          {viewer?.acting?.organization && (
            <>
              <LinkButton to="/desk/applications/new?about=own">{t('own.change')}</LinkButton>
              <LinkButton to="/desk/applications/new?about=ending">{t('ending:title')}</LinkButton>
            </>
          )}
          <LinkButton to="/desk/applications/new">{t('own.start')}</LinkButton>
        </>
      }
    >
      <Loaded query={query}>
        {({ myApplications }) => (
          <ApplicationTable applications={myApplications} caption={t('own.caption')} empty={t('own.empty')} />
        )}
      </Loaded>
    </Page>
  );
}

const FILTERS = { all: {}, overdue: { overdue: true }, open: { open: true } } as const;

function OfOffice() {
  const { t } = useTranslation('applications');
  const [chosen] = useAddressValue('show');
  const show = chosen === 'all' || chosen === 'overdue' ? chosen : 'open';
  const query = useQuery({
    query: OfficeApplicationsDocument,
    variables: { after: useCursor(), filter: FILTERS[show], orderBy: show === 'all' ? 'NEWEST' : 'DUE' },
    context: WITH_APPLICATIONS,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Page title={t('office.title')} lead={t('office.lead')}>
      <Filters>
        <ChoiceFilter
          name="show"
          label={t('office.show')}
          all={t('office.open')}
          options={(['overdue', 'all'] as const).map((value) => ({ value, label: t(`office.${value}`) }))}
        />
      </Filters>
      <Loaded query={query}>
        {({ registerApplications }) => (
          <ApplicationTable
            applications={registerApplications}
            caption={t('office.caption')}
            empty={t('office.empty')}
            ofOffice
          />
        )}
      </Loaded>
    </Page>
  );
}
