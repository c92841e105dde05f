import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadedOwn } from '../../session/loaded-own.js';
import './account.texts.js';
import { OwnSecurityEventsDocument } from './security-events.generated.js';

/** What was tried with one's account and done to it lately: whoever does not know it again changes the password. */
export function OwnSecurityEvents() {
  const { t } = useTranslation('account');
  const localized = useLocalized();
  const query = useQuery({ query: OwnSecurityEventsDocument });
  return (
    <Section title={t('security.title')}>
      <p>{t('security.lead')}</p>
      <LoadedOwn query={query} own={(viewer) => viewer.securityEvents}>
        {({ nodes }) => (
          <DataTable
            caption={t('security.caption')}
            rows={nodes}
            rowId={({ id }) => id}
            empty={<p>{t('security.empty')}</p>}
            columns={[
              { id: 'what', header: t('security.what'), names: true, cell: ({ text }) => localized(text) },
              { id: 'at', header: t('security.at'), cell: ({ lastAt }) => <Instant at={lastAt} /> },
              { id: 'times', header: t('security.times'), cell: ({ count }) => count },
              { id: 'network', header: t('security.network'), cell: ({ network }) => network ?? '—' },
              { id: 'by', header: t('security.by'), cell: ({ by }) => by ?? '—' },
            ]}
          />
        )}
      </LoadedOwn>
    </Section>
  );
}
