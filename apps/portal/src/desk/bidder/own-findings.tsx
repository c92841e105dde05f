import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { FindingCard } from '../../shared/projects/findings/finding-card.js';
import type { FindingFragment } from '../../shared/projects/findings/findings.generated.js';
import '../../shared/projects/findings/findings.texts.js';
import { ReviewForm } from '../../shared/projects/findings/review-form.js';
import { ExplainPriceDocument } from './bids.generated.js';
import './bids.texts.js';

/** What the reviews found of one's own bid or ask of its price, and where one explains it. */
export function OwnFindings({ findings }: { readonly findings: readonly FindingFragment[] }) {
  const { t } = useTranslation('findings');
  if (findings.length === 0) return null;
  return (
    <Section title={t('title')} id="findings">
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding}>
          {finding.status === 'ASKED' && <Explain findingId={finding.id} />}
        </FindingCard>
      ))}
    </Section>
  );
}

function Explain({ findingId }: { readonly findingId: string }) {
  const { t } = useTranslation('bids');
  const { act, pending } = useAct(ExplainPriceDocument);
  return (
    <ReviewForm
      fields={[
        {
          name: 'explanation',
          label: t('explain.label'),
          hint: t('explain.hint'),
          long: true,
          lengths: { least: 1, most: 5_000 },
        },
      ]}
      text={t('explain.lead')}
      act={t('explain.submit')}
      ask={t('explain.ask')}
      done={t('explain.done')}
      pending={pending}
      keptAs={['explainPrice', findingId]}
      onAct={async ({ explanation = '' }) => {
        const outcome = await act({ findingId, explanation });
        return outcome.done ? undefined : outcome;
      }}
    />
  );
}
