import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import '../api/terms.texts.js';
import { SessionProvider, type FirstReading } from '../session/session.js';

/**
 * What stands around the router, in the browser as on the server: language and session.
 * @param first where the server has rendered the page
 */
export function App({ children, first }: { readonly children: ReactNode; readonly first?: FirstReading | undefined }) {
  return (
    <I18nProvider locale={useLanguage() === 'zh' ? 'zh-CN' : 'en-US'}>
      <SessionProvider first={first}>{children}</SessionProvider>
    </I18nProvider>
  );
}
