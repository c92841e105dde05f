import { ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { VerifyAddressDocument } from './account.generated.js';
import { ConfirmedLink } from './confirmed-link.js';
import './requests.texts.js';

/** Where the mail to an address that was entered leads. */
export function VerifyAddressPage() {
  const { t } = useTranslation('requests');
  const { act, pending } = useAct(VerifyAddressDocument, { keyed: false });
  return (
    <ConfirmedLink
      title={t('verify.title')}
      lead={t('verify.lead')}
      submit={t('verify.submit')}
      send={act}
      pending={pending}
      told={(loginName) => (
        <Notice tone="done" title={t('verify.done')}>
          <p>{t('verify.doneText', { loginName })}</p>
          <ButtonRow>
            <LinkButton to="/desk/account/security" variant="secondary">
              {t('verify.toAccount')}
            </LinkButton>
          </ButtonRow>
        </Notice>
      )}
    />
  );
}
