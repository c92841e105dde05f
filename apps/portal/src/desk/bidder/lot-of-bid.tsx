import { useNameOfLot, type NamedLot } from '../../shared/projects/lot-heading.js';
import styles from './bidder.module.css';

/** Which lot a bid is for, where its project has several. */
export function LotOfBid({
  lotId,
  lots,
}: {
  readonly lotId: string;
  readonly lots: readonly (NamedLot & { readonly id: string })[];
}) {
  const nameOf = useNameOfLot();
  const lot = lots.find(({ id }) => id === lotId);
  if (!lot || lots.length < 2) return null;
  return <div className={styles.soft}>{nameOf(lot)}</div>;
}
