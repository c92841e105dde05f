import { I18nProvider } from 'react-aria-components';
import { createBrowserRouter, RouterProvider } from 'react-router';
import '../i18n/common.texts.js';
import '../i18n/terms.texts.js';
import { useLanguage } from '../i18n/use-language.js';
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
