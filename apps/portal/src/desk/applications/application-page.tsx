import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Facts, type FactValue } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Day, Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { useSession } from '../../session/session.js';
import { ShownDocuments } from '../../shared/documents/shown-documents.js';
import { ApplicationActs } from './application-acts.js';
import { ApplicationDue, ApplicationStatus } from './application-parts.js';
import { RegisterApplicationByIdDocument, type RegisterApplicationByIdQuery } from './applications.generated.js';
import './applications.texts.js';
import '../../shared/organizations/out-of-register.texts.js';
import './ending.texts.js';
import { becomesRegistered, EntryChange } from './entry-change.js';
import { Met } from './entry-guide.js';

export type ShownApplication = NonNullable<RegisterApplicationByIdQuery['registerApplication']>;

/** One application: how it stands, what it is made with, and what one can do with it. */
export function ApplicationPage() {
  const { t } = useTranslation('applications');
  const { viewer } = useSession();
  const { id = '' } = useParams();
  const query = useQuery({ query: RegisterApplicationByIdDocument, variables: { id } });
  const [{ data }] = query;
  const role = viewer?.acting?.role;
  const list = role === 'REGISTRAR' || role === 'FILING_OFFICE' ? 'office' : 'own';
  return (
    <Page
      title={data?.registerApplication?.name ?? t('page.loading')}
      crumbs={[{ to: '/desk/applications', label: t(`${list}.title`) }]}
    >
      <Loaded query={query}>
        {({ registerApplication }) =>
          registerApplication ? <Application application={registerApplication} /> : <p>{t('page.missing')}</p>
        }
      </Loaded>
    </Page>
  );
}

function Application({ application }: { readonly application: ShownApplication }) {
  const { t } = useTranslation('applications');
  const localized = useLocalized();
  const { checks, materials, requests } = application;
  return (
    <>
      {!application.ending && <EntryChange of={application} />}
      <ApplicationFacts application={application} />
      {checks.length > 0 && (
        <Section title={t('page.checks')} id="checks">
          <DataTable
            caption={t('page.checksCaption')}
            rows={checks}
            rowId={({ key }) => key}
            columns={[
              { id: 'text', header: t('page.condition'), names: true, cell: ({ text }) => localized(text) },
              { id: 'met', header: t('page.met'), cell: ({ met }) => <Met met={met} /> },
            ]}
          />
        </Section>
      )}
      <Section title={t('page.materials')} id="materials">
        <DataTable
          caption={t('page.materialsCaption')}
          rows={materials}
          rowId={({ material }) => material}
          columns={[
            { id: 'label', header: t('page.material'), names: true, cell: ({ label }) => localized(label) },
            {
              id: 'files',
              header: t('page.files'),
              cell: ({ files }) => (files.length > 0 ? <ShownDocuments documents={files} /> : t('page.notSent')),
            },
          ]}
        />
      </Section>
      {requests.length > 0 && (
        <Section title={t('page.requests')} id="requests">
          <DataTable
            caption={t('page.requestsCaption')}
            rows={requests}
            rowId={({ askedAt }) => askedAt}
            columns={[
              { id: 'text', header: t('page.asked'), names: true, cell: ({ text }) => text },
              { id: 'asked', header: t('page.askedAt'), cell: ({ askedAt }) => <Instant at={askedAt} /> },
              {
                id: 'supplied',
                header: t('page.supplied'),
                cell: ({ suppliedAt }) => (suppliedAt ? <Instant at={suppliedAt} /> : t('page.waiting')),
              },
              { id: 'note', header: t('page.note'), cell: ({ note }) => note },
            ]}
          />
        </Section>
      )}
      <ApplicationActs application={application} />
    </>
  );
}

function ApplicationFacts({ application }: { readonly application: ShownApplication }) {
  const { t } = useTranslation(['applications', 'ending', 'outOfRegister', 'terms']);
  const regionName = useRegionName();
  const { status, decidedAt, decidedBy, reason, appeal, organization, supervisingDepartment } = application;
  const { ending, premises, funds } = application;
  const optional = (label: string, value: FactValue) => (value === null ? [] : [{ label, value }]);
  return (
    <Section title={t('page.facts')} id="facts">
      <Card>
        <Facts
          facts={[
            { label: t('field.status'), value: <ApplicationStatus status={status} /> },
            ...(status === 'SUBMITTED' || status === 'MATERIAL_ASKED'
              ? [{ label: t('field.dueAt'), value: <ApplicationDue of={application} /> }]
              : []),
            ...(organization
              ? [
                  {
                    label: t('field.organization'),
                    value: (
                      <Link to={`/organizations/${organization.id}`}>
                        <Name of={organization.name} />
                      </Link>
                    ),
                  },
                ]
              : []),
            ...optional(t('field.decidedBy'), decidedBy),
            ...(decidedAt ? [{ label: t('field.decidedAt'), value: <Instant at={decidedAt} /> }] : []),
            ...optional(t('field.reason'), reason),
            ...optional(t('field.appeal'), appeal),
            {
              label: t('field.form'),
              value: ending
                ? t('ending:asked')
                : application.former && !becomesRegistered(application)
                  ? t('change.asked')
                  : t(`form.${application.form}`),
            },
            ...(ending
              ? [
                  { label: t('ending:ground'), value: t(`outOfRegister:of.${ending.ground}`) },
                  { label: t('ending:statement'), value: ending.statement },
                  ...optional(
                    t('ending:creditorsNoticedOn'),
                    ending.creditorsNoticedOn && <Day on={ending.creditorsNoticedOn} />,
                  ),
                ]
              : []),
            { label: t('field.applicant'), value: application.applicantName },
            { label: t('field.submittedAt'), value: <Instant at={application.submittedAt} /> },
            { label: t('field.kind'), value: t(`terms:kind.${application.kind}`) },
            { label: t('field.region'), value: regionName(application.region) },
            ...optional(t('field.address'), application.address),
            ...optional(t('field.premises'), premises && t(`premises.${premises}`)),
            { label: t('field.areas'), value: application.areas.map(regionName).join(t('between')) },
            ...optional(t('field.purpose'), application.purpose),
            { label: t('field.representative'), value: application.representative },
            ...optional(t('field.supervisingDepartment'), supervisingDepartment),
            ...optional(t('field.memberPersons'), application.memberPersons),
            ...optional(t('field.memberUnits'), application.memberUnits),
            { label: t('field.staffCount'), value: application.staffCount },
            ...optional(t('field.funds'), funds && <Yuan of={funds} />),
          ]}
        />
      </Card>
    </Section>
  );
}
