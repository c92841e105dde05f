import { isId } from '@chengjie/kernel';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Code, Instant } from '@chengjie/portal-ui/ui/values';
import { repeatLot, type PublishedLot, type Repetition } from '@chengjie/verification';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../../api/found.js';
import { useWholeLists } from '../../../api/use-whole-lists.js';
import { FigureTables } from './figure-tables.js';
import { LotHeading } from '../../../shared/projects/lot-heading.js';
import { Offline } from './offline.js';
import {
  RepeatedMoreEventsDocument,
  RepeatedOpeningEventsDocument,
  RepeatedOpeningsDocument,
  RepeatedRankingsDocument,
  RepeatPageDocument,
  type RepeatedLotFragment,
  type RepeatedMoreEventsQuery,
  type RepeatedOpeningEventsQuery,
  type RepeatedOpeningsQuery,
  type RepeatedRankingsQuery,
} from './repeat-page.generated.js';
import './repeat.texts.js';
import { Verdict } from './verdict.js';

/** Computes a published evaluation again, in the browser, and shows figure by figure whether it is the same. */
export function RepeatPage() {
  const { t } = useTranslation(['repeat', 'common']);
  const { reference = '' } = useParams();
  const variables = { by: isId(reference) ? { id: reference } : { reference } };
  const first = useQuery({ query: RepeatPageDocument, variables });
  const opened = useWholeLists(first, openingsOf, RepeatedOpeningsDocument, variables);
  const ranked = useWholeLists(opened, rankingsOf, RepeatedRankingsDocument, variables);
  const told = useWholeLists(ranked, eventsOf, RepeatedMoreEventsDocument, variables);
  const query = found(useWholeLists(told, openingEventsOf, RepeatedOpeningEventsDocument, variables), 'project');
  const project = query[0].data?.project;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      crumbs={[
        { to: '/projects', label: t('common:nav.projects') },
        { to: `/projects/${reference}`, label: project?.title ?? reference },
      ]}
    >
      <Loaded query={query}>
        {({ project: { lots, events, status: projectStatus, ...loaded } }) =>
          lots.some(isOwed) ? (
            lots.map((lot) => (
              <Fragment key={lot.id}>
                <LotHeading of={lot} lots={lots} level={2} />
                <Repeated
                  lot={{ ...loaded, projectId: loaded.id, projectStatus, events: events.nodes, ...lot }}
                  evaluation={lot.evaluation}
                />
              </Fragment>
            ))
          ) : (
            <p>
              {t('none')} <Link to={`/projects/${loaded.reference}`}>{t('backTo')}</Link>
            </p>
          )
        }
      </Loaded>
    </Page>
  );
}

/** Until the award the input is nobody's to see; from then on it is everybody's. */
function isOwed({ award, evaluation, status }: Pick<PublishedLot, 'award' | 'evaluation' | 'status'>): boolean {
  return award !== null || status === 'AWARDED' || (evaluation !== null && evaluation.inputJson !== null);
}

function openingsOf({ project }: RepeatedOpeningsQuery) {
  return (project?.lots ?? []).map(({ openingRecord }) => openingRecord);
}

function rankingsOf({ project }: RepeatedRankingsQuery) {
  return (project?.lots ?? []).map(({ rankedBids }) => rankedBids);
}

function eventsOf({ project }: RepeatedMoreEventsQuery) {
  return [project?.events];
}

function openingEventsOf({ project }: RepeatedOpeningEventsQuery) {
  return (project?.events.nodes ?? []).flatMap((event) => ('opening' in event ? [event.opening.bids] : []));
}

function Repeated({
  lot,
  evaluation,
}: {
  readonly lot: PublishedLot & { readonly reference: string; readonly number: number };
  readonly evaluation: RepeatedLotFragment['evaluation'];
}) {
  const repetition = useMemo(() => repeatLot(lot), [lot]);
  const isSilent = repetition.verdict === 'WITHHELD' || repetition.verdict === 'NOTHING_YET';
  return (
    <>
      <Verdict repetition={repetition} />
      {evaluation && !isSilent && <Figures lot={lot} evaluation={evaluation} repetition={repetition} />}
    </>
  );
}

/** Of which evaluation it is, its figures one by one, and how to repeat it elsewhere. */
function Figures({
  lot,
  evaluation,
  repetition,
}: {
  readonly lot: { readonly reference: string; readonly number: number };
  readonly evaluation: NonNullable<RepeatedLotFragment['evaluation']>;
  readonly repetition: Repetition;
}) {
  const { t } = useTranslation('repeat');
  return (
    <>
      <Facts
        dense
        facts={[
          { label: t('facts.run'), value: evaluation.run },
          { label: t('facts.at'), value: <Instant at={evaluation.evaluatedAt} /> },
          { label: t('facts.engine'), value: <Code>{evaluation.engineVersion}</Code> },
        ]}
      />
      <FigureTables repetition={repetition} evaluation={evaluation} />
      <Offline lot={lot} evaluation={evaluation} />
    </>
  );
}
