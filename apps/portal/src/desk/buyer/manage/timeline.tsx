import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { found } from '../../../api/found.js';
import { ManageEventsDocument } from './manage.generated.js';
import './manage.texts.js';
import { useLiveQuery } from './use-live-query.js';

/** What the API calls an act of the clock. */
const SYSTEM = 'system';

/** Everything that happened, with what only the buyer sees. */
export function Timeline({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('manageProject');
  const localized = useLocalized();
  const after = useCursor('eventsAfter');
  const query = found(
    useLiveQuery(projectId, {
      query: ManageEventsDocument,
      variables: { id: projectId, after: after ?? null },
    }),
    'project',
  );
  return (
    <Section title={t('timeline.title')} id="record">
      <Loaded query={query}>
        {({ project: { events } }) => (
          <>
            <DataTable
              caption={t('timeline.caption')}
              rows={events.nodes}
              rowId={({ sequence }) => String(sequence)}
              columns={[
                { id: 'at', header: t('timeline.at'), cell: ({ at }) => <Instant at={at} precision="second" /> },
                { id: 'what', header: t('timeline.what'), names: true, cell: ({ text }) => localized(text) },
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
