import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { ChoiceFilter, Filters, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../session/session.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { ActRefusal } from '../../shared/acts/act-refusal.js';
import { useToldAct } from '../../shared/acts/use-told-act.js';
import styles from './bidder.module.css';
import { notificationTarget } from './notification-target.js';
import { MarkNotificationsReadDocument, NotificationsDocument } from './notifications.generated.js';
import './notifications.texts.js';

/** Reading changes this list, though that act answers with a number alone. */
const READ_BY = { additionalTypenames: ['MarkNotificationsReadPayload'] };

/** What the organization was told of; several people of it share what is read. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const localized = useLocalized();
  const organizationId = useSession().viewer?.acting?.organization?.id;
  const unreadOnly = useAddressValue('show')[0] === 'unread';
  const query = useQuery({
    query: NotificationsDocument,
    variables: { after: useCursor(), filter: { unreadOnly } },
    requestPolicy: 'cache-and-network',
    context: READ_BY,
  });
  const { carryOut, pending, refusal } = useToldAct(MarkNotificationsReadDocument);
  const mark = (ids: string[]) => carryOut({ ids }, { done: t('marked', { count: ids.length }) });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <ChoiceFilter name="show" label={t('show')} options={[{ value: 'unread', label: t('unreadOnly') }]} />
      </Filters>
      <ActRefusal of={refusal} />
      <LoadedOwn query={query} own={(viewer) => viewer.notifications}>
        {(notifications) => {
          const rows = notifications.nodes;
          const unread = rows.filter(({ readAt }) => readAt === null).map(({ id }) => id);
          return (
            <>
              {unread.length > 0 && (
                <ButtonRow>
                  <Button variant="secondary" pending={pending} onPress={() => void mark(unread)}>
                    {t('markPage')}
                  </Button>
                </ButtonRow>
              )}
              <Total of={notifications} />
              <DataTable
                caption={t('caption')}
                rows={rows}
                rowId={({ id }) => id}
                empty={<p>{t(unreadOnly ? 'emptyUnread' : 'empty')}</p>}
                columns={[
                  {
                    id: 'text',
                    header: t('column.text'),
                    names: true,
                    cell: ({ text, kind, project, bidId }) => {
                      const target = notificationTarget(kind, { reference: project?.reference, bidId, organizationId });
                      return (
                        <>
                          {target ? (
                            <Link to={target}>
                              <Name of={localized(text)} />
                            </Link>
                          ) : (
                            <Name of={localized(text)} />
                          )}
                          <div className={styles.soft}>{project?.reference}</div>
                        </>
                      );
                    },
                  },
                  { id: 'at', header: t('column.at'), cell: ({ createdAt }) => <Instant at={createdAt} /> },
                  {
                    id: 'state',
                    header: t('column.state'),
                    cell: ({ id, readAt, text }) =>
                      readAt === null ? (
                        <>
                          <Tag tone="sky">{t('unread')}</Tag>{' '}
                          <Button
                            variant="quiet"
                            pending={pending}
                            label={t('markThis', { text: localized(text) })}
                            onPress={() => void mark([id])}
                          >
                            {t('mark')}
                          </Button>
                        </>
                      ) : (
                        <Tag>{t('read')}</Tag>
                      ),
                  },
                ]}
              />
              <Pager of={notifications} />
            </>
          );
        }}
      </LoadedOwn>
    </Page>
  );
}
