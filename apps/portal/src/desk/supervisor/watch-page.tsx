import { Page } from '@chengjie/portal-ui/ui/page';
import { TabLinks } from '@chengjie/portal-ui/ui/tab-links';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './watch.texts.js';

const TABS = [
  { to: '/desk/watch', text: 'equalPrices' },
  { to: '/desk/watch/findings', text: 'findings' },
  { to: '/desk/watch/ends', text: 'ends' },
  { to: '/desk/watch/warnings', text: 'warnings' },
] as const;

/** One of the things that a supervisor looks at. */
export function WatchPage({
  of,
  children,
}: {
  readonly of: (typeof TABS)[number]['text'];
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('watch');
  return (
    <Page title={t(`tabs.${of}`)} lead={t(`lead.${of}`)}>
      <TabLinks label={t('title')} tabs={TABS.map(({ to, text }) => ({ to, label: t(`tabs.${text}`) }))} />
      {children}
    </Page>
  );
}
