import { Name } from '@chengjie/portal-ui/ui/name';
import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { ChoiceFilter, Filters, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Pager, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import { useSession } from '../../session/session.js';
import { AgencyLink } from '../../shared/agencies/agency-link.js';
import { useActorName } from '../../shared/actor-name.js';
import { oneOf } from '../../shared/address.js';
import { bidderOf } from '../../shared/projects/event-reason.js';
import { Why } from '../../shared/projects/event-table.js';
import { WatchedEventsDocument, type WatchedEventsQuery } from './watch.generated.js';
import { WatchPage } from './watch-page.js';
import './watch.texts.js';

const FINDINGS = [
  'BID_FOUND_INVALID',
  'BID_REINSTATED',
  'FINDING_REJECTED',
  'PRICE_QUESTIONED',
  'PRICE_EXPLAINED',
] as const satisfies readonly Schema.ProjectEventKind[];

const ENDS = [
  'CANCELLATION_PROPOSED',
  'CANCELLATION_REFUSED',
  'CANCELLATION_WITHDRAWN',
  'CANCELLATION_LAPSED',
  'PROJECT_CANCELLED',
  'LOT_FAILED',
  'STAND_DOWN_PROPOSED',
  'STAND_DOWN_REFUSED',
  'STAND_DOWN_WITHDRAWN',
  'STAND_DOWN_LAPSED',
  'EVALUATOR_STOOD_DOWN',
] as const satisfies readonly Schema.ProjectEventKind[];

/** What was found of bids, by whom and on which ground. */
export function FindingsPage() {
  return <Events of="findings" kinds={FINDINGS} />;
}

/** Projects that were cancelled or failed, before the opening or after it, and evaluators who stood down. */
export function EndsPage() {
  return <Events of="ends" kinds={ENDS} />;
}

type Event = WatchedEventsQuery['projectEvents']['nodes'][number];
type Kind = (typeof FINDINGS)[number] | (typeof ENDS)[number];

function Events({ of, kinds }: { readonly of: 'findings' | 'ends'; readonly kinds: readonly Kind[] }) {
  const { t } = useTranslation('watch');
  const actorName = useActorName();
  const { viewer } = useSession();
  const [asked] = useAddressValue('kind');
  const kind = oneOf(kinds, asked ?? null);
  const regionCode = viewer?.acting?.region.code ?? '';
  const query = useQuery({
    query: WatchedEventsDocument,
    variables: { after: useCursor(), filter: { regionCode, types: kind ? [kind] : [...kinds] } },
    pause: regionCode === '',
  });
  return (
    <WatchPage of={of}>
      <Filters>
        <ChoiceFilter
          name="kind"
          label={t('column.what')}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Filters>
      <Loaded query={query}>
        {({ projectEvents }) => (
          <>
            <DataTable
              caption={t(`tabs.${of}`)}
              rows={projectEvents.nodes}
              rowId={({ sequence }) => String(sequence)}
              empty={<p>{t('noEvents')}</p>}
              columns={[
                {
                  id: 'project',
                  header: t('column.project'),
                  names: true,
                  cell: ({ project: { reference, ...project } }) => (
                    <>
                      <Link to={`/projects/${reference}`}>
                        <TitleOf thing={project} />
                      </Link>
                      <div>
                        <small>{reference}</small>
                      </div>
                    </>
                  ),
                },
                {
                  id: 'buyer',
                  header: t('column.buyer'),
                  cell: ({ project }) => <AgencyLink agency={project.buyer} />,
                },
                { id: 'what', header: t('column.what'), cell: (event) => <What of={event} /> },
                { id: 'why', header: t('column.why'), cell: (event) => <Why of={event} /> },
                { id: 'who', header: t('column.who'), cell: ({ actorLabel }) => actorName(actorLabel) },
                { id: 'at', header: t('column.at'), cell: ({ at }) => <Instant at={at} /> },
              ]}
            />
            <Pager of={projectEvents} />
          </>
        )}
      </Loaded>
    </WatchPage>
  );
}

function What({ of }: { readonly of: Event }) {
  const { t } = useTranslation('watch');
  const localized = useLocalized();
  const about = bidderOf(of);
  const afterOpening = of.type === 'PROJECT_CANCELLED' && of.project.openedAt !== null;
  return (
    <>
      <Name of={localized(of.text)} /> {afterOpening && <Tag tone="amber">{t('afterOpening')}</Tag>}
      {about && (
        <div>
          <Name of={about} />
        </div>
      )}
    </>
  );
}
