import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { PeriodFilter } from '@chengjie/portal-ui/ui/date-filter';
import { ChoiceFilter, Filters, TextFilter, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Code, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useActorName } from '../../shared/actor-name.js';
import { periodOf } from '../../shared/address.js';
import { useSession } from '../../session/session.js';
import { EVENT_GROUP_NAMES, kindsOf } from './security-event-groups.js';
import { SecurityEventsDocument, type SecurityEventsQuery } from './security-events.generated.js';
import './security-events.texts.js';

type Event = SecurityEventsQuery['securityEvents']['nodes'][number];

/** Who tried to get in, what was refused, and what was done to accounts. */
export function SecurityEventsPage() {
  const { t } = useTranslation('securityEvents');
  const localized = useLocalized();
  const actorName = useActorName();
  const { viewer } = useSession();
  const supervises = viewer?.acting?.role === 'SUPERVISOR';
  const query = useQuery({ query: SecurityEventsDocument, variables: { after: useCursor(), filter: useFilter() } });
  return (
    <Page title={t('title')} lead={t(supervises ? 'supervisorsLead' : 'lead')}>
      <Filters>
        <TextFilter label={t('filter.account')} />
        <ChoiceFilter
          name="group"
          label={t('filter.group')}
          options={EVENT_GROUP_NAMES.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        />
        <PeriodFilter from={t('filter.from')} to={t('filter.to')} />
      </Filters>
      <Loaded query={query}>
        {({ securityEvents }) => (
          <>
            <Total of={securityEvents} />
            <DataTable
              caption={t('caption')}
              rows={securityEvents.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('empty')}</p>}
              columns={[
                {
                  id: 'what',
                  header: t('column.what'),
                  names: true,
                  cell: (event) => (
                    <>
                      <Name of={localized(event.text)} /> <Detail of={event} />
                    </>
                  ),
                },
                { id: 'account', header: t('column.account'), cell: ({ loginName }) => loginName ?? t('none') },
                { id: 'at', header: t('column.at'), cell: (event) => <Times of={event} /> },
                { id: 'times', header: t('column.times'), cell: ({ count }) => count },
                { id: 'network', header: t('column.network'), cell: ({ network }) => network ?? '—' },
                { id: 'by', header: t('column.by'), cell: ({ by }) => (by === null ? '—' : actorName(by)) },
                { id: 'reason', header: t('column.reason'), cell: ({ reason }) => reason ?? '—' },
              ]}
            />
            <Pager of={securityEvents} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Of a broken seal the number of the project; else the operation of the interface that was called, by which logs and programs know it. */
function Detail({ of: { kind, detail } }: { readonly of: Event }) {
  const { t } = useTranslation('securityEvents');
  if (detail === null) return null;
  if (kind === 'SEAL_BROKEN') return <Link to={`/projects/${detail}`}>{detail}</Link>;
  return (
    <small>
      {t('operation')} <Code>{detail}</Code>
    </small>
  );
}

function Times({ of: { at, lastAt, count } }: { readonly of: Event }) {
  const { t } = useTranslation('securityEvents');
  return (
    <>
      <Instant at={at} />
      {count > 1 && (
        <>
          <br />
          {t('until')}
          <Instant at={lastAt} />
        </>
      )}
    </>
  );
}

/** What the address asks for; days are Beijing's, the last one whole. */
function useFilter() {
  const [loginName] = useAddressValue('text');
  const [asked] = useAddressValue('group');
  const [search] = useSearchParams();
  const { from, to } = periodOf(search);
  const group = EVENT_GROUP_NAMES.find((name) => name === asked);
  return {
    loginName,
    kinds: group && kindsOf(group),
    from: from ? `${from}T00:00:00+08:00` : undefined,
    until: to ? `${to}T24:00:00+08:00` : undefined,
  };
}
