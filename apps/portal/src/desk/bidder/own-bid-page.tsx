import { InWordsOfProject } from '../../shared/projects/in-words-of-project.js';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useProjectEvents } from '../../api/use-project-events.js';
import { BidContent } from './bid-content.js';
import type { OwnBidFragment } from './bid-page.generated.js';
import { BidResult } from './bid-result.js';
import { OwnBidPageDocument, type OwnBidPageQuery } from './bids.generated.js';
import './bids.texts.js';
import { HeldReceiptCheck } from './held-receipt.js';
import { OthersBid } from './others-bid.js';
import { LOT } from './lot-choice.js';
import { LotOfBid } from './lot-of-bid.js';
import { isOwned, provesItself } from './owned-bid.js';
import { OwnFindings } from './own-findings.js';
import { Receipt } from './receipt.js';

function toLot({ lot, project: { reference, lots } }: OwnBidFragment): string {
  const number = lots.find(({ id }) => id === lot.id)?.number;
  return `/desk/opportunities/${reference}${lots.length > 1 ? `?${LOT}=${number}` : ''}`;
}

/** One of the organization's own bids: its content, its receipt, and after the award what it came to and why. */
export function OwnBidPage() {
  const { t } = useTranslation(['bids', 'bid']);
  const titleOf = useTitle();
  const { id = '' } = useParams();
  const query = found(
    useQuery({ query: OwnBidPageDocument, variables: { id }, requestPolicy: 'cache-and-network' }),
    'bid',
  );
  const [{ data }, again] = query;
  useProjectEvents(data?.bid.project.id, () => again({ requestPolicy: 'network-only' }));
  const project = data?.bid.project;
  return (
    <Page
      title={project ? titleOf(project) : t('title')}
      crumbs={[{ to: '/desk/bids', label: t('title') }]}
      lead={
        project && (
          <InWordsOfProject of={project}>
            <Lead bid={data.bid} />
          </InWordsOfProject>
        )
      }
      actions={
        project && (
          <LinkButton to={toLot(data.bid)} variant="secondary">
            {t('toProject')}
          </LinkButton>
        )
      }
    >
      <Loaded query={query}>
        {({ bid }) => (
          <InWordsOfProject of={bid.project}>
            <Parts bid={bid} />
          </InWordsOfProject>
        )}
      </Loaded>
    </Page>
  );
}

type Bid = OwnBidPageQuery['bid'] & object;

function Lead({ bid: { lot, project } }: { readonly bid: Bid }) {
  const { t } = useTranslation('bids');
  return (
    <>
      {t('bid', { reference: project.reference })} {project.exercise && <Tag tone="amber">{t('exercise')}</Tag>}
      <LotOfBid lotId={lot.id} lots={project.lots} />
    </>
  );
}

function Parts({ bid }: { readonly bid: Bid }) {
  const { t } = useTranslation(['bids', 'bid']);
  return (
    <>
      <OwnFindings findings={bid.findings} />
      {bid.result && <BidResult result={bid.result} reference={bid.project.reference} />}
      {!bid.result && bid.status !== 'WITHDRAWN' && (
        <Notice>
          <p>{t('result.pending')}</p>
        </Notice>
      )}
      {bid.warnings.length > 0 && (
        <Notice tone="warning" title={t('bid:sealed.warnings')}>
          <ul>
            {bid.warnings.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={t('content')}>
        {isOwned(bid) ? (
          <>
            <Card tone="sealed">
              <BidContent bid={bid} />
            </Card>
            <Receipt bid={bid} />
          </>
        ) : (
          !bid.owned && <OthersBid sealedAt={bid.sealedAt} />
        )}
        {!provesItself(bid) && (
          <Notice tone="problem" title={t('bid:sealed.broken')}>
            <p>{t('bid:sealed.brokenClosed')}</p>
          </Notice>
        )}
      </Section>
      {bid.receipt && <HeldReceiptCheck bidId={bid.id} last={bid.receipt} />}
    </>
  );
}
