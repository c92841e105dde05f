import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
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
  readonly at?: string;
}

/** What one can do with consent that was asked for. */
export function ConsentActs(of: Of) {
  return (
    <PossibleActs
      of={of.consent.availableTransitions}
      acts={{
        agreeToBid: <Agree {...of} />,
        declineBid: <Decline {...of} />,
        takeBackConsent: <TakeBack {...of} />,
        withdrawConsentRequest: <Withdraw {...of} />,
      }}
    />
  );
}

function Agree({ consent: { id, federation }, at }: Of) {
  const { t } = useTranslation('consents');
  return (
    <AskedAct
      document={AgreeToBidDocument}
      input={{ consentId: id }}
      act={t('agree')}
      ask={t('agreeAsk', { federation: federation.name })}
      text={t('agreeText')}
      done={t('agreed')}
      at={at}
    />
  );
}

function Decline({ consent: { id, federation }, at }: Of) {
  const { t } = useTranslation('consents');
  return (
    <ReasonedAct
      document={DeclineBidDocument}
      input={(reason) => ({ consentId: id, reason })}
      act={t('decline')}
      ask={t('declineAsk', { federation: federation.name })}
      text={t('declineText')}
      reasonLabel={t('reason')}
      done={t('declined')}
      at={at}
    />
  );
}

function TakeBack({ consent: { id, federation }, at }: Of) {
  const { t } = useTranslation('consents');
  return (
    <ReasonedAct
      document={TakeBackConsentDocument}
      input={(reason) => ({ consentId: id, reason })}
      act={t('takeBack')}
      ask={t('takeBackAsk', { federation: federation.name })}
      text={t('takeBackText')}
      reasonLabel={t('reason')}
      done={t('takenBack')}
      at={at}
    />
  );
}

function Withdraw({ consent: { id, performer }, at }: Of) {
  const { t } = useTranslation('consents');
  return (
    <AskedAct
      document={WithdrawConsentRequestDocument}
      input={{ consentId: id }}
      variant="secondary"
      act={t('withdraw')}
      ask={t('withdrawAsk', { performer: performer.name })}
      text={t('withdrawText')}
      done={t('withdrawn')}
      at={at}
    />
  );
}
