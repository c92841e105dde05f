import { Page } from '@chengjie/portal-ui/ui/page';
import { TabLinks } from '@chengjie/portal-ui/ui/tab-links';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './account-parts.texts.js';

/** Parts of one's account, by the ends of their addresses. */
const PARTS = { overview: '', security: '/security', sessions: '/sessions', tokens: '/tokens' } as const;
type AccountPart = keyof typeof PARTS;

/** Where a part of one's account is. */
const accountPath = (part: AccountPart) => `/desk/account${PARTS[part]}`;

/** A part of one's account, with the ways to the others. */
export function AccountFrame({ part, children }: { readonly part: AccountPart; readonly children: ReactNode }) {
  const { t } = useTranslation('accountParts');
  return (
    <Page title={t(part)} crumbs={part === 'overview' ? [] : [{ to: accountPath('overview'), label: t('overview') }]}>
      <TabLinks
        label={t('all')}
        tabs={(Object.keys(PARTS) as AccountPart[]).map((each) => ({
          to: accountPath(each),
          label: t(each),
        }))}
      />
      {children}
    </Page>
  );
}
