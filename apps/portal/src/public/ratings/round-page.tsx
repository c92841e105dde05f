import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Missing } from '@chengjie/portal-ui/ui/page-head';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { RoundFacts } from '../../shared/ratings/rating-parts.js';
import { RatingEntries } from '../../shared/ratings/rating-tables.js';
import './public-ratings.texts.js';
import { RatingRoundPageDocument } from './ratings.generated.js';

/** A round, and its results that are public. */
export function RoundPage() {
  const { t } = useTranslation('publicRatings');
  const localized = useLocalized();
  const { id = '' } = useParams();
  const query = useQuery({ query: RatingRoundPageDocument, variables: { id } });
  const [{ data }] = query;
  const title = data?.ratingRound ? localized(data.ratingRound.schemeTitle) : t(data ? 'missing' : 'loading');
  return (
    <Page title={title} crumbs={[{ to: '/ratings', label: t('title') }]}>
      <Loaded query={query}>
        {({ ratingRound }) =>
          ratingRound ? (
            <>
              <Section title={t('round')} id="facts">
                <RoundFacts of={ratingRound} />
              </Section>
              <Section title={t('results')} id="results">
                <RatingEntries at="/ratings" filter={{ roundId: ratingRound.id }} />
              </Section>
            </>
          ) : (
            <Missing>{t('missing')}</Missing>
          )
        }
      </Loaded>
    </Page>
  );
}
