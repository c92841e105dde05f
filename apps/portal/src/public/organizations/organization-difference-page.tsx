import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { addressOf, regionCode } from '../../shared/address.js';
import { DifferenceFrame } from '../catalogs/difference-frame.js';
import { HOME_REGION } from '../../shared/regions/home-region.js';
import { OrganizationDifference } from './organization-difference.js';
import { OrganizationEditionsDocument } from './organization-difference.generated.js';
import './organizations.texts.js';

/** What changed from one edition of the organization catalog to another; without a choice, the last two. */
export function OrganizationDifferencePage() {
  const { t } = useTranslation(['organizations', 'common']);
  const [search] = useSearchParams();
  const code = regionCode(search.get('region')) ?? HOME_REGION;
  const query = useQuery({ query: OrganizationEditionsDocument, variables: { region: code } });
  return (
    <Page
      title={t('difference.title')}
      lead={t('difference.lead')}
      crumbs={[{ to: addressOf('/organizations', { region: code }), label: t('common:nav.organizations') }]}
    >
      <Loaded query={query}>
        {({ region, organizationCatalog }) => (
          <DifferenceFrame path="/organizations" asked={region ?? { code, name: code }} edition={organizationCatalog}>
            {(editions) => <OrganizationDifference {...editions} />}
          </DifferenceFrame>
        )}
      </Loaded>
    </Page>
  );
}
