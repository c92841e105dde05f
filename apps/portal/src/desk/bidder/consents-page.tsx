import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { End } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { LoadedOwn } from '../../session/loaded-own.js';
import { ConsentCard } from './consent-card.js';
import { ConsentsDocument } from './consents.generated.js';
import './consents.texts.js';
import { LotOfBid } from './lot-of-bid.js';

/** All consents to bids that one's organization asked for or was asked for. */
export function ConsentsPage() {
  const { t } = useTranslation('consents');
  const query = useQuery({
    query: ConsentsDocument,
    variables: { after: useCursor() },
    requestPolicy: 'cache-and-network',
    context: CHANGED_BY,
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LoadedOwn query={query} own={(viewer) => viewer.bidConsents}>
        {(consents) => (
          <>
            <Section title={t('all')} id="all">
              <Total of={consents} />
              {consents.nodes.length === 0 && <p>{t('empty')}</p>}
              {consents.nodes.map(({ project, lot, ...consent }) => (
                <ConsentCard key={consent.id} consent={consent}>
                  <p>
                    <Link to={`/projects/${project.reference}`}>
                      <TitleOf thing={project} />
                    </Link>{' '}
                    {project.exercise && <Tag tone="amber">{t('exercise')}</Tag>}
                  </p>
                  <LotOfBid lotId={lot.id} lots={project.lots} />
                  <Facts
                    dense
                    facts={[{ label: t('deadline'), value: project.deadlineAt && <End at={project.deadlineAt} /> }]}
                  />
                </ConsentCard>
              ))}
            </Section>
            <Pager of={consents} />
          </>
        )}
      </LoadedOwn>
    </Page>
  );
}

/** What is asked for first belongs to this list too, though there was none in it yet. */
const CHANGED_BY = { additionalTypenames: ['BidConsent'] };
