import { formatInstant, formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Folded } from '@chengjie/portal-ui/ui/folded';
import { useTranslation } from 'react-i18next';
import { useActorName } from '../actor-name.js';
import type { CorrectedSheetFragment } from './corrected-sheets.generated.js';
import './corrected-sheets.texts.js';

/** What evaluators gave a bid before they corrected it: when, what, and what was wrong. Nothing where nobody did. */
export function CorrectedSheets({
  of,
  criteria,
  names,
}: {
  readonly of: readonly CorrectedSheetFragment[];
  readonly criteria: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string } }[];
  /** Whose bid it is, to those who hear it. */
  readonly names: string;
}) {
  const { t } = useTranslation('correctedSheets');
  const language = useLanguage();
  const localized = useLocalized();
  const actorName = useActorName();
  if (of.length === 0) return null;
  return (
    <Folded title={t('title')} names={`${t('title')}: ${names}`}>
      {of.map(({ id, evaluator, submittedAt, correctedAt, correction, scores }) => (
        <Facts
          key={id}
          dense
          facts={[
            { label: t('evaluator'), value: actorName(evaluator) },
            { label: t('submittedAt'), value: formatInstant(submittedAt, language) },
            { label: t('correctedAt'), value: formatInstant(correctedAt, language) },
            { label: t('correction'), value: correction },
            ...criteria.flatMap((criterion) =>
              scores
                .filter(({ criterionId }) => criterionId === criterion.id)
                .map(({ points, reason }) => ({
                  label: localized(criterion.name),
                  value: t('given', { points: formatPoints(points), reason }),
                })),
            ),
          ]}
        />
      ))}
    </Folded>
  );
}
