import { ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ConfirmedLink } from './confirmed-link.js';
import { ResetSecondFactorsDocument } from './second-factors.generated.js';
import './second-factors.texts.js';

/** Where the link leads that resets second factors. */
export function FactorResetPage() {
  const { t } = useTranslation(['secondFactors', 'common']);
  const { act, pending } = useAct(ResetSecondFactorsDocument, { keyed: false });
  return (
    <ConfirmedLink
      title={t('reset.title')}
      lead={t('reset.lead')}
      submit={t('reset.submit')}
      variant="danger"
      send={act}
      pending={pending}
      told={(loginName) => (
        <Notice tone="done" title={t('reset.done')}>
          <p>{t('reset.doneText', { loginName })}</p>
          <ButtonRow>
            <LinkButton to="/sign-in">{t('common:session.signIn')}</LinkButton>
          </ButtonRow>
        </Notice>
      )}
    />
  );
}
