import { useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import styles from './function-chip.module.css';
import { ProjectListWinnerDocument } from './project-list.generated.js';
import './projects.texts.js';

/** Says that the list is narrowed to what one organization won, and takes that away again. */
export function WinnerChip({ id }: { readonly id: string }) {
  const { t } = useTranslation('projects');
  const [, setWinner] = useAddressValue('winner');
  const [{ data }] = useQuery({ query: ProjectListWinnerDocument, variables: { id } });
  const name = data?.organization?.name ?? id;
  return (
    <p className={styles.chip}>
      <span>{t('wonBy')}</span>
      <Link to={`/organizations/${id}`}>{name}</Link>
      <button
        type="button"
        className={`${styles.remove} no-print`}
        aria-label={t('removeWinner', { name })}
        onClick={() => setWinner(undefined)}
      >
        <X aria-hidden size={16} />
      </button>
    </p>
  );
}
