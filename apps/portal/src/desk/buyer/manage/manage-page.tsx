import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../../api/found.js';
import '../../../api/terms.texts.js';
import { useProjectEvents } from '../../../api/use-project-events.js';
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
import styles from './manage.module.css';
import './manage.texts.js';
import { MatchesSection } from './matches-section.js';
import { NextActs } from './next-acts.js';
import { PanelSection } from './panel-section.js';
import { ProjectFacts } from './project-facts.js';
import { RankingSection } from './ranking-section.js';
import { Timeline } from './timeline.js';
import { useWaiting } from './use-live-query.js';

/** One project of the buyer: how it stands, what can be done, and everything that was done. It follows what happens. */
export function ManagePage() {
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
  const [{ data }, again] = query;
  const project = data?.project;
  useProjectEvents(project?.id, () => again({ requestPolicy: 'network-only' }));
  useWaiting(project?.lots.some(waitsForSheets) ?? false, again);
  useAnchor(project !== undefined);
  return (
    <Page
      title={project?.title ?? t('loading', { reference: name ?? '' })}
      crumbs={[{ to: '/desk/projects', label: t('myProjects:title') }]}
      lead={
        project && (
          <>
            {project.reference} <ProjectStatusTag status={project.status} />{' '}
            {project.exercise && <Tag tone="amber">{t('facts.exercise')}</Tag>}
          </>
        )
      }
      actions={
        project?.publishedAt && (
          <LinkButton to={`/projects/${project.reference}`} variant="secondary">
            {t('publicPage')}
          </LinkButton>
        )
      }
    >
      <Loaded query={query}>{({ project: loaded }) => <Sections project={loaded} />}</Loaded>
    </Page>
  );
}

/** The parts of the page; those of the evaluation come first once the bids are open. */
function Sections({ project }: { readonly project: NonNullable<ManageProjectQuery['project']> }) {
  const { t } = useTranslation(['manageProject', 'buyerTerms']);
  const localized = useLocalized();
  const { id, status, publishedAt, openedAt, availableTransitions, lots, function: of } = project;
  const acts = [...availableTransitions, ...lots.flatMap((lot) => lot.availableTransitions)];
  const cancel = availableTransitions.find(({ key }) => key === 'cancelProject');
  return (
    <>
      <ProjectWarnings project={project} />
      <ProjectFacts project={project} />
      {acts.some(({ disabled }) => !disabled) && <NextActs project={project} />}
      {openedAt && <RankingSection projectId={id} />}
      {publishedAt && <PanelSection projectId={id} opened={openedAt !== null} />}
      {publishedAt && status !== 'CANCELLED' && <BidsSection projectId={id} opened={openedAt !== null} />}
      {publishedAt && <MatchesSection projectId={id} />}
      <Section title={t('terms')} id="terms">
        <details className={styles.disclosure} open={publishedAt === null}>
          <summary>{t('termsShow')}</summary>
          <TermsSummary
            level={3}
            terms={shownTermsOf(
              project,
              t('buyerTerms:functionVersion', {
                code: of.code,
                name: localized(of.name),
                version: of.version,
              }),
            )}
          />
        </details>
      </Section>
      <Timeline projectId={id} />
      {cancel && !cancel.disabled && (
        <CancelSection projectId={id} published={project.publishedAt !== null} lots={lots} />
      )}
    </>
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
