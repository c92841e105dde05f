import { GuardedForms } from '@chengjie/portal-ui/form/leave-guard';
import { Loading, PageProblem } from '@chengjie/portal-ui/ui/loaded';
import { Page } from '@chengjie/portal-ui/ui/page';
import { TabLinks } from '@chengjie/portal-ui/ui/tab-links';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../session/session.js';
import { SECOND_FACTORS } from '../../shared/second-factors-path.js';
import { DeskOffersDocument, DeskOrganizationDocument, DeskTasksDocument } from './desk.generated.js';
import styles from './desk.module.css';
import './desk.texts.js';
import { ForeignPage } from './foreign-page.js';
import { deskOf, isFor, meantFor, type DeskItem } from './navigation.js';

/** What is unread changes when notifications are read, though that act answers with a number alone. */
const READ_BY = { additionalTypenames: ['MarkNotificationsReadPayload'] };

/** What was the last offer is none any more. */
const ANSWERED_BY = { additionalTypenames: ['OfferedRole', 'DeclineRolePayload', 'AcceptRolePayload'] };

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
  const [{ data: queue }, ask] = useQuery({ query: DeskTasksDocument, pause: !viewer?.acting });
  const shown = viewer?.acting?.id;
  useEffect(() => {
    // What was done on the page before may have been among what waits.
    if (shown) ask({ requestPolicy: 'cache-and-network' });
  }, [ask, pathname, shown]);
  if (!known) return <Loading />;
  if (!viewer) {
    return (
      <Page title={t('title')}>
        <PageProblem problem="SIGNED_OUT" />
      </Page>
    );
  }
  // Until a second factor is set up there is nothing else to do here.
  if (viewer.secondFactorMissing && pathname !== SECOND_FACTORS) return <Navigate to={SECOND_FACTORS} replace />;
  const unread = data?.viewer?.unreadNotificationCount ?? 0;
  const offered = offers?.viewer?.offeredRoles.length ?? 0;
  const waiting = (queue?.viewer?.tasks?.nodes ?? []).filter(({ urgency }) => urgency !== 'OPEN').length;
  const marks: Partial<Record<DeskItem['text'], string | false>> = {
    tasks: waiting > 0 && t('waiting', { count: waiting }),
    notifications: unread > 0 && t('unread', { count: unread }),
    account: offered > 0 && t('offered', { count: offered }),
  };
  const meant = meantFor(pathname);
  const foreign = meant && !isFor(meant, viewer.acting?.role, data?.organization?.isFederation);
  const ways = deskOf(viewer.acting?.role, data?.organization?.isFederation ?? false);
  return (
    <div className={styles.desk}>
      {!viewer.secondFactorMissing && (
        <TabLinks
          label={t('title')}
          level="workbench"
          tabs={ways.map(({ to, text }) => ({ to, label: t(`nav.${text}`), mark: marks[text] }))}
        />
      )}
      <GuardedForms>{foreign ? <ForeignPage of={meant} /> : <Outlet />}</GuardedForms>
    </div>
  );
}
