import { Name } from '@chengjie/portal-ui/ui/name';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { End } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
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
  const { federation, member, proposedSide, message, proposedBy, expiresAt, availableTransitions } = proposal;
  const other = proposedSide === 'FEDERATION' ? member : federation;
  const mayAnswer = availableTransitions.some(({ key, disabled }) => key === 'acceptMembership' && !disabled);
  return (
    <Card>
      <h3>
        <Name of={t('open.pair', { member: member.name, federation: federation.name })} />
      </h3>
      <Facts
        dense
        facts={[
          { label: t(`open.by.${proposedSide}`), value: proposedSide === 'FEDERATION' ? federation.name : member.name },
          { label: t('open.proposedBy'), value: proposedBy },
          { label: t('open.message'), value: message },
          { label: t('open.expires'), value: <End at={expiresAt} /> },
        ]}
      />
      <p>{mayAnswer ? t('open.asked') : t('open.waits', { name: other.name })}</p>
      <PossibleActs
        of={availableTransitions}
        acts={{
          acceptMembership: <Accept proposal={proposal} />,
          declineMembership: <Decline proposal={proposal} />,
          withdrawMembershipProposal: <Withdraw proposal={proposal} />,
        }}
      />
    </Card>
  );
}

function Accept({ proposal: { id, federation, member } }: { readonly proposal: ShownMembershipProposalFragment }) {
  const { t } = useTranslation('memberships');
  return (
    <AskedAct
      document={AcceptMembershipDocument}
      input={{ proposalId: id }}
      act={t('open.accept')}
      ask={t('open.acceptAsk', { member: member.name, federation: federation.name })}
      text={t('open.acceptText')}
      done={t('open.accepted')}
    />
  );
}

function Decline({ proposal: { id, federation, member } }: { readonly proposal: ShownMembershipProposalFragment }) {
  const { t } = useTranslation('memberships');
  return (
    <ReasonedAct
      document={DeclineMembershipDocument}
      input={(reason) => ({ proposalId: id, reason })}
      act={t('open.decline')}
      ask={t('open.declineAsk', { member: member.name, federation: federation.name })}
      text={t('open.declineText')}
      reasonLabel={t('open.reason')}
      done={t('open.declined')}
    />
  );
}

function Withdraw({ proposal: { id, federation, member } }: { readonly proposal: ShownMembershipProposalFragment }) {
  const { t } = useTranslation('memberships');
  return (
    <AskedAct
      document={WithdrawMembershipProposalDocument}
      input={{ proposalId: id }}
      variant="secondary"
      act={t('open.withdraw')}
      ask={t('open.withdrawAsk', { member: member.name, federation: federation.name })}
      text={t('open.withdrawText')}
      done={t('open.withdrawn')}
    />
  );
}
