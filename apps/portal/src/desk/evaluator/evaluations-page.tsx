import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { LoadedOwn } from '../../session/loaded-own.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import { EvaluationsDocument } from './evaluator.generated.js';
import './evaluator.texts.js';
import { taskState, type TaskState } from './task-state.js';
import styles from './evaluator.module.css';

const TONES: Record<TaskState, Tone> = {
  STOOD_DOWN: 'grey',
  RESTS: 'seal',
  WAITING_FOR_OPENING: 'grey',
  TO_SCORE: 'amber',
  WAITING_FOR_RANKING: 'sky',
  ENDED: 'grey',
};

/** The projects on whose panel one sits, with what is to be done for each. */
export function EvaluationsPage() {
  const { t } = useTranslation('evaluator');
  const query = useQuery({
    query: EvaluationsDocument,
    variables: { after: useCursor() },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LoadedOwn query={query} own={(viewer) => viewer.evaluations}>
        {(evaluations) => (
          <>
            <Total of={evaluations} />
            <DataTable
              caption={t('caption')}
              rows={evaluations.nodes.map((task) => ({
                ...task,
                state: taskState({ ...task, status: task.project.status }),
              }))}
              rowId={({ id }) => id}
              empty={<p>{t('empty')}</p>}
              columns={[
                {
                  id: 'project',
                  header: t('column.project'),
                  names: true,
                  cell: ({ project }) => (
                    <>
                      <Link to={`/desk/evaluations/${project.reference}`}>
                        <TitleOf thing={project} />
                      </Link>{' '}
                      {project.exercise && <Tag tone="amber">{t('exercise')}</Tag>}
                      <div className={styles.soft}>
                        {project.reference} <ProjectStatusTag status={project.status} of={project} />
                      </div>
                    </>
                  ),
                },
                {
                  id: 'state',
                  header: t('column.state'),
                  cell: ({ state, votesToCast, project }) => (
                    <>
                      <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>{' '}
                      {votesToCast > 0 && (
                        <Link to={`/desk/evaluations/${project.reference}`}>
                          {t('votesToCast', { count: votesToCast })}
                        </Link>
                      )}
                    </>
                  ),
                },
                {
                  id: 'progress',
                  header: t('column.progress'),
                  numeric: true,
                  cell: ({ submittedSheets, validBids }) =>
                    t('progress', { submitted: submittedSheets, valid: validBids }),
                },
                {
                  id: 'seat',
                  header: t('column.seat'),
                  numeric: true,
                  cell: ({ number }) => t('seat', { number }),
                },
              ]}
            />
            <Pager of={evaluations} />
          </>
        )}
      </LoadedOwn>
    </Page>
  );
}
