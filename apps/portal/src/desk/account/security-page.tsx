import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.js';
import { AccountFrame } from './account-frame.js';
import './account-parts.texts.js';
import './second-factors.texts.js';
import { ChangePassword } from './change-password.js';
import { OwnAddress } from './own-address.js';
import { ShownRecoveryCodes } from './recovery-codes.js';
import { SecondFactors } from './second-factors.js';

/** By what one shows who one is, and is reached: whoever has to set up a second factor first does nothing else here. */
export function SecurityPage() {
  const { t } = useTranslation(['accountParts', 'secondFactors']);
  const { viewer } = useSession();
  const tell = useTellDone();
  // Kept here: with the first factor the page's parts change, and codes are shown this once.
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) {
    const kept = () => {
      setCodes(null);
      tell({ done: t('secondFactors:codes.keptDone'), at: 'factors' });
    };
    return (
      <Page title={t('security')}>
        <ShownRecoveryCodes codes={codes} onKept={kept} />
      </Page>
    );
  }
  if (viewer?.secondFactorMissing)
    return (
      <Page title={t('security')}>
        <SecondFactors onCodes={setCodes} />
      </Page>
    );
  return (
    <AccountFrame part="security">
      <ChangePassword />
      <SecondFactors onCodes={setCodes} />
      <OwnAddress />
    </AccountFrame>
  );
}
