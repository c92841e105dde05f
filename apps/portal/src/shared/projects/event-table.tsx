import { useLocalized, type Bilingual } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable, type Column } from '@chengjie/portal-ui/ui/data-table';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useActorName } from '../actor-name.js';
import { bidderOf, eventReason, groundOf, lotOf } from './event-reason.js';
import type { ProjectEventRowFragment } from './event-table.generated.js';
import { useLotName, type NamedLot } from './lot-heading.js';
import './project.texts.js';

interface Lot extends NamedLot {
  readonly id: string;
}

/** What happened to a project, when, by whom and why. */
export function EventTable({
  caption,
  events,
  lots,
  more = [],
}: {
  readonly caption: string;
  readonly events: readonly ProjectEventRowFragment[];
  /** Of the project: what happened to one of several names it. */
  readonly lots: readonly Lot[];
  /** Further columns. */
  readonly more?: readonly Column<ProjectEventRowFragment>[];
}) {
  const { t } = useTranslation('project');
  const actorName = useActorName();
  return (
    <DataTable
      caption={caption}
      rows={events}
      rowId={({ sequence }) => String(sequence)}
      columns={[
        { id: 'at', header: t('timeline.at'), cell: ({ at }) => <Instant at={at} precision="second" /> },
        { id: 'what', header: t('timeline.what'), names: true, cell: (event) => <What event={event} lots={lots} /> },
        {
          id: 'who',
          header: t('timeline.who'),
          cell: ({ actorLabel }) => actorName(actorLabel),
        },
        // A column of nothing but “none” says nothing.
        ...(events.some(eventReason)
          ? [
              {
                id: 'why',
                header: t('timeline.why'),
                cell: (event: ProjectEventRowFragment) => <Why of={event} />,
              },
            ]
          : []),
        ...more,
      ]}
    />
  );
}

function What({ event, lots }: { readonly event: ProjectEventRowFragment; readonly lots: readonly Lot[] }) {
  const localized = useLocalized();
  const lot = lots.find(({ id }) => id === lotOf(event));
  const about = bidderOf(event);
  return (
    <>
      <Name of={localized(event.text)} />
      {about && (
        <>
          <br />
          <small>
            <Name of={about} />
          </small>
        </>
      )}
      {lot && <LotName of={lot} lots={lots} />}
    </>
  );
}

function LotName({ of, lots }: { readonly of: NamedLot; readonly lots: readonly unknown[] }) {
  const name = useLotName(of, lots);
  return (
    name && (
      <>
        <br />
        <small>
          <Name of={name} />
        </small>
      </>
    )
  );
}

/** Why something happened: in the words that were given with it, below its ground. */
export function Why({ of: event }: { readonly of: ProjectEventRowFragment }) {
  const ground = groundOf(event);
  return (
    <>
      {ground && (
        <div>
          <Reason of={ground} />
        </div>
      )}
      <Reason of={eventReason(event)} />
    </>
  );
}

/** A reason, as {@link eventReason} reads it. */
function Reason({ of: reason }: { readonly of: string | Bilingual | undefined }) {
  const { t } = useTranslation('common');
  const localized = useLocalized();
  if (reason === undefined) return t('none');
  return <Name of={typeof reason === 'string' ? reason : localized(reason)} />;
}
