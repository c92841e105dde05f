import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { LotOfProject } from '../../shared/projects/lot-heading.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import '../../shared/projects/project.texts.js';
import { RegisterChange } from '../register-since/register-since.js';
import './organization.texts.js';
import {
  OrganizationAwardsDocument,
  OrganizationBidsDocument,
  type LotOfRecordFragment,
  type ProjectOfRecordFragment,
} from './record.generated.js';

/** What an organization has won, the latest award first. */
export function AwardsWon({ organizationId: id }: { readonly organizationId: string }) {
  const { t } = useTranslation('organization');
  const after = useCursor('won') ?? null;
  const query = found(useQuery({ query: OrganizationAwardsDocument, variables: { id, after } }), 'organization');
  return (
    <Section title={t('record.awards')} id="won">
      <Loaded query={query}>
        {({ organization: { awards } }) => (
          <>
            <Total of={awards} />
            <DataTable
              caption={t('record.awardsCaption')}
              rows={awards.nodes}
              rowId={(award) => award.id}
              empty={t('record.noAwards')}
              columns={[
                { id: 'project', header: t('record.project'), names: true, cell: (award) => <OfProject {...award} /> },
                { id: 'amount', header: t('record.amount'), numeric: true, cell: ({ amount }) => <Yuan of={amount} /> },
                { id: 'at', header: t('record.published'), cell: ({ publishedAt }) => <Instant at={publishedAt} /> },
                {
                  id: 'preferential',
                  header: t('record.preferential'),
                  cell: ({ preferential }) =>
                    preferential ? <Tag tone="stamp">{t('record.isPreferential')}</Tag> : t('record.notPreferential'),
                },
              ]}
            />
            <Pager of={awards} name="won" label={t('record.awardsPages')} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** What an organization has bid for, once it was opened. */
export function OpenedBids({ organizationId: id }: { readonly organizationId: string }) {
  const { t } = useTranslation('organization');
  const localized = useLocalized();
  const after = useCursor('bids') ?? null;
  const query = found(useQuery({ query: OrganizationBidsDocument, variables: { id, after } }), 'organization');
  return (
    <Section title={t('record.bids')} id="bids">
      <p>{t('record.bidsLead')}</p>
      <Loaded query={query}>
        {({ organization: { bids } }) => (
          <>
            <Total of={bids} />
            <DataTable
              caption={t('record.bidsCaption')}
              rows={bids.nodes}
              rowId={(bid) => bid.id}
              empty={t('record.noBids')}
              columns={[
                { id: 'project', header: t('record.project'), names: true, cell: (bid) => <OfProject {...bid} /> },
                {
                  id: 'price',
                  header: t('record.price'),
                  numeric: true,
                  cell: ({ price }) => (price ? <Yuan of={price} /> : '—'),
                },
                {
                  id: 'state',
                  header: t('record.state'),
                  cell: ({ lot, project, invalidReason, registerSince }) => (
                    <>
                      <ProjectStatusTag status={lot.status} of={project} />
                      {invalidReason && <div>{t('record.invalid', { reason: localized(invalidReason) })}</div>}
                      {registerSince.map((line, index) => (
                        <div key={index}>
                          <RegisterChange of={line} />
                        </div>
                      ))}
                    </>
                  ),
                },
              ]}
            />
            <Pager of={bids} name="bids" label={t('record.bidsPages')} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function OfProject({ project, lot }: { readonly project: ProjectOfRecordFragment; readonly lot: LotOfRecordFragment }) {
  return (
    <>
      <Link to={`/projects/${project.reference}`}>
        <TitleOf thing={project} />
      </Link>
      <LotOfProject lot={lot} project={project} />
    </>
  );
}
