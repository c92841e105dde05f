import { useTranslation } from 'react-i18next';
import { useBeforeUnload, useBlocker } from 'react-router';
import { ConfirmDialog } from '../ui/confirm.js';
import './leave-guard.texts.js';

/** Asks before one leaves a page with input that is kept nowhere. */
export function LeaveGuard({
  unsaved,
  parameter,
}: {
  readonly unsaved: boolean;
  /** Of the address, where it names what is entered for: another value leaves it too. */
  readonly parameter?: string;
}) {
  const { t } = useTranslation('leaveGuard');
  const pageOf = ({ pathname, search }: { readonly pathname: string; readonly search: string }) =>
    `${pathname} ${parameter && new URLSearchParams(search).get(parameter)}`;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && pageOf(currentLocation) !== pageOf(nextLocation),
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
