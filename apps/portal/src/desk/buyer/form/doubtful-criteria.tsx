import { doubtfulCriteria } from '@chengjie/law';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import '../../../shared/projects/project.texts.js';
import { RuleSource } from '../../../shared/rules/rule-source.js';
import type { StepProps } from './step-props.js';
import { eligibilityOf, scoringOf } from './values.js';

/** Criteria that score who a bidder is, said while one types them. */
export function DoubtfulCriteria({ form }: StepProps) {
  const { t } = useTranslation('project');
  const localized = useLocalized();
  const terms = useWatch({ control: form.control, name: 'terms' });
  if (terms.regime === '') return null;
  const { minimumRating, qualificationRequired } = eligibilityOf(terms.eligibility);
  const conditions = { regime: terms.regime, minimumRating: minimumRating ?? null, qualificationRequired };
  return doubtfulCriteria(scoringOf(terms).criteria, conditions).map(({ text, source }) => (
    <Notice key={text.zh} tone="warning" title={t('warnings.CRITERION_DOUBTFUL')}>
      <p>{localized(text)}</p>
      <RuleSource
        of={{ article: null, evidence: null, note: null, decidedFrom: null, replacesDecision: null, ...source }}
      />
    </Notice>
  ));
}
