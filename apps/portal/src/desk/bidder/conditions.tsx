import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './conditions.module.css';
import type { BidConditionFragment } from './opportunities.generated.js';
import './bidding.texts.js';

/** Conditions of a bid, each met or not, in words and with the rule that asks for it. */
export function Conditions({ conditions }: { readonly conditions: readonly BidConditionFragment[] }) {
  const { t } = useTranslation('bidding');
  const localized = useLocalized();
  return (
    <ul className={styles.list}>
      {conditions.map(({ code, met, rule, text }) => {
        const Icon = met ? CircleCheck : CircleX;
        return (
          <li key={code} className={met ? styles.met : styles.unmet}>
            <Icon aria-hidden size={18} />
            <span>
              <span className="visually-hidden">{t(met ? 'condition.met' : 'condition.unmet')}</span>
              {localized(text)}
              {rule && <small lang="zh-CN">{rule}</small>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
