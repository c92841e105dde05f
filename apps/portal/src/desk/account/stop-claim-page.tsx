import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { StopClaimByLinkDocument } from './account.generated.js';
import './account.texts.js';
import './requests.texts.js';
import { useLinkToken } from './use-link-token.js';

/** Where the mail leads that tells the owner of a disabled account of a claim: it is stopped here, without signing in. */
export function StopClaimPage() {
  const { t } = useTranslation(['requests', 'account']);
  const token = useLinkToken();
  return (
    <Page title={t('stopClaim.title')} lead={t('stopClaim.lead')}>
      {token === undefined ? (
        <Notice tone="warning" title={t('account:link.missing')}>
          <p>{t('account:link.missingText')}</p>
        </Notice>
      ) : (
        <StopClaim key={token} token={token} />
      )}
    </Page>
  );
}

function StopClaim({ token }: { readonly token: string }) {
  const { t } = useTranslation('requests');
  const { act, pending } = useAct(StopClaimByLinkDocument, { keyed: false });
  const tell = useTellDone();
  const [done, setDone] = useState(false);
  if (done) return null;
  return (
    <ReasonForm
      reasonLabel={t('stopClaim.reason')}
      text={t('stopClaim.text')}
      act={t('stopClaim.act')}
      ask={t('stopClaim.ask')}
      pending={pending}
      onAct={async ({ reason }) => {
        const outcome = await act({ token, reason });
        if (!outcome.done) return outcome;
        setDone(true);
        tell({ done: t('stopClaim.done') });
        return undefined;
      }}
    />
  );
}
