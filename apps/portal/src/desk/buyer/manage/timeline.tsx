import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Folded } from '@chengjie/portal-ui/ui/folded';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import { found } from '../../../api/found.js';
import { EventTable } from '../../../shared/projects/event-table.js';
import { ManageEventsDocument } from './manage.generated.js';
import './manage.texts.js';
import { useLiveQuery } from './use-live-query.js';

/** From how many of a kind on they are folded: such as score sheets. */
const FOLDED_FROM = 4;

/** Everything that happened, kind by kind in the order in which each began, with what only the buyer sees. */
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
        {({ project: { events, lots } }) => (
          <>
            {[...Map.groupBy(events.nodes, ({ type }) => type)].map(([type, ofKind]) => (
              <Folded
                key={type}
                title={localized(ofKind[0]?.text ?? { zh: type, en: type })}
                count={ofKind.length}
                open={ofKind.length < FOLDED_FROM}
              >
                <EventTable
                  caption={t('timeline.caption')}
                  events={ofKind}
                  lots={lots}
                  more={[
                    {
                      id: 'visible',
                      header: t('timeline.visible'),
                      cell: ({ public: isPublic }) =>
                        isPublic ? <Tag tone="pine">{t('timeline.public')}</Tag> : <Tag>{t('timeline.private')}</Tag>,
                    },
                  ]}
                />
              </Folded>
            ))}
            {(events.pageInfo.hasNextPage || after) && (
              <Pager of={events} name="eventsAfter" label={t('timeline.pages')} />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
