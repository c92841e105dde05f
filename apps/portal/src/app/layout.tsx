import { DeedsProvider } from '@chengjie/portal-ui/ui/done';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { ConnectionBanner } from './connection-banner.js';
import { OtherPersonBanner } from './other-person-banner.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { PrintHead } from './print-head.js';
import styles from './layout.module.css';

/** What stands around every page. */
export function Layout() {
  const { t } = useTranslation('common');
  const { state } = useNavigation();
  return (
    <div className={styles.layout}>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <PrintHead />
      <Header />
      <div className={styles.banners}>
        <ConnectionBanner />
        <OtherPersonBanner />
      </div>
      <main id="content" tabIndex={-1} className={styles.main} aria-busy={state !== 'idle'}>
        <DeedsProvider>
          <Outlet />
        </DeedsProvider>
      </main>
      <Footer />
      <ScrollRestoration />
    </div>
  );
}
