import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../acts/asked-acts.js';
import { PossibleActs } from '../../acts/possible-acts.js';
import { ProposalStatusTag, useProposalFacts } from '../proposal-facts.js';
import { useStanding } from '../use-standing.js';
import {
  ConfirmCancellationDocument,
  RefuseCancellationDocument,
  WithdrawCancellationDocument,
  type CancellationProposalsFragment,
} from './cancellations.generated.js';
import './cancellations.texts.js';

type Proposal = CancellationProposalsFragment['cancellationProposals'][number];

const LENGTHS = { least: 2, most: 1_000 };

/** Proposals to cancel a project after its opening, the last first, with what one can do with them; nothing where there was none. */
export function CancellationProposals({
  of: { cancellationProposals: proposals },
  title,
}: {
  readonly of: CancellationProposalsFragment;
  /** What the project is called. */
  readonly title: string;
}) {
  const { t } = useTranslation('cancellations');
  if (proposals.length === 0) return null;
  return (
    <Section title={t('title')} id="cancellations">
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.id} of={proposal} title={title} />
      ))}
    </Section>
  );
}

/** A proposal whose time runs out while it is on show has lapsed: nothing can be done with it, as the server says from then on. */
function ProposalCard({ of, title }: { readonly of: Proposal; readonly title: string }) {
  const standing = useStanding(of);
  return (
    <Card>
      <ProposalFacts of={standing} />
      {standing.status === of.status && <ProposalActs of={of} title={title} />}
    </Card>
  );
}

/** At the head of a public page: that somebody proposes to cancel it, why, and until when (docs/adr/0035). */
export function OpenCancellation({ of }: { readonly of: CancellationProposalsFragment }) {
  return of.cancellationProposals.slice(0, 1).map((proposal) => <OpenProposal key={proposal.id} of={proposal} />);
}

function OpenProposal({ of }: { readonly of: Proposal }) {
  const { t } = useTranslation('cancellations');
  const standing = useStanding(of);
  if (!standing.waitsFor) return null;
  return (
    <Notice tone="warning" title={t('open')}>
      <ProposalFacts of={standing} />
    </Notice>
  );
}

function ProposalFacts({ of }: { readonly of: Proposal }) {
  const { t } = useTranslation('cancellations');
  const { ground, reason, holds, waitsFor, decisionReason } = of;
  return (
    <>
      <h3>
        {t(`grounds.${ground}`)} <ProposalStatusTag of={of} />
      </h3>
      <Facts
        facts={[
          { label: t('reason'), value: reason },
          ...useProposalFacts(of),
          { label: t('decisionReason'), value: decisionReason },
        ]}
      />
      {waitsFor && <p>{t(holds ? 'holds' : 'holdsNot')}</p>}
    </>
  );
}

function ProposalActs({ of, title }: { readonly of: Proposal; readonly title: string }) {
  const { t } = useTranslation('cancellations');
  const { id: proposalId, availableTransitions } = of;
  return (
    <PossibleActs
      of={availableTransitions}
      acts={{
        confirmCancellation: (
          <AskedAct
            document={ConfirmCancellationDocument}
            input={{ proposalId }}
            act={t('confirm')}
            ask={t('confirmAsk', { title })}
            text={t('confirmText')}
            done={t('confirmed')}
            next={t('confirmedNext')}
          />
        ),
        refuseCancellation: (
          <ReasonedAct
            document={RefuseCancellationDocument}
            input={(reason) => ({ proposalId, reason })}
            act={t('refuse')}
            ask={t('refuseAsk', { title })}
            text={t('refuseText')}
            reasonLabel={t('why')}
            lengths={LENGTHS}
            done={t('refused')}
          />
        ),
        withdrawCancellation: (
          <ReasonedAct
            document={WithdrawCancellationDocument}
            input={(reason) => ({ proposalId, reason })}
            act={t('withdraw')}
            ask={t('withdrawAsk', { title })}
            text={t('withdrawText')}
            reasonLabel={t('why')}
            lengths={LENGTHS}
            done={t('withdrawn')}
          />
        ),
      }}
    />
  );
}
