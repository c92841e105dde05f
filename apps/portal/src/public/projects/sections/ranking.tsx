import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Code } from '@chengjie/portal-ui/ui/values';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseQueryResponse } from 'urql';
import type { Found } from '../../../api/found.js';
import {
  ProjectRankingDocument,
  type ProjectRankingQuery,
  type ProjectRankingQueryVariables,
  type RankedLotFragment,
} from '../project-page.generated.js';
import '../result.texts.js';
import { whyNoneRanked } from '../unranked.js';
import { UnrankedBids } from './unranked-bids.js';
import { LotHeading, useLotCaption } from '../../../shared/projects/lot-heading.js';
import { LotPage, LotPager } from '../../../shared/projects/lot-page.js';
import { endedWithoutAward } from '../../../shared/projects/stages.js';
import { PlaceTable } from './place-table.js';
import { RankedBidDetails } from './ranked-bid.js';
import { TieGroups } from './tie-groups.js';

const CURSOR = 'rankedAfter';

/** All places with what decided each, the scores behind them, who was equal, and who was not ranked: lot by lot. */
export function Ranking({
  query,
}: {
  readonly query: UseQueryResponse<Found<ProjectRankingQuery, 'project'>, ProjectRankingQueryVariables>;
}) {
  const { t } = useTranslation('projectResult');
  return (
    <Section title={t('ranking.title')} id="ranking">
      <Loaded query={query}>
        {({ project: { id: projectId, lots, evaluationMethod } }) =>
          lots.map((lot) => (
            <Fragment key={lot.id}>
              <LotHeading of={lot} lots={lots} section="ranking" />
              <LotPage
                lot={lot}
                name={CURSOR}
                projectId={projectId}
                query={ProjectRankingDocument}
                of={{ id: projectId }}
              >
                {(shown) => <RankedLot lot={shown} lots={lots} method={evaluationMethod} />}
              </LotPage>
            </Fragment>
          ))
        }
      </Loaded>
    </Section>
  );
}

function RankedLot({
  lot,
  lots,
  method,
}: {
  readonly lot: RankedLotFragment;
  readonly lots: readonly unknown[];
  readonly method: NonNullable<ProjectRankingQuery['project']>['evaluationMethod'];
}) {
  const { t } = useTranslation('projectResult');
  const caption = useLotCaption(lot, lots);
  const { status, evaluation, rankedBids } = lot;
  if (!evaluation || !rankedBids) {
    return <p>{t(endedWithoutAward(status) ? 'ranking.ended' : 'ranking.sealed')}</p>;
  }
  const bids = rankedBids.nodes;
  const { text: why, ...counts } = whyNoneRanked(evaluation);
  return (
    <>
      {evaluation.outdated && (
        <Notice tone="warning">
          <p>{t('ranking.outdated')}</p>
        </Notice>
      )}
      <p>{t('ranking.lead')}</p>
      <PlaceTable
        caption={caption(t('ranking.caption'))}
        bids={bids}
        method={method}
        empty={t(`ranking.${why}`, counts)}
      />
      {bids.length < rankedBids.totalCount && (
        <LotPager of={rankedBids} name={CURSOR} label={t('ranking.pages')} lot={lot} lots={lots} />
      )}
      {bids.map((bid) => (
        <RankedBidDetails key={bid.id} bid={bid} />
      ))}
      <TieGroups groups={evaluation.tieGroups} />
      <UnrankedBids
        caption={caption(t('ranking.excludedCaption'))}
        excluded={evaluation.result?.excluded.nodes ?? []}
        valid={evaluation.validUnranked}
      />
      <Facts
        dense
        facts={[
          { label: t('ranking.input'), value: <Code>{evaluation.inputHash}</Code> },
          { label: t('ranking.engine'), value: evaluation.engineVersion },
        ]}
      />
    </>
  );
}
