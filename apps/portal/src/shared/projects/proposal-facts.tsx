import type { Fact } from '@chengjie/portal-ui/ui/fact';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Countdown } from '../../api/countdown.js';
import type * as Schema from '../../api/schema.generated.js';
import './proposals.texts.js';

/** What one officer proposes, and a second person confirms. */
interface Proposal {
  readonly status: Schema.CancellationProposalStatus | Schema.StandDownProposalStatus;
  readonly proposedAt: string;
  readonly lapsesAt: string;
  readonly waitsFor: Schema.CancellationDecider | null;
  readonly decidedBy: Schema.CancellationDecider | null;
  readonly decidedAt: string | null;
}

export function ProposalStatusTag({ of: { status, waitsFor } }: { readonly of: Proposal }) {
  const { t } = useTranslation('proposals');
  return <Tag tone={waitsFor ? 'amber' : undefined}>{t(`statuses.${status}`)}</Tag>;
}

/** Since when a proposal stands, for whom it waits until when, and how it ended. @param waits said instead of who it is, where there is more to say */
export function useProposalFacts(
  { status, proposedAt, lapsesAt, waitsFor, decidedBy, decidedAt }: Proposal,
  waits?: string,
): readonly Fact[] {
  const { t } = useTranslation('proposals');
  return [
    { label: t('proposedAt'), value: <Instant at={proposedAt} /> },
    {
      label: t('until'),
      value: waitsFor && (
        <>
          <Instant at={lapsesAt} /> <Countdown until={lapsesAt} />
        </>
      ),
    },
    { label: t('lapsedAt'), value: status === 'LAPSED' && decidedAt ? <Instant at={decidedAt} /> : null },
    { label: t('waits'), value: waitsFor && (waits ?? t(`waitsFor.${waitsFor}`)) },
    {
      label: t('decided'),
      value: decidedBy && decidedAt && (
        <>
          {t(`decidedBy.${decidedBy}`)} <Instant at={decidedAt} />
        </>
      ),
    },
  ];
}
