import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Done } from '@chengjie/portal-ui/ui/done';
import { Explained } from '@chengjie/portal-ui/ui/explained';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code, Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { found } from '../../../api/found.js';
import { LotHeading, useLotCaption } from '../../../shared/projects/lot-heading.js';
import { LotPage, LotPager } from '../../../shared/projects/lot-page.js';
import { ActProblems } from './act-problems.js';
import { AwardCard } from './award-card.js';
import { EvaluateButton } from './evaluate-button.js';
import './evaluation.texts.js';
import { ManageRankingDocument, type LotToAwardFragment, type RankedPlaceFragment } from './evaluation.generated.js';
import styles from './manage.module.css';
import { useLiveQuery } from './use-live-query.js';

const CURSOR = 'placesAfter';

/** The ranking with its reasons, and the award of the first. */
export function RankingSection({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('projectEvaluation');
  const query = found(
    useLiveQuery(projectId, {
      query: ManageRankingDocument,
      variables: { id: projectId },
    }),
    'project',
  );
  return (
    <Section title={t('ranking.title')} id="ranking">
      <Loaded query={query}>
        {({ project: { reference, lots } }) =>
          lots.map((lot) => (
            <Fragment key={lot.id}>
              <LotHeading of={lot} lots={lots} section="ranking" />
              <Done at={lot.id} />
              <LotPage
                lot={lot}
                name={CURSOR}
                projectId={projectId}
                query={ManageRankingDocument}
                of={{ id: projectId }}
              >
                {(shown) => <Ranking reference={reference} lot={shown} lots={lots} />}
              </LotPage>
            </Fragment>
          ))
        }
      </Loaded>
    </Section>
  );
}

function Ranking({
  reference,
  lot,
  lots,
}: {
  readonly reference: string;
  readonly lot: LotToAwardFragment;
  readonly lots: readonly LotToAwardFragment[];
}) {
  const { t } = useTranslation('projectEvaluation');
  const localized = useLocalized();
  const caption = useLotCaption(lot, lots);
  const [refusal, setRefusal] = useState<Refusal>();
  const { status, evaluation, rankedBids, availableTransitions } = lot;
  const places = rankedBids?.nodes ?? [];
  const [first] = places;
  const may = (key: string) => availableTransitions.find((each) => each.key === key && !each.disabled);
  const again = may('evaluateLot');
  if (!evaluation) return <p>{t('ranking.none')}</p>;
  return (
    <>
      {evaluation.outdated && (
        <Notice tone="warning" title={t('ranking.outdated')}>
          <p>{t('ranking.outdatedText')}</p>
          {again && <EvaluateButton lot={lot} lots={lots} label={localized(again.label)} onRefused={setRefusal} />}
          <ActProblems refusal={refusal} />
        </Notice>
      )}
      <Card>
        <Facts
          dense
          facts={[
            {
              label: t('ranking.at'),
              value: (
                <>
                  <Instant at={evaluation.evaluatedAt} precision="second" />{' '}
                  {evaluation.run > 1 && <Tag>{t('ranking.run', { run: evaluation.run })}</Tag>}
                </>
              ),
            },
            { label: t('ranking.hash'), value: <Code>{evaluation.inputHash}</Code> },
          ]}
        />
      </Card>
      {/* An outdated ranking is withdrawn: it has no places until it is made again. */}
      {first && rankedBids && (
        <>
          <Places caption={caption(t('ranking.caption'))} places={places} />
          <LotPager of={rankedBids} name={CURSOR} label={t('ranking.pages')} lot={lot} lots={lots} />
        </>
      )}
      {may('publishAward') && first?.place === 1 && <AwardCard lot={lot} lots={lots} first={first} />}
      {(status === 'AWARDED' || status === 'FAILED') && (
        <p>
          <Link to={`/projects/${reference}`}>{t('ranking.public')}</Link>
        </p>
      )}
    </>
  );
}

function Places({ caption, places }: { readonly caption: string; readonly places: readonly RankedPlaceFragment[] }) {
  const { t } = useTranslation('projectEvaluation');
  const localized = useLocalized();
  return (
    <DataTable
      caption={caption}
      rows={places}
      rowId={({ id }) => id}
      columns={[
        { id: 'place', header: t('ranking.place'), numeric: true, cell: ({ place }) => place },
        {
          id: 'bidder',
          header: t('ranking.bidder'),
          names: true,
          cell: ({ bidder, performer, federation, preferentialPlace }) => (
            <>
              <Name of={bidder.name} /> {federation && <Tag tone="sky">{t('ranking.federation')}</Tag>}{' '}
              {preferentialPlace && <Tag tone="stamp">{t('ranking.preferential')}</Tag>}
              {performer && <div>{t('ranking.performer', { name: performer.name })}</div>}
            </>
          ),
        },
        { id: 'total', header: t('ranking.total'), numeric: true, cell: ({ totalScore }) => totalScore ?? '—' },
        {
          id: 'priceScore',
          header: t('ranking.priceScore'),
          numeric: true,
          cell: ({ priceScore }) => priceScore ?? '—',
        },
        { id: 'price', header: t('ranking.price'), numeric: true, cell: ({ price }) => <Yuan of={price} /> },
        {
          id: 'why',
          header: t('ranking.why'),
          cell: ({ decision, explanation }) => (
            <>
              {decision ? localized(decision.explanation) : '—'}
              <details className={styles.reasons}>
                <summary>{t('ranking.full')}</summary>
                <Explained text={localized(explanation)} />
              </details>
            </>
          ),
        },
      ]}
    />
  );
}
