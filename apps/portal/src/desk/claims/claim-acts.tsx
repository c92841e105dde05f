import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useSession } from '../../session/session.js';
import type { ShownClaim } from './claim-page.js';
import {
  ConsentToClaimDocument,
  RejectClaimDocument,
  StopClaimDocument,
  WithdrawClaimDocument,
} from './claims.generated.js';
import './claims.texts.js';
import { StopByOffice } from './stop-by-office.js';

/** What one can do with a claim, and what stands against it now. */
export function ClaimActs({ claim }: { readonly claim: ShownClaim }) {
  const { t } = useTranslation('claims');
  const { viewer } = useSession();
  const localized = useLocalized();
  const { availableTransitions } = claim;
  const can = (key: string) => availableTransitions.some((each) => each.key === key && !each.disabled);
  const reasons = new Set(
    availableTransitions.flatMap(({ disabledReason }) => (disabledReason ? [localized(disabledReason)] : [])),
  );
  if (claim.endedAt || availableTransitions.length === 0) return null;
  const byOffice = viewer?.acting?.role !== 'ORGANIZATION';
  return (
    <Section title={t('claim.acts')} id="acts">
      {[...reasons].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {can('consentToClaim') && <Consent claim={claim} />}
      {can('rejectClaim') && <Reject claimId={claim.id} />}
      {can('stopClaim') && (byOffice ? <StopByOffice claimId={claim.id} /> : <Stop claimId={claim.id} />)}
      {can('withdrawClaim') && <Withdraw claimId={claim.id} />}
    </Section>
  );
}

/** Why an act that was confirmed did not succeed. */
function Refused({ refusal }: { readonly refusal: Refusal | undefined }) {
  return (
    <>
      {refusal?.problem && <ProblemNotice problem={refusal.problem} />}
      {refusal?.userErrors.map(({ code, message }) => (
        <Notice key={code} tone="problem">
          <p>{message}</p>
        </Notice>
      ))}
    </>
  );
}

function Consent({ claim: { id, claimantName, organization } }: { readonly claim: ShownClaim }) {
  const { t } = useTranslation('claims');
  const { act, pending } = useAct(ConsentToClaimDocument);
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();

  async function consent() {
    const outcome = await act({ claimId: id });
    setRefusal(outcome.done ? undefined : outcome);
    if (outcome.done) tell({ done: t('acts.consented') });
  }

  return (
    <>
      <Refused refusal={refusal} />
      <ButtonRow>
        <ConfirmButton
          pending={pending}
          title={t('acts.consentTitle', { who: claimantName, name: organization.name })}
          text={<p>{t('acts.consentText')}</p>}
          confirm={t('acts.consent')}
          onConfirm={() => void consent()}
        >
          {t('acts.consent')}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

function Withdraw({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation('claims');
  const { act, pending } = useAct(WithdrawClaimDocument);
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();

  async function withdraw() {
    const outcome = await act({ claimId });
    setRefusal(outcome.done ? undefined : outcome);
    if (outcome.done) tell({ done: t('acts.withdrawn') });
  }

  return (
    <>
      <Refused refusal={refusal} />
      <ButtonRow>
        <ConfirmButton
          variant="secondary"
          pending={pending}
          title={t('acts.withdrawTitle')}
          text={<p>{t('acts.withdrawText')}</p>}
          confirm={t('acts.withdraw')}
          onConfirm={() => void withdraw()}
        >
          {t('acts.withdraw')}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

const REJECT_GROUNDS = ['DOCUMENTS_DO_NOT_SHOW_IT', 'NOT_IN_CHARGE', 'FORMER_OFFICER', 'OTHER'] as const;
const groundOf = (chosen: string | undefined) => REJECT_GROUNDS.find((each) => each === chosen) ?? null;

function Reject({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation(['claims', 'claim']);
  const { act, pending } = useAct(RejectClaimDocument);
  const tell = useTellDone();
  return (
    <details>
      <summary>{t('acts.reject')}</summary>
      <ReasonForm
        choices={[
          {
            field: 'ground',
            label: t('acts.rejectGround'),
            options: REJECT_GROUNDS.map((value) => ({ value, label: t(`claim:ground.${value}`) })),
          },
        ]}
        reasonLabel={t('acts.reason')}
        text={t('acts.rejectText')}
        act={t('acts.reject')}
        ask={t('acts.rejectAsk')}
        pending={pending}
        onAct={async ({ chosen, reason }) => {
          const outcome = await act({ claimId, reason, ground: groundOf(chosen['ground']) });
          if (outcome.done) tell({ done: t('acts.rejected') });
          return outcome.done ? undefined : outcome;
        }}
      />
    </details>
  );
}

function Stop({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation('claims');
  const { act, pending } = useAct(StopClaimDocument);
  const tell = useTellDone();
  return (
    <details>
      <summary>{t('acts.stop')}</summary>
      <ReasonForm
        reasonLabel={t('acts.reason')}
        text={t('acts.stopText')}
        act={t('acts.stop')}
        ask={t('acts.stopAsk')}
        pending={pending}
        onAct={async ({ reason }) => {
          const outcome = await act({ claimId, reason });
          if (outcome.done) tell({ done: t('acts.stopped') });
          return outcome.done ? undefined : outcome;
        }}
      />
    </details>
  );
}
