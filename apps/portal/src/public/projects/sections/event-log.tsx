import { Section } from '@chengjie/portal-ui/ui/page';
import { Pager } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { EventTable } from '../../../shared/projects/event-table.js';
import '../../../shared/projects/project.texts.js';
import type { ProjectPageQuery } from '../project-page.generated.js';

/** The public record: what happened, when, by whom and why. */
export function EventLog({
  project: { events, lots },
}: {
  readonly project: Pick<NonNullable<ProjectPageQuery['project']>, 'events' | 'lots'>;
}) {
  const { t } = useTranslation('project');
  return (
    <Section title={t('timeline.log')} id="record">
      <p>{t('timeline.logText')}</p>
      <EventTable caption={t('timeline.log')} events={events.nodes.filter((event) => event.public)} lots={lots} />
      <Pager of={events} name="eventsAfter" />
    </Section>
  );
}
