import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Missing } from '@chengjie/portal-ui/ui/page-head';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { RatingResult } from '../../shared/ratings/rating-parts.js';
import './public-ratings.texts.js';
import { RatingResultPageDocument } from './ratings.generated.js';

/** What an organization was given in a round, how its points came, and where one objects. */
export function ResultPage() {
  const { t } = useTranslation('publicRatings');
  const { id = '' } = useParams();
  const query = useQuery({ query: RatingResultPageDocument, variables: { id } });
  const [{ data }] = query;
  const entry = data?.ratingEntry;
  return (
    <Page
      title={entry?.organization.name ?? t(data ? 'missing' : 'loading')}
      crumbs={[{ to: '/ratings', label: t('title') }]}
      actions={entry?.status === 'PUBLICITY' && <LinkButton to={`/desk/ratings/${id}`}>{t('object')}</LinkButton>}
    >
      <Loaded query={query}>
        {({ ratingEntry }) =>
          ratingEntry ? <RatingResult of={ratingEntry} at="/ratings" /> : <Missing>{t('missing')}</Missing>
        }
      </Loaded>
    </Page>
  );
}
