import { InWordsOfProject } from '../../../shared/projects/in-words-of-project.js';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { TabLinks } from '@chengjie/portal-ui/ui/tab-links';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../../api/found.js';
import '../../../api/terms.texts.js';
import { useProjectEvents } from '../../../api/use-project-events.js';
import { CancellationProposals } from '../../../shared/projects/cancellations/cancellation-proposals.js';
import { ProjectStatusTag } from '../../../shared/projects/project-status.js';
import { ProjectWarnings } from '../../../shared/projects/project-warnings.js';
import { projectKey } from '../project-key.js';
import '../projects/my-projects.texts.js';
import { shownTermsOf } from '../terms/shown-terms.js';
import { TermsSummary } from '../terms/terms-summary.js';
import '../terms/terms.texts.js';
import { BidsSection } from './bids-section.js';
import { CancelSection } from './cancel-section.js';
import { ManageProjectDocument, type ManageProjectQuery } from './manage.generated.js';
import './manage.texts.js';
import { MatchesSection } from './matches-section.js';
import { NextActs } from './next-acts.js';
import { PanelSection } from './panel-section.js';
import { ProjectFacts } from './project-facts.js';
import { RankingSection } from './ranking-section.js';
import { SeatsToFill } from './seats-to-fill.js';
import { Timeline } from './timeline.js';
import { useWaiting } from './use-live-query.js';

/** A part of the page of a project. */
type Part = 'overview' | 'terms' | 'panel' | 'bids' | 'ranking' | 'history';

/** Which part an anchor of the page meant when it was one column: in bookmarks, and in mails of before. */
const PART_AT: Readonly<Record<string, Part | undefined>> = {
  '#terms': 'terms',
  '#panel': 'panel',
  '#bids': 'bids',
  '#matches': 'bids',
  '#ranking': 'ranking',
  '#record': 'history',
};

/** The parts of a project, as routes. */
export const OverviewOfProject = () => <ManagePage part="overview" />;
export const TermsOfProject = () => <ManagePage part="terms" />;
export const PanelOfProject = () => <ManagePage part="panel" />;
export const BidsOfProject = () => <ManagePage part="bids" />;
export const RankingOfProject = () => <ManagePage part="ranking" />;
export const HistoryOfProject = () => <ManagePage part="history" />;

