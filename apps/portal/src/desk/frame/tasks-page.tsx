import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { TaskList } from '@chengjie/portal-ui/ui/task-list';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useSession } from '../../session/session.js';
import { useGrantName } from '../../shared/grant-name.js';
import { Begun } from './begun.js';
import { DeskTasksDocument, type ShownTaskFragment } from './desk.generated.js';
import './desk.texts.js';
import { taskTarget } from './task-target.js';

/** In the order in which they press. */
const URGENCIES = ['HOLDS_UP', 'WAITS', 'OPEN'] as const satisfies readonly Schema.TaskUrgency[];

/** The first page of every role: what needs me, the most pressing first. */
export function TasksPage() {
  const { t } = useTranslation('desk');
  const nameOf = useGrantName();
  const { viewer } = useSession();
  const query = useQuery({ query: DeskTasksDocument, requestPolicy: 'cache-and-network' });
  const acting = viewer?.acting;
  return (
    <Page title={t('tasks.title')} lead={acting && nameOf(acting)}>
      <LoadedOwn query={query} own={({ tasks }) => tasks}>
        {({ nodes, moreOf }) => (
          <>
            {nodes.length === 0 && <p>{t('tasks.none')}</p>}
            {URGENCIES.map((urgency) => (
              <Tasks key={urgency} urgency={urgency} of={nodes.filter((task) => task.urgency === urgency)} />
            ))}
            {moreOf.length > 0 && <p>{t('tasks.more')}</p>}
            <Begun />
          </>
        )}
      </LoadedOwn>
    </Page>
  );
}

function Tasks({ urgency, of }: { readonly urgency: Schema.TaskUrgency; readonly of: readonly ShownTaskFragment[] }) {
  const { t } = useTranslation('desk');
  const localized = useLocalized();
  if (of.length === 0) return null;
  const title = t(`tasks.urgency.${urgency}`);
  return (
    <Section title={title} aside={<Tag tone={urgency === 'HOLDS_UP' ? 'seal' : 'grey'}>{of.length}</Tag>}>
      <TaskList
        label={title}
        tasks={of.map((task) => ({
          key: `${task.kind} ${task.thingId} ${task.title.zh}`,
          to: taskTarget(task),
          what: localized(task.text),
          of: (
            <>
              <Name of={localized(task.title)} /> {task.reference && <small>{task.reference}</small>}
            </>
          ),
          facts: <Times of={task} />,
        }))}
      />
    </Section>
  );
}

function Times({ of: { since, dueAt } }: { readonly of: ShownTaskFragment }) {
  const { t } = useTranslation('desk');
  return (
    <>
      {dueAt && (
        <div>
          <strong>{t('tasks.due')}</strong> <End at={dueAt} />
        </div>
      )}
      <div>
        {t('tasks.since')} <Instant at={since} />
      </div>
    </>
  );
}
