import { UserRound } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import '../api/terms.texts.js';
import { useSession } from '../session/session.js';
import { useGrantName } from '../shared/grant-name.js';
import styles from './session-menu.module.css';

/** Sign in; or, when signed in, who one is, one's roles to choose from, account and sign out. */
export function SessionMenu() {
  const { t } = useTranslation(['common', 'terms']);
  const nameOf = useGrantName();
  const { known, viewer, switchRole } = useSession();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  if (!known) return <span className={styles.unknown} />;
  if (!viewer) {
    const back = pathname === '/sign-in' ? search : `?to=${encodeURIComponent(pathname + search)}`;
    return (
      <Link to={`/sign-in${back}`} className={styles.signIn}>
        {t('session.signIn')}
      </Link>
    );
  }
  const choose = async (key: string) => {
    if (key === 'account') return navigate('/desk/account');
    if (key === 'sign-out') return navigate('/sign-out', { state: { pressed: true } });
    await switchRole(key);
    return navigate('/desk');
  };
  return (
    <MenuTrigger>
      <Button className={styles.trigger!}>
        <UserRound aria-hidden size={18} />
        <span className={styles.who}>
          <span>{viewer.acting ? t(`terms:role.${viewer.acting.role}`) : viewer.displayName}</span>
          <small>
            {viewer.acting?.holder ?? t(viewer.secondFactorMissing ? 'session.factorMissing' : 'session.noRole')}
          </small>
        </span>
      </Button>
      <Popover className={styles.popover!} placement="bottom end">
        <Menu className={styles.menu!} onAction={(key) => void choose(String(key))}>
          {viewer.grants.length > 1 && (
            <MenuSection>
              <Header className={styles.heading!}>{t('session.switchRole')}</Header>
              {viewer.grants.map((grant) => (
                <MenuItem key={grant.id} id={grant.id} className={styles.item!} textValue={nameOf(grant)}>
                  {nameOf(grant)}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {viewer.grants.length > 1 && <Separator />}
          <MenuItem id="account" className={styles.item!}>
            {t('session.account')}
          </MenuItem>
          <MenuItem id="sign-out" className={styles.item!}>
            {t('session.signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
