import { useTitle } from '@chengjie/portal-ui/i18n/use-title';
import { useTranslation } from 'react-i18next';
import type { NamedLot } from '../../shared/projects/lot-heading.js';
import '../../shared/projects/project.texts.js';
import styles from './bidder.module.css';

/** Which lot a bid is for, where its project has several. */
export function LotOfBid({
  lotId,
  lots,
}: {
  readonly lotId: string;
  readonly lots: readonly (NamedLot & { readonly id: string })[];
}) {
  const { t } = useTranslation('project');
  const titleOf = useTitle();
  const lot = lots.find(({ id }) => id === lotId);
  if (!lot || lots.length < 2) return null;
  return <div className={styles.soft}>{t('facts.lot', { number: lot.number, title: titleOf(lot) })}</div>;
}
