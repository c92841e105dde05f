import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, type ActOutcome } from '../../api/use-act.js';
import { VerifyAddressDocument } from './account.generated.js';
import './account.texts.js';
import './requests.texts.js';
import { useLinkToken } from './use-link-token.js';

type Outcome = ActOutcome<{ readonly loginName: string | null }>;

/** Where the mail to an address that was entered leads. A button confirms it: programs that open links do not. */
export function VerifyAddressPage() {
  const { t } = useTranslation(['requests', 'account']);
  const token = useLinkToken();
  const { act, pending } = useAct(VerifyAddressDocument, { keyed: false });
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')}>
      <Attention to={outcome}>{outcome && <Told outcome={outcome} />}</Attention>
      {token === undefined ? (
        <Notice tone="warning" title={t('account:link.missing')}>
          <p>{t('account:link.missingText')}</p>
        </Notice>
      ) : (
        !outcome?.done && (
          <ButtonRow>
            <Button pending={pending} onPress={() => void act({ token }).then(setOutcome)}>
              {t('verify.submit')}
            </Button>
          </ButtonRow>
        )
      )}
    </Page>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation(['requests', 'common']);
  if (!outcome.done)
    return outcome.problem ? (
      <ProblemNotice problem={outcome.problem} />
    ) : (
      <Notice tone="problem" title={t('common:form.summary')}>
        {outcome.userErrors.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </Notice>
    );
  return (
    <Notice tone="done" title={t('verify.done')}>
      <p>{t('verify.doneText', { loginName: outcome.payload.loginName ?? '' })}</p>
      <ButtonRow>
        <LinkButton to="/desk/account" variant="secondary">
          {t('verify.toAccount')}
        </LinkButton>
      </ButtonRow>
    </Notice>
  );
}
