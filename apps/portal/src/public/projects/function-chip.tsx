import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import styles from './function-chip.module.css';
import { ProjectListFunctionDocument } from './project-list.generated.js';
import './projects.texts.js';

/** Says that the list is narrowed to one function, and takes that away again. */
export function FunctionChip({ id }: { readonly id: string }) {
  const { t } = useTranslation('projects');
  const localized = useLocalized();
  const [, setFunction] = useAddressValue('function');
  const [{ data }] = useQuery({ query: ProjectListFunctionDocument, variables: { id } });
  const name = data?.function ? localized(data.function.name) : id;
  return (
    <p className={styles.chip}>
      <span>{t('ofFunction')}</span>
      {data?.function ? <Link to={`/functions/${data.function.code}`}>{name}</Link> : <span>{name}</span>}
      <button
        type="button"
        className={`${styles.remove} no-print`}
        aria-label={t('removeFunction', { name })}
        onClick={() => setFunction(undefined)}
      >
        <X aria-hidden size={16} />
      </button>
    </p>
  );
}
