import { InWordsOfProject } from '../../shared/projects/in-words-of-project.js';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useProjectEvents } from '../../api/use-project-events.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import { Asked } from './asked.js';
import { BidDesk } from './bid-desk.js';
import { BidPageDocument } from './bid-page.generated.js';
import './bidding.texts.js';
import { OwnEligibility } from './own-eligibility.js';
import './opportunities.texts.js';

/** A first bid belongs to this answer too, though there was none in it yet. */
const WITH_BIDS = { additionalTypenames: ['Bid', 'BidConsent', 'BidMandate'] };

/** One project for an organization that may bid: what is asked, whether it can bid, and its sealed bid. */
export function BidPage() {
  const { t } = useTranslation(['bidding', 'opportunities']);
  const titleOf = useTitle();
  const { reference = '' } = useParams();
  const query = found(
    useQuery({
      query: BidPageDocument,
      variables: { reference },
      requestPolicy: 'cache-and-network',
      context: WITH_BIDS,
    }),
    'project',
  );
  const [{ data }, again] = query;
  useProjectEvents(data?.project.id, () => again({ requestPolicy: 'network-only' }));
  return (
    <Page
      title={data ? titleOf(data.project) : reference}
      crumbs={[{ to: '/desk/opportunities', label: t('opportunities:title') }]}
      lead={
        <>
          {reference} {data && <ProjectStatusTag status={data.project.status} of={data.project} />}{' '}
          {data?.project.exercise && <Tag tone="amber">{t('exercise')}</Tag>}
        </>
      }
      actions={
        <LinkButton to={`/projects/${reference}`} variant="secondary">
          {t('publicPage')}
        </LinkButton>
      }
    >
      <Loaded query={query}>
        {({ project }) => (
          <InWordsOfProject of={project}>
            <BidDesk key={project.id} project={project}>
              {(performers, open) => (
                <>
                  <Asked project={project} />
                  {open && project.myEligibility && (
                    <OwnEligibility of={project.myEligibility} performers={performers} />
                  )}
                </>
              )}
            </BidDesk>
          </InWordsOfProject>
        )}
      </Loaded>
    </Page>
  );
}
