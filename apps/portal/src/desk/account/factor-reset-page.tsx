import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, type ActOutcome } from '../../api/use-act.js';
import { ActRefusal } from '../../shared/acts/act-refusal.js';
import './account.texts.js';
import { ResetSecondFactorsDocument } from './second-factors.generated.js';
import './second-factors.texts.js';
import { useLinkToken } from './use-link-token.js';

type Outcome = ActOutcome<{ readonly loginName: string | null }>;

/** Where the link leads that resets second factors. A button confirms it: programs that open links do not. */
export function FactorResetPage() {
  const token = useLinkToken();
  const { act, pending } = useAct(ResetSecondFactorsDocument, { keyed: false });
  return <FactorReset key={token} token={token} send={act} pending={pending} />;
}

function FactorReset({
  token,
  send,
  pending,
}: {
  readonly token: string | undefined;
  readonly send: (input: { token: string }) => Promise<Outcome>;
  readonly pending: boolean;
}) {
  const { t } = useTranslation(['secondFactors', 'account']);
  const [outcome, setOutcome] = useState<Outcome>();
  const done = outcome?.done ? outcome.payload : undefined;
  return (
    <Page title={t('reset.title')} lead={t('reset.lead')}>
      <ActRefusal of={outcome?.done ? undefined : outcome} />
      <Attention to={done}>{done && <Told loginName={done.loginName ?? ''} />}</Attention>
      {token === undefined ? (
        <Notice tone="warning" title={t('account:link.missing')}>
          <p>{t('account:link.missingText')}</p>
        </Notice>
      ) : (
        !done && (
          <ButtonRow>
            <Button variant="danger" pending={pending} onPress={() => void send({ token }).then(setOutcome)}>
              {t('reset.submit')}
            </Button>
          </ButtonRow>
        )
      )}
    </Page>
  );
}

function Told({ loginName }: { readonly loginName: string }) {
  const { t } = useTranslation(['secondFactors', 'common']);
  return (
    <Notice tone="done" title={t('reset.done')}>
      <p>{t('reset.doneText', { loginName })}</p>
      <ButtonRow>
        <LinkButton to="/sign-in">{t('common:session.signIn')}</LinkButton>
      </ButtonRow>
    </Notice>
  );
}
