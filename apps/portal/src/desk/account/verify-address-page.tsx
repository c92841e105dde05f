import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, type ActOutcome } from '../../api/use-act.js';
import { ActRefusal } from '../../shared/acts/act-refusal.js';
import { VerifyAddressDocument } from './account.generated.js';
import './account.texts.js';
import './requests.texts.js';
import { useLinkToken } from './use-link-token.js';

type Outcome = ActOutcome<{ readonly loginName: string | null }>;

/** Where the mail to an address that was entered leads. A button confirms it: programs that open links do not. */
export function VerifyAddressPage() {
  const token = useLinkToken();
  const { act, pending } = useAct(VerifyAddressDocument, { keyed: false });
  return <VerifyAddress key={token} token={token} send={act} pending={pending} />;
}

function VerifyAddress({
  token,
  send,
  pending,
}: {
  readonly token: string | undefined;
  readonly send: (input: { token: string }) => Promise<Outcome>;
  readonly pending: boolean;
}) {
  const { t } = useTranslation(['requests', 'account']);
  const [outcome, setOutcome] = useState<Outcome>();
  const done = outcome?.done ? outcome.payload : undefined;
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')}>
      <ActRefusal of={outcome?.done ? undefined : outcome} />
      <Attention to={done}>{done && <Told loginName={done.loginName ?? ''} />}</Attention>
      {token === undefined ? (
        <Notice tone="warning" title={t('account:link.missing')}>
          <p>{t('account:link.missingText')}</p>
        </Notice>
      ) : (
        !done && (
          <ButtonRow>
            <Button pending={pending} onPress={() => void send({ token }).then(setOutcome)}>
              {t('verify.submit')}
            </Button>
          </ButtonRow>
        )
      )}
    </Page>
  );
}

function Told({ loginName }: { readonly loginName: string }) {
  const { t } = useTranslation(['requests', 'common']);
  return (
    <Notice tone="done" title={t('verify.done')}>
      <p>{t('verify.doneText', { loginName })}</p>
      <ButtonRow>
        <LinkButton to="/desk/account/security" variant="secondary">
          {t('verify.toAccount')}
        </LinkButton>
      </ButtonRow>
    </Notice>
  );
}
