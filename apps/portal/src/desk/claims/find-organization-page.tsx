import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Filters, TextFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { OrganizationsToClaimDocument } from './claims.generated.js';
import '../../shared/claims/claim.texts.js';
import './claims.texts.js';
import { UnlessClaiming } from '../../shared/claims/open-claim.js';

/** Finds the organization to claim. */
export function FindOrganizationPage() {
  const { t } = useTranslation('claims');
  const [text] = useAddressValue('text');
  return (
    <Page title={t('find.title')} lead={t('find.lead')} crumbs={[{ to: '/desk/claims', label: t('own.title') }]}>
      <UnlessClaiming>
        <Filters>
          <TextFilter label={t('find.search')} />
        </Filters>
        {text === undefined ? <p>{t('find.before')}</p> : <Found text={text} />}
      </UnlessClaiming>
    </Page>
  );
}

function Found({ text }: { readonly text: string }) {
  const { t } = useTranslation(['claims', 'claim']);
  const regionName = useRegionName();
  const query = useQuery({ query: OrganizationsToClaimDocument, variables: { text, after: useCursor() } });
  return (
    <Loaded query={query}>
      {({ organizations }) => (
        <>
          <Total of={organizations} />
          <DataTable
            caption={t('find.caption')}
            rows={organizations.nodes}
            rowId={({ id }) => id}
            empty={<p>{t('find.none')}</p>}
            columns={[
              { id: 'name', header: t('claim:organization'), names: true, cell: ({ name }) => name },
              {
                id: 'code',
                header: t('find.code'),
                cell: ({ creditCode, filingNumber }) => creditCode ?? filingNumber,
              },
              { id: 'region', header: t('find.region'), cell: ({ region }) => regionName(region) },
              {
                id: 'claim',
                header: t('find.act'),
                cell: ({ id, name, hasAdministrator }) =>
                  hasAdministrator ? (
                    t('find.administered')
                  ) : (
                    <Link to={`/desk/claims/new/${id}`} aria-label={t('find.claimThis', { name })}>
                      {t('find.claim')}
                    </Link>
                  ),
              },
            ]}
          />
          <Pager of={organizations} />
        </>
      )}
    </Loaded>
  );
}
