import { useLocalized, type Bilingual } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager } from '@chengjie/portal-ui/ui/pager';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { eventReason } from '../event-reason.js';
import type { ProjectPageQuery } from '../project-page.generated.js';
import '../../../shared/projects/project.texts.js';

/** What the API calls an act of the clock. */
const SYSTEM = 'system';

/** The public record: what happened, when, by whom and why. */
export function EventLog({ events }: { readonly events: NonNullable<ProjectPageQuery['project']>['events'] }) {
  const { t } = useTranslation('project');
  const localized = useLocalized();
  return (
    <Section title={t('timeline.log')} id="record">
      <p>{t('timeline.logText')}</p>
      <DataTable
        caption={t('timeline.log')}
        rows={events.nodes.filter((event) => event.public)}
        rowId={({ sequence }) => String(sequence)}
        columns={[
          { id: 'at', header: t('timeline.at'), cell: ({ at }) => <Instant at={at} precision="second" /> },
          { id: 'what', header: t('timeline.what'), names: true, cell: ({ text }) => localized(text) },
          {
            id: 'who',
            header: t('timeline.who'),
            cell: ({ actorLabel }) => (actorLabel === SYSTEM ? t('timeline.system') : actorLabel),
          },
          { id: 'why', header: t('timeline.why'), cell: (event) => <Reason of={eventReason(event)} /> },
        ]}
      />
      {events.pageInfo.hasNextPage && <Pager of={events} name="eventsAfter" />}
    </Section>
  );
}

function Reason({ of: reason }: { readonly of: string | Bilingual | undefined }) {
  const { t } = useTranslation('common');
  const localized = useLocalized();
  if (reason === undefined) return t('none');
  return typeof reason === 'string' ? reason : localized(reason);
}
