import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../acts/asked-acts.js';
import { PossibleActs } from '../../acts/possible-acts.js';
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
        <Card key={proposal.id}>
          <ProposalFacts of={proposal} />
          <ProposalActs of={proposal} title={title} />
        </Card>
      ))}
    </Section>
  );
}

function ProposalFacts({ of }: { readonly of: Proposal }) {
  const { t } = useTranslation('cancellations');
  const { status, ground, reason, proposedAt, lapsesAt, holds, waitsFor, decidedBy, decidedAt, decisionReason } = of;
  return (
    <>
      <h3>
        {t(`grounds.${ground}`)} <Tag tone={waitsFor ? 'amber' : undefined}>{t(`statuses.${status}`)}</Tag>
      </h3>
      <Facts
        facts={[
          { label: t('reason'), value: reason },
          { label: t('proposedAt'), value: <Instant at={proposedAt} /> },
          { label: t('until'), value: waitsFor && <Instant at={lapsesAt} /> },
          { label: t('waits'), value: waitsFor && t(`waitsFor.${waitsFor}`) },
          {
            label: t('decided'),
            value: decidedBy && decidedAt && (
              <>
                {t(`decidedBy.${decidedBy}`)} <Instant at={decidedAt} />
              </>
            ),
          },
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
