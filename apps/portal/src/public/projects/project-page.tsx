import { InWordsOfProject } from '../../shared/projects/in-words-of-project.js';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { Button, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Things } from '@chengjie/portal-ui/ui/page-head';
import { Prose } from '@chengjie/portal-ui/ui/prose';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ProjectPageQuery } from './project-page.generated.js';
import styles from './project-page.module.css';
import { OpenCancellation } from '../../shared/projects/cancellations/cancellation-proposals.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import { ProjectWarnings } from '../../shared/projects/project-warnings.js';
import '../../shared/projects/project.texts.js';
import { Awards } from './sections/awards.js';
import { EventLog } from './sections/event-log.js';
import { Findings } from './sections/findings.js';
import { OpeningRecord } from './sections/opening-record.js';
import { OwnStanding } from './sections/own-standing.js';
import { PanelMembers } from './sections/panel-members.js';
import { ProjectConditions } from './sections/project-conditions.js';
import { ProjectFacts } from './sections/project-facts.js';
import { ProjectState } from './sections/project-state.js';
import { Ranking } from './sections/ranking.js';
import { SectionLinks } from './sections/section-links.js';
import { ScoringTerms } from './sections/scoring-terms.js';
import { TieLadder } from './sections/tie-ladder.js';
import { Timeline } from './sections/timeline.js';
import { projectThing } from '../things.js';
import { useProjectPage } from './use-project-page.js';

/** Everything public about one purchase project, live. */
export function ProjectPage() {
  const { t } = useTranslation(['project', 'common']);
  const titleOf = useTitle();
  const { reference = '' } = useParams();
  const { page, ranking, cancellations } = useProjectPage(reference);
  const project = page[0].data?.project;
  const rankedLots = ranking[0].data?.project.lots ?? [];
  return (
    <Page
      title={project ? titleOf(project) : t('loading', { reference })}
      crumbs={[{ to: '/projects', label: t('common:nav.projects') }]}
      lead={
        project && (
          <InWordsOfProject of={project}>
            <Lead project={project} />
          </InWordsOfProject>
        )
      }
      description={project?.description}
      actions={
        project && (
          <>
            {rankedLots.some(({ evaluation }) => evaluation) && (
              <LinkButton to={`/projects/${project.reference}/repeat`}>{t('repeat')}</LinkButton>
            )}
            <Button variant="secondary" onPress={() => print()}>
              {t('common:print')}
            </Button>
          </>
        )
      }
    >
      <Loaded query={page}>
        {({ project: loaded }) => (
          <InWordsOfProject of={loaded}>
            {!loaded.exercise && <Things of={[projectThing(loaded, titleOf(loaded))]} />}
            {loaded.exercise && (
              <Notice tone="warning" title={t('exercise')}>
                <p>{t('exerciseText', { factor: loaded.exerciseFactor ?? 1 })}</p>
              </Notice>
            )}
            {cancellations && <OpenCancellation of={cancellations} />}
            <ProjectState project={loaded} />
            <ProjectWarnings project={loaded} />
            <Awards
              lots={loaded.lots}
              preferredOf={(id) =>
                rankedLots.find((lot) => lot.id === id)?.evaluation?.result?.preferentialGroups.nodes
              }
            />
            <SectionLinks project={loaded} />
            <OwnStanding key={loaded.status} projectId={loaded.id} />
            <Timeline project={loaded} />
            <div className={styles.halves}>
              <ProjectFacts project={loaded} />
              <div>
                <Section title={t('description.title')} id="description">
                  <Prose of={loaded.description} />
                </Section>
                <ProjectConditions project={loaded} />
              </div>
            </div>
            <div className={styles.halves}>
              <ScoringTerms project={loaded} />
              <TieLadder project={loaded} />
            </div>
            <OpeningRecord project={loaded} />
            {loaded.openedAt && <Findings projectId={loaded.id} />}
            {loaded.openedAt && <Ranking query={ranking} />}
            {loaded.panel && <PanelMembers panel={loaded.panel} />}
            <EventLog project={loaded} />
          </InWordsOfProject>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({
  project: { reference, status, exercise },
}: {
  readonly project: NonNullable<ProjectPageQuery['project']>;
}) {
  const { t } = useTranslation('project');
  return (
    <span className={styles.lead}>
      <ProjectStatusTag status={status} />
      {exercise && <Tag tone="amber">{t('exercise')}</Tag>}
      <Code>{reference}</Code>
    </span>
  );
}
