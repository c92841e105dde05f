import { GuardedForms } from '@chengjie/portal-ui/form/leave-guard';
import { Loading, ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../session/session.js';
import { DeskOffersDocument, DeskOrganizationDocument } from './desk.generated.js';
import styles from './desk.module.css';
import './desk.texts.js';
import { deskOf } from './navigation.js';

/** What is unread changes when notifications are read, though that act answers with a number alone. */
const READ_BY = { additionalTypenames: ['MarkNotificationsReadPayload'] };

/** What was the last offer is none any more. */
const ANSWERED_BY = { additionalTypenames: ['OfferedRole', 'DeclineRolePayload', 'AcceptRolePayload'] };

const OWN_ACCOUNT = '/desk/account';

/** The workbench: pages of the role that one acts in, with their navigation. Whoever is not signed in is sent to sign in. */
export function Desk() {
  const { t } = useTranslation('desk');
  const { known, viewer } = useSession();
  const { pathname } = useLocation();
  const organizationId = viewer?.acting?.organization?.id;
  const [{ data }] = useQuery({
    query: DeskOrganizationDocument,
    variables: { id: organizationId ?? '' },
    pause: !organizationId,
    context: READ_BY,
  });
  const [{ data: offers }] = useQuery({ query: DeskOffersDocument, pause: !viewer, context: ANSWERED_BY });
  const entries = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone the entries are wider than the screen: the one of this page is among those on show.
    const list = entries.current;
    const current = list?.querySelector<HTMLElement>('[aria-current]');
    if (!list || !current) return;
    list.scrollLeft = current.offsetLeft - list.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
  }, [pathname, viewer, data]);
  if (!known) return <Loading />;
  if (!viewer) {
    return (
      <Page title={t('title')}>
        <ProblemNotice problem="SIGNED_OUT" />
      </Page>
    );
  }
  // Until a second factor is set up there is nothing else to do here.
  if (viewer.secondFactorMissing && pathname !== OWN_ACCOUNT) return <Navigate to={OWN_ACCOUNT} replace />;
  const unread = data?.viewer?.unreadNotificationCount ?? 0;
  const offered = offers?.viewer?.offeredRoles.length ?? 0;
  return (
    <div className={styles.desk}>
      <nav aria-label={t('title')} className={`${styles.nav} no-print`}>
        <ul ref={entries}>
          {deskOf(viewer.acting?.role, data?.organization?.isFederation ?? false).map(({ to, text }) => (
            <li key={to}>
              <NavLink to={to} end>
                {t(`nav.${text}`)}
                {text === 'notifications' && unread > 0 && (
                  <span className={styles.unread}>{t('unread', { count: unread })}</span>
                )}
                {text === 'account' && offered > 0 && (
                  <span className={styles.unread}>{t('offered', { count: offered })}</span>
                )}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <GuardedForms>
        <Outlet />
      </GuardedForms>
    </div>
  );
}
