import { useTranslation } from 'react-i18next';
import type { FindingGround, QualificationCondition } from '../../../api/schema.generated.js';
import { COMPLIANCE_GROUNDS, CONDITIONS } from './ground-fields.js';
import './findings.texts.js';

/** Words of grounds and facts in the reader's language. */
export function useGroundWords() {
  const { t } = useTranslation('findings');
  const grounds: readonly FindingGround[] = [...COMPLIANCE_GROUNDS, 'ABNORMALLY_LOW_PRICE'];
  return {
    ground: t('ground'),
    grounds: Object.fromEntries(grounds.map((key) => [key, t(`grounds.${key}`)])) as Record<FindingGround, string>,
    condition: t('condition'),
    conditions: Object.fromEntries(CONDITIONS.map((key) => [key, t(`conditions.${key}`)])) as Record<
      QualificationCondition,
      string
    >,
    clause: t('clause'),
    clauseHint: t('form.clauseHint'),
    facts: t('facts'),
    factsHint: t('form.factsHint'),
    other: t('other'),
  };
}
