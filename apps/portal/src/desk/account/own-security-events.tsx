import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useActorName } from '../../shared/actor-name.js';
import { OwnSecurityEventsDocument } from './security-events.generated.js';
import './security-events.texts.js';

/** What was tried with one's account and done to it lately: whoever does not know it again changes the password. */
export function OwnSecurityEvents() {
  const { t } = useTranslation('ownSecurityEvents');
  const localized = useLocalized();
  const actorName = useActorName();
  const query = useQuery({ query: OwnSecurityEventsDocument });
  return (
    <Section title={t('title')}>
      <p>{t('lead')}</p>
      <LoadedOwn query={query} own={(viewer) => viewer.securityEvents}>
        {({ nodes }) => (
          <DataTable
            caption={t('caption')}
            rows={nodes}
            rowId={({ id }) => id}
            empty={<p>{t('empty')}</p>}
            columns={[
              { id: 'what', header: t('what'), names: true, cell: ({ text }) => localized(text) },
              { id: 'at', header: t('at'), cell: ({ lastAt }) => <Instant at={lastAt} /> },
              { id: 'times', header: t('times'), cell: ({ count }) => count },
              { id: 'network', header: t('network'), cell: ({ network }) => network ?? '—' },
              { id: 'by', header: t('by'), cell: ({ by }) => (by === null ? '—' : actorName(by)) },
            ]}
          />
        )}
      </LoadedOwn>
    </Section>
  );
}
