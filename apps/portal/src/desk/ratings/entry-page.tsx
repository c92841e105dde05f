import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { RatingResult } from '../../shared/ratings/rating-parts.js';
import { EntryActs } from './entry-acts.js';
import { EntryMaterial } from './entry-material.js';
import { RatingEntryOfDeskDocument } from './rating-desk.generated.js';
import './rating-desk.texts.js';

/** An organization's part in a round: how it stands, what it is decided by, and what one can do with it. */
export function EntryPage() {
  const { t } = useTranslation('ratingDesk');
  const { id = '' } = useParams();
  const query = found(
    useQuery({ query: RatingEntryOfDeskDocument, variables: { id }, requestPolicy: 'cache-and-network' }),
    'ratingEntry',
  );
  return (
    <Page
      title={query[0].data?.ratingEntry?.organization.name ?? t('entry.loading')}
      crumbs={[{ to: '/desk/ratings', label: t('title') }]}
    >
      <Loaded query={query}>
        {({ ratingEntry }) => (
          <>
            <RatingResult of={ratingEntry} at="/desk/ratings" />
            <EntryMaterial of={ratingEntry} />
            <EntryActs of={ratingEntry} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
