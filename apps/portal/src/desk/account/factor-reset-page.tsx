import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, type ActOutcome } from '../../api/use-act.js';
import './account.texts.js';
import { ResetSecondFactorsDocument } from './second-factors.generated.js';
import './second-factors.texts.js';
import { useLinkToken } from './use-link-token.js';

type Outcome = ActOutcome<{ readonly loginName: string | null }>;

/** Where the link leads that resets second factors. A button confirms it: programs that open links do not. */
export function FactorResetPage() {
  const { t } = useTranslation(['secondFactors', 'account']);
  const token = useLinkToken();
  const { act, pending } = useAct(ResetSecondFactorsDocument, { keyed: false });
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <Page title={t('reset.title')} lead={t('reset.lead')}>
      {outcome && <Told outcome={outcome} />}
      {token === undefined ? (
        <Notice tone="warning" title={t('account:link.missing')}>
          <p>{t('account:link.missingText')}</p>
        </Notice>
      ) : (
        !outcome?.done && (
          <ButtonRow>
            <Button variant="danger" pending={pending} onPress={() => void act({ token }).then(setOutcome)}>
              {t('reset.submit')}
            </Button>
          </ButtonRow>
        )
      )}
    </Page>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation(['secondFactors', 'common']);
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
    <Notice tone="done" title={t('reset.done')}>
      <p>{t('reset.doneText', { loginName: outcome.payload.loginName ?? '' })}</p>
      <ButtonRow>
        <LinkButton to="/sign-in">{t('common:session.signIn')}</LinkButton>
      </ButtonRow>
    </Notice>
  );
}
