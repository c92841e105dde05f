import { useTranslation } from 'react-i18next';
import { useBeforeUnload, useBlocker } from 'react-router';
import { ConfirmDialog } from '../ui/confirm.js';
import './leave-guard.texts.js';

/** Asks before one leaves a page with input that is kept nowhere. */
export function LeaveGuard({ unsaved }: { readonly unsaved: boolean }) {
  const { t } = useTranslation('leaveGuard');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload((event) => {
    if (unsaved) event.preventDefault();
  });
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('title')}
      text={t('text')}
      confirm={t('leave')}
      variant="danger"
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
