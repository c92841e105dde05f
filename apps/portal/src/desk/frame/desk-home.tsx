import { LinkButton, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import '../../api/terms.texts.js';
import { useSession } from '../../session/session.js';
import { deskOf } from './navigation.js';

/** Leads to the first page of the role that one acts in; a role without pages of its own is told where its work is done. */
export function DeskHome() {
  const { t } = useTranslation(['desk', 'terms', 'common']);
  const { viewer } = useSession();
  if (!viewer) return null;
  const role = viewer.acting?.role;
  const [first] = deskOf(role, false);
  if (!role || (first && first.roles !== 'ALL')) return <Navigate to={first?.to ?? '/desk/account'} replace />;
  return (
    <Page title={t('elsewhere.title')}>
      <p>{t('elsewhere.text', { role: t(`terms:role.${role}`) })}</p>
      <ButtonRow>
        <LinkButton to="/guide/interface">{t('elsewhere.how')}</LinkButton>
        <LinkButton to="/projects" variant="secondary">
          {t('common:nav.projects')}
        </LinkButton>
        <LinkButton to="/organizations" variant="secondary">
          {t('common:nav.organizations')}
        </LinkButton>
      </ButtonRow>
    </Page>
  );
}