/** One project of the buyer in parts: how it stands, what can be done, and everything that was done. It follows what happens. */
function ManagePage({ part }: { readonly part: Part }) {
  const { t } = useTranslation(['manageProject', 'myProjects']);
  const name = useParams()['project'];
  const query = found(
    useQuery({
      query: ManageProjectDocument,
      variables: { by: projectKey(name) },
      requestPolicy: 'cache-and-network',
    }),
    'project',
  );
  const titleOf = useTitle();
  const [{ data }, again] = query;
  const project = data?.project;
  useProjectEvents(project?.id, () => again({ requestPolicy: 'network-only' }));
  useWaiting(project?.lots.some(waitsForSheets) ?? false, again);
  useAnchor(project !== undefined);
  const partMeant = PART_AT[useLocation().hash];
  if (part === 'overview' && partMeant) return <Navigate to={`/desk/projects/${name}/${partMeant}`} replace />;
  return (
    <Page
      title={project ? titleOf(project) : t('loading', { reference: name ?? '' })}
      crumbs={[{ to: '/desk/projects', label: t('myProjects:title') }]}
      lead={
        project && (
          <>
            {project.reference} <ProjectStatusTag status={project.status} of={project} />{' '}
            {project.exercise && <Tag tone="amber">{t('facts.exercise')}</Tag>}
          </>
        )
      }
      actions={
        project && (
          <>
            <LinkButton to={`/desk/projects/${project.reference}/copy`} variant="secondary">
              {t('myProjects:copy')}
            </LinkButton>
            {project.publishedAt && (
              <LinkButton to={`/projects/${project.reference}`} variant="secondary">
                {t('publicPage')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <Loaded query={query}>
        {({ project: loaded }) => (
          <InWordsOfProject of={loaded}>
            <Parts of={loaded} />
            <PartOfProject part={part} project={loaded} />
          </InWordsOfProject>
        )}
      </Loaded>
    </Page>
  );
}

type Project = NonNullable<ManageProjectQuery['project']>;

function Parts({ of }: { readonly of: Project }) {
  const { t } = useTranslation('manageProject');
  return (
    <TabLinks label={t('parts.label')} tabs={tabsOf(of).map(({ part, to }) => ({ to, label: t(`parts.${part}`) }))} />
  );
}

/** The parts of a project that has come so far; a draft has no panel, bids or ranking yet. */
function tabsOf({ reference, publishedAt, openedAt }: Project) {
  const page = `/desk/projects/${reference}`;
  const parts: readonly Part[] = [
    ...(['overview', 'terms'] as const),
    ...(publishedAt ? (['panel', 'bids'] as const) : []),
    ...(openedAt ? (['ranking'] as const) : []),
    'history',
  ];
  return parts.map((part) => ({ part, to: part === 'overview' ? page : `${page}/${part}` }));
}

/** What a part shows; each stands at an address of its own, to which tasks and acts lead. */
function PartOfProject({ part, project }: { readonly part: Part; readonly project: Project }) {
  const { id, status, publishedAt, openedAt } = project;
  const opened = openedAt !== null;
  switch (part) {
    case 'overview':
      return <Overview project={project} />;
    case 'terms':
      return <Terms project={project} />;
    case 'panel':
      return publishedAt && <PanelSection projectId={id} opened={opened} />;
    case 'bids':
      return (
        publishedAt && (
          <>
            {status !== 'CANCELLED' && <BidsSection projectId={id} opened={opened} />}
            {/* Who could be asked to take part; afterwards it is told by who did. */}
            {status === 'PUBLISHED' && <MatchesSection projectId={id} />}
          </>
        )
      );
    case 'ranking':
      return opened && <RankingSection projectId={id} />;
    case 'history':
      return <Timeline projectId={id} />;
  }
}

/** How it stands, and what can be done with it now. */
function Overview({ project }: { readonly project: Project }) {
  const { availableTransitions, lots } = project;
  const titleOf = useTitle();
  const acts = [...availableTransitions, ...lots.flatMap((lot) => lot.availableTransitions)];
  const way = (['cancelProject', 'proposeCancellation'] as const).find((each) =>
    availableTransitions.some(({ key, disabled }) => key === each && !disabled),
  );
  return (
    <>
      <ProjectWarnings project={project} />
      <SeatsToFill of={project} />
      {acts.some(({ disabled }) => !disabled) && <NextActs project={project} />}
      <CancellationProposals of={project} title={titleOf(project)} />
      <ProjectFacts project={project} />
      {way && (
        <CancelSection
          way={way}
          projectId={project.id}
          title={titleOf(project)}
          published={project.publishedAt !== null}
          lots={lots}
          exerciseFactor={project.exerciseFactor}
        />
      )}
    </>
  );
}

function Terms({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['manageProject', 'buyerTerms']);
  const localized = useLocalized();
  const { code, name, version } = project.function;
  return (
    <Section title={t('terms')} id="terms">
      <TermsSummary
        level={3}
        terms={shownTermsOf(project, t('buyerTerms:functionVersion', { code, name: localized(name), version }))}
      />
    </Section>
  );
}

/** Whether ranking it becomes possible by sheets, which come in without a public event. */
function waitsForSheets({ status, availableTransitions }: LotOfPage): boolean {
  return status === 'OPENED' && availableTransitions.some(({ key, disabled }) => key === 'evaluateLot' && disabled);
}

type LotOfPage = NonNullable<ManageProjectQuery['project']>['lots'][number];

/** Goes to the part that the address names, once it is there. */
function useAnchor(loaded: boolean): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (loaded && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [loaded, hash, key]);
}
