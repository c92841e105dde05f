import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import '../../../shared/projects/project.texts.js';
import { ManageEventsDocument } from './manage.generated.js';
import './manage.texts.js';
import { useLiveQuery } from './use-live-query.js';

/** Events that only the buyer sees; the public page has words for the others. */
const PRIVATE = [
  'PROJECT_DRAFTED',
  'PROJECT_DRAFT_CHANGED',
  'PANEL_APPOINTED',
  'EVALUATOR_RECUSED',
  'SCORE_SHEET_SUBMITTED',
  'BID_INVALIDATED',
] as const;
const PUBLIC = [
  'PROJECT_PUBLISHED',
  'PROJECT_CANCELLED',
  'DEADLINE_SETTLED',
  'BIDS_OPENED',
  'PROJECT_EVALUATED',
  'PROJECT_FAILED',
  'AWARD_PUBLISHED',
] as const;

/** What the API calls an act of the clock. */
const SYSTEM = 'system';

/** Everything that happened, with what only the buyer sees. */
export function Timeline({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation(['manageProject', 'project']);
  const after = useCursor('eventsAfter');
  const query = useLiveQuery(projectId, {
    query: ManageEventsDocument,
    variables: { id: projectId, after: after ?? null },
  });
  const words = (type: string) => {
    const own = PRIVATE.find((known) => known === type);
    if (own) return t(`timeline.${own}`);
    return t(`project:event.${PUBLIC.find((known) => known === type) ?? 'other'}`);
  };
  return (
    <Section title={t('timeline.title')} id="record">
      <Loaded query={query}>
        {({ project: { events } }) => (
          <>
            <DataTable
              caption={t('timeline.caption')}
              rows={events.edges.map(({ node }) => node)}
              rowId={({ sequence }) => String(sequence)}
              columns={[
                { id: 'at', header: t('timeline.at'), cell: ({ at }) => <Instant at={at} precision="second" /> },
                { id: 'what', header: t('timeline.what'), names: true, cell: ({ type }) => words(type) },
                {
                  id: 'who',
                  header: t('timeline.who'),
                  cell: ({ actorLabel }) => (actorLabel === SYSTEM ? t('timeline.system') : actorLabel),
                },
                { id: 'why', header: t('timeline.why'), cell: ({ reason }) => reason ?? '—' },
                {
                  id: 'visible',
                  header: t('timeline.visible'),
                  cell: ({ public: isPublic }) =>
                    isPublic ? <Tag tone="pine">{t('timeline.public')}</Tag> : <Tag>{t('timeline.private')}</Tag>,
                },
              ]}
            />
            {(events.pageInfo.hasNextPage || after) && (
              <Pager of={events} name="eventsAfter" label={t('timeline.pages')} />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
