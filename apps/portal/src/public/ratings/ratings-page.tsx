import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { RatingEntries, RatingRounds } from '../../shared/ratings/rating-tables.js';
import './public-ratings.texts.js';

/** Rounds of assessment, and results that are public. */
export function RatingsPage() {
  const { t } = useTranslation('publicRatings');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('results')} id="results">
        <RatingEntries at="/ratings" filter={{}} />
      </Section>
      <Section title={t('rounds')} id="rounds">
        <RatingRounds at="/ratings" />
      </Section>
    </Page>
  );
}
