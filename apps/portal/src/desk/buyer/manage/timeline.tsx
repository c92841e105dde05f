import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Folded } from '@chengjie/portal-ui/ui/folded';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { found } from '../../../api/found.js';
import { EventTable } from '../../../shared/projects/event-table.js';
import { ManageEventsDocument } from './manage.generated.js';
import { foldedEvents } from './folded-events.js';
import './manage.texts.js';
import { useLiveQuery } from './use-live-query.js';

/** Everything that happened, with what only the buyer sees; what happened often is folded. */
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
            {foldedEvents(events.nodes).map((part) => {
              const table = (
                <EventTable
                  caption={t('timeline.caption')}
                  events={part.events}
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
              );
              const [first] = part.events;
              return part.folded && first ? (
                <Folded key={first.sequence} title={localized(first.text)} count={part.events.length}>
                  {table}
                </Folded>
              ) : (
                <Fragment key={first?.sequence}>{table}</Fragment>
              );
            })}
            {(events.pageInfo.hasNextPage || after) && (
              <Pager of={events} name="eventsAfter" label={t('timeline.pages')} />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
