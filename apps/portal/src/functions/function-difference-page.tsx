import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { addressOf, regionCode, wholeNumber } from '../catalogs/address.js';
import { DifferenceChooser } from '../catalogs/difference-chooser.js';
import { HOME_REGION } from '../regions/home-region.js';
import { Loaded } from '../ui/loaded.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { FunctionDifference } from './function-difference.js';
import { FunctionEditionsDocument } from './function-difference.generated.js';
import './functions.texts.js';

/** What changed from one edition of the function catalog to another; without a choice, the last two. */
export function FunctionDifferencePage() {
  const { t } = useTranslation(['functions', 'catalogs', 'common']);
  const [search] = useSearchParams();
  const region = regionCode(search.get('region')) ?? HOME_REGION;
  const query = useQuery({ query: FunctionEditionsDocument, variables: { region } });
  return (
    <Page
      title={t('difference.title')}
      lead={t('difference.lead')}
      crumbs={[{ to: addressOf('/functions', { region }), label: t('common:nav.functions') }]}
    >
      <Loaded query={query}>
        {({ region: asked, functionCatalog }) => {
          if (!functionCatalog) {
            return <Notice title={t('catalogs:difference.none', { region: asked?.name ?? region })} />;
          }
          const { editions, number, region: publisher } = functionCatalog;
          if (editions.length < 2) {
            return (
              <Notice>
                <p>
                  {t('catalogs:difference.onlyOne', { region: publisher.name })}{' '}
                  <Link to={addressOf('/functions', { region })}>{t('catalogs:difference.back')}</Link>
                </p>
              </Notice>
            );
          }
          const to = wholeNumber(search.get('to')) ?? number;
          const from = wholeNumber(search.get('from')) ?? Math.max(1, to - 1);
          return (
            <>
              <DifferenceChooser editions={editions} from={from} to={to} />
              <FunctionDifference region={region} from={from} to={to} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
