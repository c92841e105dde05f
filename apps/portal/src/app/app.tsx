import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { I18nProvider } from 'react-aria-components';
import { createBrowserRouter, RouterProvider } from 'react-router';
import '../api/terms.texts.js';
import { SessionProvider } from '../session/session.js';
import { routes } from './routes.js';

const router = createBrowserRouter(routes);

/** The whole portal: language, session and pages. */
export function App() {
  return (
    <I18nProvider locale={useLanguage() === 'zh' ? 'zh-CN' : 'en-US'}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </I18nProvider>
  );
}
