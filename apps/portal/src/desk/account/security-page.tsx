import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.js';
import { AccountFrame } from './account-frame.js';
import './account-parts.texts.js';
import { ChangePassword } from './change-password.js';
import { OwnAddress } from './own-address.js';
import { SecondFactors } from './second-factors.js';

/** By what one shows who one is, and is reached: whoever has to set up a second factor first does nothing else here. */
export function SecurityPage() {
  const { t } = useTranslation('accountParts');
  const { viewer } = useSession();
  if (viewer?.secondFactorMissing)
    return (
      <Page title={t('security')}>
        <SecondFactors />
      </Page>
    );
  return (
    <AccountFrame part="security">
      <ChangePassword />
      <SecondFactors />
      <OwnAddress />
    </AccountFrame>
  );
}
