import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { addressOf, regionCode } from '../../shared/address.js';
import { DifferenceFrame } from '../catalogs/difference-frame.js';
import { HOME_REGION } from '../../shared/regions/home-region.js';
import { FunctionDifference } from './function-difference.js';
import { FunctionEditionsDocument } from './function-difference.generated.js';
import './functions.texts.js';

/** What changed from one edition of the function catalog to another; without a choice, the last two. */
export function FunctionDifferencePage() {
  const { t } = useTranslation(['functions', 'common']);
  const [search] = useSearchParams();
  const code = regionCode(search.get('region')) ?? HOME_REGION;
  const query = useQuery({ query: FunctionEditionsDocument, variables: { region: code } });
  return (
    <Page
      title={t('difference.title')}
      lead={t('difference.lead')}
      crumbs={[{ to: addressOf('/functions', { region: code }), label: t('common:nav.functions') }]}
    >
      <Loaded query={query}>
        {({ region, functionCatalog }) => (
          <DifferenceFrame path="/functions" asked={region ?? { code, name: code }} edition={functionCatalog}>
            {(editions) => <FunctionDifference {...editions} />}
          </DifferenceFrame>
        )}
      </Loaded>
    </Page>
  );
}
