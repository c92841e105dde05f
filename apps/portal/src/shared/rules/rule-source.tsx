import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import { CertaintyTag } from './certainty.js';
import type { RuleSourceTextFragment } from './rule-row.generated.js';
import styles from './rules.module.css';
import './rules.texts.js';

/** Where a rule comes from, as cited in Chinese. */
export function RuleSource({
  of: { document, article, certainty, evidence, note, decidedFrom, replacesDecision },
}: {
  readonly of: RuleSourceTextFragment;
}) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  return (
    <span className={styles.source}>
      <CertaintyTag of={certainty} />
      <span lang="zh-CN">
        {document}
        {article}
      </span>
      {evidence && <small>{t(`evidence.${evidence}`)}</small>}
      {decidedFrom && <small>{t('decidedFrom', { day: formatDay(decidedFrom, language) })}</small>}
      {replacesDecision && <small>{t('replacesDecision')}</small>}
      {note && <small lang="zh-CN">{t('note', { note })}</small>}
    </span>
  );
}
