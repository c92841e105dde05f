import { useTranslation } from 'react-i18next';
import type { FindingGround, QualificationCondition } from '../../../api/schema.generated.js';
import { CONDITIONS, GROUNDS } from './ground-fields.js';
import './findings.texts.js';

/** Words of grounds and facts in the reader's language. */
export function useGroundWords() {
  const { t } = useTranslation('findings');
  return {
    ground: t('ground'),
    grounds: Object.fromEntries(GROUNDS.map((key) => [key, t(`grounds.${key}`)])) as Record<FindingGround, string>,
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
