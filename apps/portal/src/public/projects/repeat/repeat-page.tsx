import { InWordsOfProject } from '../../../shared/projects/in-words-of-project.js';
import { isId } from '@chengjie/kernel';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
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
  PublishedMoreEventsDocument,
  PublishedOpeningEventsDocument,
  PublishedOpeningsDocument,
  PublishedProjectDocument,
  PublishedRankingsDocument,
  type PublishedLotFragment,
  type PublishedMoreEventsQuery,
  type PublishedOpeningEventsQuery,
  type PublishedOpeningsQuery,
  type PublishedProjectQuery,
  type PublishedRankingsQuery,
} from './published.generated.js';
import './repeat.texts.js';
import { Verdict } from './verdict.js';
import { whyNothing } from './why-nothing.js';

/** Computes a published evaluation again, in the browser, and shows figure by figure whether it is the same. */
export function RepeatPage() {
  const { t } = useTranslation(['repeat', 'common']);
  const titleOf = useTitle();
  const { reference = '' } = useParams();
  const variables = { by: isId(reference) ? { id: reference } : { reference } };
  const first = useQuery({ query: PublishedProjectDocument, variables });
  const opened = useWholeLists(first, openingsOf, PublishedOpeningsDocument, variables);
  const ranked = useWholeLists(opened, rankingsOf, PublishedRankingsDocument, variables);
  const told = useWholeLists(ranked, eventsOf, PublishedMoreEventsDocument, variables);
  const query = found(useWholeLists(told, openingEventsOf, PublishedOpeningEventsDocument, variables), 'project');
  const project = query[0].data?.project;
  const repeated = useMemo(() => (project ? repeatedLots(project) : []), [project]);
  const nothing = repeated.every(({ repetition: { verdict } }) => verdict === 'NOTHING_YET');
  const lead = nothing ? undefined : t('lead');
  return (
    <Page
      title={t('title')}
      lead={lead}
      description={project && nothing ? t(`none.${whyNothing(project.lots)}`) : lead}
      crumbs={[
        { to: '/projects', label: t('common:nav.projects') },
        { to: `/projects/${reference}`, label: project ? titleOf(project) : reference },
      ]}
    >
      <Loaded query={query}>
        {({ project: loaded }) => (
          <InWordsOfProject of={loaded}>
            {nothing ? <Nothing of={loaded} /> : <Lots project={loaded} repeated={repeated} />}
          </InWordsOfProject>
        )}
      </Loaded>
    </Page>
  );
}

type Shown = NonNullable<PublishedProjectQuery['project']>;
type RepeatedLot = ReturnType<typeof repeatedLots>[number];

function repeatedLots({ lots, events, ...of }: Shown) {
  return lots.map((lot) => {
    const whole = { ...of, ...lot, projectId: of.id, events: events.nodes };
    return { lot: whole, repetition: repeatLot(whole) };
  });
}

/** One sentence where nothing was computed: why, as the project stands. */
function Nothing({ of: { reference, lots } }: { readonly of: Shown }) {
  const { t } = useTranslation('repeat');
  return (
    <p>
      {t(`none.${whyNothing(lots)}`)} <Link to={`/projects/${reference}`}>{t('backTo')}</Link>
    </p>
  );
}

/** Each lot with what came out of repeating it. */
function Lots({ project, repeated }: { readonly project: Shown; readonly repeated: readonly RepeatedLot[] }) {
  return repeated.map(({ lot, repetition }) => (
    <Fragment key={lot.id}>
      <LotHeading of={lot} lots={project.lots} level={2} />
      <Verdict repetition={repetition} />
      <Figures lot={lot} repetition={repetition} />
    </Fragment>
  ));
}

function openingsOf({ project }: PublishedOpeningsQuery) {
  return (project?.lots ?? []).map(({ openingRecord }) => openingRecord);
}

function rankingsOf({ project }: PublishedRankingsQuery) {
  return (project?.lots ?? []).map(({ rankedBids }) => rankedBids);
}

function eventsOf({ project }: PublishedMoreEventsQuery) {
  return [project?.events];
}

function openingEventsOf({ project }: PublishedOpeningEventsQuery) {
  return (project?.events.nodes ?? []).flatMap((event) => ('opening' in event ? [event.opening.bids] : []));
}

/** Of which evaluation it is, if it is public, its figures one by one, and how to repeat it elsewhere. */
function Figures({
  lot,
  repetition,
}: {
  readonly lot: PublishedLot & { readonly reference: string; readonly number: number } & Pick<
      PublishedLotFragment,
      'evaluation'
    >;
  readonly repetition: Repetition;
}) {
  const { t } = useTranslation('repeat');
  const { evaluation } = lot;
  const isPublic = evaluation !== null && evaluation.inputJson !== null;
  return (
    <>
      {isPublic && (
        <Facts
          dense
          facts={[
            { label: t('facts.run'), value: evaluation.run },
            { label: t('facts.at'), value: <Instant at={evaluation.evaluatedAt} /> },
            { label: t('facts.engine'), value: <Code>{evaluation.engineVersion}</Code> },
          ]}
        />
      )}
      <FigureTables repetition={repetition} opened={lot.openingRecord?.nodes ?? []} />
      {isPublic && <Offline lot={lot} evaluation={evaluation} />}
    </>
  );
}
