import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useSession } from '../../session/session.js';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
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
  const { id: claimId, claimantName, organization, availableTransitions } = claim;
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
      {can('consentToClaim') && (
        <AskedAct
          document={ConsentToClaimDocument}
          input={{ claimId }}
          act={t('acts.consent')}
          ask={t('acts.consentTitle', { who: claimantName, name: organization.name })}
          text={t('acts.consentText')}
          done={t('acts.consented')}
        />
      )}
      {can('rejectClaim') && <Reject claimId={claimId} />}
      {can('stopClaim') && byOffice && <StopByOffice claimId={claimId} />}
      {can('stopClaim') && !byOffice && (
        <ReasonedAct
          document={StopClaimDocument}
          input={(reason) => ({ claimId, reason })}
          act={t('acts.stop')}
          ask={t('acts.stopAsk')}
          text={t('acts.stopText')}
          reasonLabel={t('acts.reason')}
          done={t('acts.stopped')}
        />
      )}
      {can('withdrawClaim') && (
        <AskedAct
          document={WithdrawClaimDocument}
          input={{ claimId }}
          act={t('acts.withdraw')}
          ask={t('acts.withdrawTitle')}
          text={t('acts.withdrawText')}
          done={t('acts.withdrawn')}
          variant="secondary"
        />
      )}
    </Section>
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
