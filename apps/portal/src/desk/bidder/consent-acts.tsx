import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActRefusal } from './act-refusal.js';
import {
  AgreeToBidDocument,
  DeclineBidDocument,
  TakeBackConsentDocument,
  WithdrawConsentRequestDocument,
  type ShownConsentFragment,
} from './consents.generated.js';
import './consents.texts.js';

interface Of {
  readonly consent: ShownConsentFragment;
  readonly place?: string;
}

/** What one can do with consent that was asked for. */
export function ConsentActs(of: Of) {
  const can = (key: string) => of.consent.availableTransitions.some((each) => each.key === key);
  return (
    <>
      {can('agreeToBid') && <Agree {...of} />}
      {can('declineBid') && <Decline {...of} />}
      {can('takeBackConsent') && <TakeBack {...of} />}
      {can('withdrawConsentRequest') && <Withdraw {...of} />}
    </>
  );
}

function Agree({ consent: { id, federation }, place }: Of) {
  const { t } = useTranslation('consents');
  const tell = useTellDone();
  const { act, pending } = useAct(AgreeToBidDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  async function agree() {
    const outcome = await act({ consentId: id });
    setRefusal(outcome.done ? undefined : outcome);
    if (outcome.done) tell({ done: t('agreed'), ...(place && { place }) });
  }
  return (
    <>
      <ActRefusal of={refusal} />
      <ButtonRow>
        <ConfirmButton
          pending={pending}
          title={t('agreeAsk', { federation: federation.name })}
          text={<p>{t('agreeText')}</p>}
          confirm={t('agree')}
          onConfirm={() => void agree()}
        >
          {t('agree')}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

function Decline({ consent: { id }, place }: Of) {
  const { t } = useTranslation('consents');
  const tell = useTellDone();
  const { act, pending } = useAct(DeclineBidDocument);
  return (
    <details>
      <summary>{t('decline')}</summary>
      <ReasonForm
        reasonLabel={t('reason')}
        text={t('declineText')}
        act={t('decline')}
        ask={t('declineAsk')}
        pending={pending}
        onAct={async ({ reason }) => {
          const outcome = await act({ consentId: id, reason });
          if (!outcome.done) return outcome;
          tell({ done: t('declined'), ...(place && { place }) });
          return undefined;
        }}
      />
    </details>
  );
}

function TakeBack({ consent: { id }, place }: Of) {
  const { t } = useTranslation('consents');
  const tell = useTellDone();
  const { act, pending } = useAct(TakeBackConsentDocument);
  return (
    <details>
      <summary>{t('takeBack')}</summary>
      <ReasonForm
        reasonLabel={t('reason')}
        text={t('takeBackText')}
        act={t('takeBack')}
        ask={t('takeBackAsk')}
        pending={pending}
        onAct={async ({ reason }) => {
          const outcome = await act({ consentId: id, reason });
          if (!outcome.done) return outcome;
          tell({ done: t('takenBack'), ...(place && { place }) });
          return undefined;
        }}
      />
    </details>
  );
}

function Withdraw({ consent: { id }, place }: Of) {
  const { t } = useTranslation('consents');
  const tell = useTellDone();
  const { act, pending } = useAct(WithdrawConsentRequestDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  async function withdraw() {
    const outcome = await act({ consentId: id });
    setRefusal(outcome.done ? undefined : outcome);
    if (outcome.done) tell({ done: t('withdrawn'), ...(place && { place }) });
  }
  return (
    <>
      <ActRefusal of={refusal} />
      <ButtonRow>
        <ConfirmButton
          variant="secondary"
          pending={pending}
          title={t('withdrawAsk')}
          text={<p>{t('withdrawText')}</p>}
          confirm={t('withdraw')}
          onConfirm={() => void withdraw()}
        >
          {t('withdraw')}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}
