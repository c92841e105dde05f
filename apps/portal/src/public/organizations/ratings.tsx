import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RatingEntries } from '../../shared/ratings/rating-tables.js';
import '../ratings/public-ratings.texts.js';

/** Results of an organization in rounds of assessment. */
export function Ratings({ organizationId }: { readonly organizationId: string }) {
  const { t } = useTranslation('publicRatings');
  return (
    <Section title={t('title')} id="ratings" aside={<Link to="/ratings">{t('rounds')}</Link>}>
      <RatingEntries at="/ratings" filter={{ organizationId }} />
    </Section>
  );
}
