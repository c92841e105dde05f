import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DeadLettersDocument } from './dead-letters.generated.js';
import './dead-letters.texts.js';

/** Mails that could not be sent: what kind, how often tried and why, never to whom or with what. */
export function DeadLettersPage() {
  const { t } = useTranslation('deadLetters');
  const localized = useLocalized();
  const query = useQuery({ query: DeadLettersDocument, variables: { after: useCursor() } });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ deadLetters }) => (
          <>
            <Total of={deadLetters} />
            <DataTable
              caption={t('caption')}
              rows={deadLetters.nodes}
              rowId={({ id }) => id}
              empty={<p>{t('empty')}</p>}
              columns={[
                { id: 'about', header: t('column.about'), names: true, cell: ({ about }) => localized(about) },
                { id: 'created', header: t('column.createdAt'), cell: ({ createdAt }) => <Instant at={createdAt} /> },
                { id: 'givenUp', header: t('column.givenUpAt'), cell: ({ givenUpAt }) => <Instant at={givenUpAt} /> },
                { id: 'attempts', header: t('column.attempts'), cell: ({ attempts }) => attempts },
                {
                  id: 'failure',
                  header: t('column.failure'),
                  cell: ({ failure, responseCode }) =>
                    `${t(`failure.${failure}`)}${responseCode === null ? '' : ` (${responseCode})`}`,
                },
              ]}
            />
            <Pager of={deadLetters} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
