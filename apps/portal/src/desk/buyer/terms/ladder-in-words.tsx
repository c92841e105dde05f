import { useLocalized, type Bilingual } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import type { LadderStepKind } from '../../../api/schema.generated.js';
import './terms.texts.js';

/** A step as form and API give it. */
export interface WordedStep {
  readonly step: LadderStepKind;
  readonly criterionId?: string | null | undefined;
}

interface NamedCriterion {
  readonly id: string;
  readonly name: Bilingual;
}

/** How a step of the ladder reads in the notice. */
export function useLadderWords(criteria: readonly NamedCriterion[]): (step: WordedStep) => string {
  const { t } = useTranslation('buyerTerms');
  const localized = useLocalized();
  return ({ step, criterionId }) => {
    const criterion = criteria.find(({ id }) => id === criterionId);
    return t(`step.${step}`, { name: criterion ? localized(criterion.name) : '' });
  };
}

/** The tie ladder as the notice prints it. */
export function LadderInWords({
  ladder,
  criteria,
}: {
  readonly ladder: readonly WordedStep[];
  readonly criteria: readonly NamedCriterion[];
}) {
  const words = useLadderWords(criteria);
  return (
    <ol>
      {ladder.map((step) => (
        <li key={`${step.step} ${step.criterionId ?? ''}`}>{words(step)}</li>
      ))}
    </ol>
  );
}
