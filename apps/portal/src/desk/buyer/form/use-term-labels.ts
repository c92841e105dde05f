import { useTranslation } from 'react-i18next';
import '../../../api/terms.texts.js';
import './form.texts.js';
import './scoring.texts.js';

/** How the fields of the terms are called, those too whose step is not on show. @returns by the path of a field; undefined for others */
export function useTermLabels(): (path: string) => string | undefined {
  const { t } = useTranslation(['projectForm', 'projectScoring', 'terms']);
  const labels: Readonly<Record<string, string>> = {
    regionCode: t('function.region'),
    functionId: t('function.label'),
    transferMode: t('money.transferMode'),
    regime: t('money.regime'),
    procedure: t('money.procedure'),
    procedureApproval: t('approval.title'),
    fundingSource: t('money.fundingSource'),
    civilAffairsMoney: t('money.civilAffairs'),
    budget: t('terms:budget'),
    exercise: t('money.exercise'),
    exerciseFactor: t('money.exerciseFactor'),
    title: t('text.title'),
    titleEn: t('text.titleEn'),
    description: t('text.description'),
    eligibility: t('steps.conditions'),
    'eligibility.tracks': t('conditions.tracks'),
    'eligibility.kinds': t('conditions.kinds'),
    'eligibility.minimumRating': t('conditions.rating'),
    socialOrganizationsOnly: t('conditions.only'),
    evaluationMethod: t('projectScoring:method'),
    priceWeight: t('projectScoring:priceWeight'),
    criteria: t('projectScoring:criteria'),
    tieLadder: t('projectScoring:ladder.steps'),
  };
  return (path) => {
    const [field = '', part = ''] = path.split('.');
    return labels[`${field}.${part}`] ?? labels[field];
  };
}
