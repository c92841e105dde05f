import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActRefusal } from './act-refusal.js';
import {
  AcceptMembershipDocument,
  DeclineMembershipDocument,
  WithdrawMembershipProposalDocument,
  type ShownMembershipProposalFragment,
} from './memberships.generated.js';
import './memberships.texts.js';

/** A proposed membership that waits for its answer, with what one can do with it. */
export function OpenMembership({ proposal }: { readonly proposal: ShownMembershipProposalFragment }) {
  const { t } = useTranslation('memberships');
  const localized = useLocalized();
  const { federation, member, proposedSide, message, proposedBy, expiresAt, availableTransitions } = proposal;
  const can = (key: string) => availableTransitions.some((each) => each.key === key && !each.disabled);
  const reasons = new Set(
    availableTransitions.flatMap(({ disabledReason }) => (disabledReason ? [localized(disabledReason)] : [])),
  );
  return (
    <Card>
      <h3>{t('open.pair', { member: member.name, federation: federation.name })}</h3>
      <Facts
        dense
        facts={[
          { label: t(`open.by.${proposedSide}`), value: proposedSide === 'FEDERATION' ? federation.name : member.name },
          { label: t('open.proposedBy'), value: proposedBy },
          { label: t('open.message'), value: message },
          { label: t('open.expires'), value: <Instant at={expiresAt} /> },
        ]}
      />
      {[...reasons].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {can('acceptMembership') && <Accept proposal={proposal} />}
      {can('declineMembership') && <Decline proposalId={proposal.id} />}
      {can('withdrawMembershipProposal') && <Withdraw proposalId={proposal.id} />}
    </Card>
  );
}

function Accept({ proposal: { id, federation, member } }: { readonly proposal: ShownMembershipProposalFragment }) {
  const { t } = useTranslation('memberships');
  const tell = useTellDone();
  const { act, pending } = useAct(AcceptMembershipDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  async function accept() {
    const outcome = await act({ proposalId: id });
    setRefusal(outcome.done ? undefined : outcome);
    if (outcome.done) tell({ done: t('open.accepted') });
  }
  return (
    <>
      <ActRefusal of={refusal} />
      <ButtonRow>
        <ConfirmButton
          pending={pending}
          title={t('open.acceptAsk', { member: member.name, federation: federation.name })}
          text={<p>{t('open.acceptText')}</p>}
          confirm={t('open.accept')}
          onConfirm={() => void accept()}
        >
          {t('open.accept')}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

function Decline({ proposalId }: { readonly proposalId: string }) {
  const { t } = useTranslation('memberships');
  const tell = useTellDone();
  const { act, pending } = useAct(DeclineMembershipDocument);
  return (
    <details>
      <summary>{t('open.decline')}</summary>
      <ReasonForm
        reasonLabel={t('open.reason')}
        text={t('open.declineText')}
        act={t('open.decline')}
        ask={t('open.declineAsk')}
        pending={pending}
        onAct={async ({ reason }) => {
          const outcome = await act({ proposalId, reason });
          if (!outcome.done) return outcome;
          tell({ done: t('open.declined') });
          return undefined;
        }}
      />
    </details>
  );
}

function Withdraw({ proposalId }: { readonly proposalId: string }) {
  const { t } = useTranslation('memberships');
  const tell = useTellDone();
  const { act, pending } = useAct(WithdrawMembershipProposalDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  async function withdraw() {
    const outcome = await act({ proposalId });
    setRefusal(outcome.done ? undefined : outcome);
    if (outcome.done) tell({ done: t('open.withdrawn') });
  }
  return (
    <>
      <ActRefusal of={refusal} />
      <ButtonRow>
        <ConfirmButton
          variant="secondary"
          pending={pending}
          title={t('open.withdrawAsk')}
          text={<p>{t('open.withdrawText')}</p>}
          confirm={t('open.withdraw')}
          onConfirm={() => void withdraw()}
        >
          {t('open.withdraw')}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}
