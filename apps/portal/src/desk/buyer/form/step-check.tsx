import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import '../../../api/terms.texts.js';
import { TermsSummary } from '../terms/terms-summary.js';
import './form.texts.js';
import { problemsOf } from './problems.js';
import { ProjectFormRegionDocument } from './project-form.generated.js';
import './saving.texts.js';
import type { StepProps } from './step-props.js';
import { STEPS, stepOf } from './steps.js';
import { useFunction } from './use-function.js';
import { useTermLabels } from './use-term-labels.js';
import type { RulesInForce } from './use-rules.js';
import { termsOf } from './values.js';
import { WhoMayBid } from './who-may-bid.js';

/** Everything once more before it is saved, or what is still missing with the way there. */
export function StepCheck({ form, rules: { pack } }: StepProps & { readonly rules: RulesInForce }) {
  const { t } = useTranslation(['projectSaving', 'projectForm']);
  const localized = useLocalized();
  const language = useLanguage();
  const labelOf = useTermLabels();
  const values = useWatch({ control: form.control, name: 'terms' });
  const chosen = useFunction(values.functionId);
  const [{ data }] = useQuery({
    query: ProjectFormRegionDocument,
    variables: { code: values.regionCode },
    pause: values.regionCode === '',
  });
  const problems = problemsOf(values);
  if (problems.length > 0) {
    return (
      <Notice tone="warning" title={t('check.missing')}>
        <ul>
          {STEPS.map((step) => ({ step, fields: problems.filter(({ path }) => stepOf(path) === step) }))
            .filter(({ fields }) => fields.length > 0)
            .map(({ step, fields }) => (
              <li key={step}>
                <Link to={`?step=${step}`}>
                  {t('check.missingIn', {
                    step: t(`projectForm:steps.${step}`),
                    fields: formatList([...new Set(fields.map(({ path }) => labelOf(path) ?? path))], language),
                  })}
                </Link>
              </li>
            ))}
        </ul>
      </Notice>
    );
  }
  const terms = termsOf(values, pack);
  return (
    <>
      <p>{t('check.lead')}</p>
      <WhoMayBid regionCode={terms.regionCode} functionId={terms.functionId} eligibility={terms.eligibility} />
      <TermsSummary
        level={3}
        terms={{
          ...terms,
          region: data?.region ?? { code: values.regionCode, fullName: values.regionCode },
          functionName: chosen ? `${chosen.code} ${localized(chosen.name)}` : '',
          serviceStandard: chosen?.serviceStandard,
          eligibility: { ...terms.eligibility, minimumRating: terms.eligibility.minimumRating ?? null },
          procedureApproval: terms.procedureApproval ?? null,
          exerciseFactor: terms.exerciseFactor ?? null,
          tieLadder: terms.tieLadder ?? [],
        }}
      />
    </>
  );
}
