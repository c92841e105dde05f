import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type { ClaimRejectGround } from '../../api/schema.generated.js';
import { useSession } from '../../session/session.js';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
import { everyOf } from '../../shared/every-of.js';
import type { ShownClaim } from './claim-page.js';
import {
  ConsentToClaimDocument,
  RejectClaimDocument,
  StopClaimDocument,
  WithdrawClaimDocument,
} from './claims.generated.js';
import './claims.texts.js';

const REJECT_GROUNDS = everyOf<ClaimRejectGround>({
  DOCUMENTS_DO_NOT_SHOW_IT: true,
  NOT_IN_CHARGE: true,
  FORMER_OFFICER: true,
  OTHER: true,
});

/** What one can do with a claim, and what stands against it now. */
export function ClaimActs({ claim }: { readonly claim: ShownClaim }) {
  const { t } = useTranslation(['claims', 'claim']);
  const { viewer } = useSession();
  const { id: claimId, claimantName, organization, availableTransitions } = claim;
  if (claim.endedAt || availableTransitions.length === 0) return null;
  // An office stops a claim on the word of a registered contact: whose it is, and how it was given, is recorded.
  const byOffice = viewer?.acting?.role !== 'ORGANIZATION';
  const contact = { field: 'onWordOf', label: t('acts.contact'), hint: t('acts.contactHint') };
  return (
    <Section title={t('claim.acts')} id="acts">
      <PossibleActs
        of={availableTransitions}
        acts={{
          consentToClaim: (
            <AskedAct
              document={ConsentToClaimDocument}
              input={{ claimId }}
              act={t('acts.consent')}
              ask={t('acts.consentTitle', { who: claimantName, name: organization.name })}
              text={t('acts.consentText')}
              done={t('acts.consented')}
            />
          ),
          rejectClaim: (
            <ReasonedAct
              document={RejectClaimDocument}
              input={(reason, { ground }) => ({ claimId, reason, ground: groundOf(ground) })}
              further={[
                {
                  field: 'ground',
                  label: t('acts.rejectGround'),
                  options: REJECT_GROUNDS.map((value) => ({ value, label: t(`claim:ground.${value}`) })),
                },
              ]}
              act={t('acts.reject')}
              ask={t('acts.rejectAsk', { who: claimantName, name: organization.name })}
              text={t('acts.rejectText')}
              reasonLabel={t('acts.reason')}
              done={t('acts.rejected')}
            />
          ),
          stopClaim: (
            <ReasonedAct
              document={StopClaimDocument}
              input={(reason, entered) => ({ claimId, reason, ...entered })}
              further={byOffice ? [{ ...contact, lengths: { least: 2, most: 200 } }] : []}
              act={t('acts.stop')}
              ask={t('acts.stopAsk', { who: claimantName, name: organization.name })}
              text={t('acts.stopText')}
              reasonLabel={t('acts.reason')}
              done={t('acts.stopped')}
            />
          ),
          withdrawClaim: (
            <AskedAct
              document={WithdrawClaimDocument}
              input={{ claimId }}
              act={t('acts.withdraw')}
              ask={t('acts.withdrawTitle', { name: organization.name })}
              text={t('acts.withdrawText')}
              done={t('acts.withdrawn')}
              variant="secondary"
            />
          ),
        }}
      />
    </Section>
  );
}

function groundOf(chosen: string | undefined): ClaimRejectGround | null {
  return REJECT_GROUNDS.find((each) => each === chosen) ?? null;
}
