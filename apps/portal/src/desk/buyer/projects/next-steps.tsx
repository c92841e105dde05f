import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { InWordsOfProject } from '../../../shared/projects/in-words-of-project.js';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWholeLists } from '../../../api/use-whole-lists.js';
import { LoadedOwn } from '../../../session/loaded-own.js';
import { ProjectStatusTag } from '../../../shared/projects/project-status.js';
import {
  MyProjectSheetsDocument,
  MyProjectsNextDocument,
  type MyProjectsNextQuery,
  type NextStepProjectFragment,
} from './my-projects.generated.js';
import './my-projects.texts.js';
import styles from './projects.module.css';
import { useReviewedBids } from './use-reviewed-bids.js';
import { byUrgency, heldUpBy, sheetsOf, type NextStep } from './next-step.js';

/** Where each next step is done, within the project's pages. */
const PLACES: Readonly<Record<NextStep, string>> = {
  PUBLISH: '/publish',
  APPOINT_EARLY: '/panel',
  APPOINT: '/panel',
  QUALIFY: '/bids',
  HELD_UP: '/bids',
  SCORING: '/panel',
  AWARD: '/ranking',
  EVALUATE_AGAIN: '/ranking',
};

/** Steps that others have to do something for first. */
const WAITING: readonly NextStep[] = ['SCORING', 'HELD_UP'];

/** What needs the buyer's hand next, the most pressing first. */
export function NextSteps() {
  const { t } = useTranslation('myProjects');
  const localized = useLocalized();
  const first = useQuery({ query: MyProjectsNextDocument, variables: {}, requestPolicy: 'cache-and-network' });
  const query = useWholeLists(first, projectsOf, MyProjectsNextDocument, {});
  return (
    <Section title={t('next.title')}>
      <LoadedOwn query={query} own={(viewer) => viewer.projects}>
        {(projects) => (
          <>
            <DataTable
              caption={t('next.caption')}
              rows={byUrgency(projects.nodes)}
              rowId={({ project }) => project.id}
              empty={t('next.none')}
              columns={[
                {
                  id: 'project',
                  header: t('next.project'),
                  names: true,
                  cell: ({ project: { reference, title, status, ...of } }) => (
                    <>
                      <Link to={`/desk/projects/${reference}`}>{title}</Link>
                      <div className={styles.under}>
                        <small>{reference}</small> <ProjectStatusTag status={status} of={of} />
                      </div>
                    </>
                  ),
                },
                {
                  id: 'what',
                  header: t('next.what'),
                  cell: ({ project, next }) => (
                    <InWordsOfProject of={project}>
                      <What next={next} />
                      {next === 'SCORING' && <SheetsIn projectId={project.id} />}
                      {WAITING.includes(next) &&
                        heldUpBy(project).map((why) => <div key={why.zh}>{localized(why)}</div>)}
                    </InWordsOfProject>
                  ),
                },
                {
                  id: 'act',
                  header: t('next.act'),
                  cell: (row) => (
                    <InWordsOfProject of={row.project}>
                      <Act {...row} />
                    </InWordsOfProject>
                  ),
                },
              ]}
            />
          </>
        )}
      </LoadedOwn>
    </Section>
  );
}

function projectsOf({ viewer }: MyProjectsNextQuery) {
  return [viewer?.projects];
}

function What({ next }: { readonly next: NextStep }) {
  const { t } = useTranslation('myProjects');
  return <div>{t(`next.${next}`)}</div>;
}

function Act({ project: { reference }, next }: { readonly project: NextStepProjectFragment; readonly next: NextStep }) {
  const { t } = useTranslation('myProjects');
  const page = `/desk/projects/${reference}`;
  return (
    <div className={styles.acts}>
      <LinkButton to={page + PLACES[next]} variant="secondary">
        {t(`next.go.${next}`)}
      </LinkButton>
      {next === 'PUBLISH' && (
        <LinkButton to={`${page}/edit`} variant="quiet">
          {t('next.edit')}
        </LinkButton>
      )}
    </div>
  );
}

/** How many score sheets of a project are in. */
function SheetsIn({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('myProjects');
  const first = useQuery({
    query: MyProjectSheetsDocument,
    variables: { id: projectId },
    requestPolicy: 'cache-and-network',
  });
  const [{ data }] = useReviewedBids(first, projectId);
  if (!data?.project) return null;
  const { panel, lots, criteria } = data.project;
  const bids = lots.flatMap(({ reviewedBids }) => reviewedBids?.nodes ?? []);
  const { submitted, expected } = sheetsOf(panel ?? [], bids, criteria);
  if (expected === 0) return t('next.unscored');
  return submitted === expected ? t('next.complete', { expected }) : t('next.sheets', { submitted, expected });
}
