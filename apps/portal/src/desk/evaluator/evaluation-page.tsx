import { InWordsOfProject } from '../../shared/projects/in-words-of-project.js';
import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useProjectEvents } from '../../api/use-project-events.js';
import { LotHeading } from '../../shared/projects/lot-heading.js';
import { LotPage } from '../../shared/projects/lot-page.js';
import { ProjectStatusTag } from '../../shared/projects/project-status.js';
import { EvaluatedProject } from './evaluated-project.js';
import { EvaluationPageDocument, type EvaluationPageQuery } from './evaluator.generated.js';
import './evaluator.texts.js';
import { CURSOR, LotToScore } from './lot-to-score.js';
import { Closed, StandDownProposed } from './own-seat.js';
import { StandDown } from './stand-down.js';
import { canStandDown, takesScores } from './task-state.js';

/** One project for a member of its panel: the opened bids, and one's own scoring sheet for each. */
export function EvaluationPage() {
  const { t } = useTranslation('evaluator');
  const titleOf = useTitle();
  const { reference = '' } = useParams();
  const query = found(
    useQuery({
      query: EvaluationPageDocument,
      variables: { by: { reference } },
      requestPolicy: 'cache-and-network',
    }),
    'project',
  );
  const [{ data }, again] = query;
  useProjectEvents(data?.project.id, () => again({ requestPolicy: 'network-only' }));
  const ranked = data?.project.status === 'AWARDED' || data?.project.status === 'EVALUATED';
  return (
    <Page
      title={data ? titleOf(data.project) : reference}
      crumbs={[{ to: '/desk/evaluations', label: t('title') }]}
      lead={
        <>
          {reference} {data && <ProjectStatusTag status={data.project.status} of={data.project} />}{' '}
          {data?.project.exercise && <Tag tone="amber">{t('exercise')}</Tag>}
        </>
      }
      actions={
        <LinkButton to={`/projects/${reference}`} variant="secondary">
          {t(ranked ? 'page.ranking' : 'page.publicPage')}
        </LinkButton>
      }
    >
      <Loaded query={query}>
        {({ project }) => (
          <InWordsOfProject of={project}>
            <Panel project={project} />
          </InWordsOfProject>
        )}
      </Loaded>
    </Page>
  );
}

function Panel({ project }: { readonly project: NonNullable<EvaluationPageQuery['project']> }) {
  const { t } = useTranslation('evaluator');
  const { status } = project;
  const titleOf = useTitle();
  // Before the opening the list is empty for everybody, however many bids there are.
  const mayReview = status !== 'PUBLISHED' && project.lots.some(({ reviewedBids }) => reviewedBids);
  const open = takesScores(status);
  return (
    <>
      {project.ownSeat && <StandDownProposed seat={project.ownSeat} />}
      {!project.panel || !mayReview ? (
        <Closed seat={project.ownSeat} />
      ) : (
        !open && (
          <Notice>
            <p>{t('page.ended')}</p>
          </Notice>
        )
      )}
      <EvaluatedProject project={project} />
      {mayReview &&
        project.lots.map((lot) => (
          <Fragment key={lot.id}>
            <LotHeading of={lot} lots={project.lots} level={2} />
            <LotPage
              lot={lot}
              name={CURSOR}
              projectId={project.id}
              query={EvaluationPageDocument}
              of={{ by: { id: project.id } }}
            >
              {(shown) => <LotToScore lot={shown} project={project} />}
            </LotPage>
          </Fragment>
        ))}
      {project.panel && canStandDown(status) && <StandDown projectId={project.id} title={titleOf(project)} />}
    </>
  );
}
