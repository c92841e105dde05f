import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, type ActOutcome } from '../../api/use-act.js';
import { StopClaimByLinkDocument } from './account.generated.js';
import { LinkMissing } from './link-missing.js';
import './requests.texts.js';
import { useLinkToken } from './use-link-token.js';

/** Where the mail leads that tells the owner of a disabled account of a claim: it is stopped here, without signing in. */
export function StopClaimPage() {
  const { t } = useTranslation('requests');
  const token = useLinkToken();
  const { act, pending } = useAct(StopClaimByLinkDocument, { keyed: false });
  return (
    <Page title={t('stopClaim.title')} lead={t('stopClaim.lead')}>
      {token === undefined ? (
        <LinkMissing />
      ) : (
        <StopClaim key={token} pending={pending} stop={(reason) => act({ token, reason })} />
      )}
    </Page>
  );
}

function StopClaim({
  stop,
  pending,
}: {
  readonly stop: (reason: string) => Promise<ActOutcome<unknown>>;
  readonly pending: boolean;
}) {
  const { t } = useTranslation('requests');
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
        const outcome = await stop(reason);
        if (!outcome.done) return outcome;
        setDone(true);
        tell({ done: t('stopClaim.done') });
        return undefined;
      }}
    />
  );
}
