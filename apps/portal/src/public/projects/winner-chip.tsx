import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { FilterChip } from './filter-chip.js';
import { ProjectListWinnerDocument } from './project-list.generated.js';
import './projects.texts.js';

/** Says that the list is narrowed to what one organization won. */
export function WinnerChip({ id }: { readonly id: string }) {
  const { t } = useTranslation('projects');
  const [{ data }] = useQuery({ query: ProjectListWinnerDocument, variables: { id } });
  const name = data?.organization?.name ?? id;
  return (
    <FilterChip filter="winner" text={t('wonBy')} name={name}>
      <Link to={`/organizations/${id}`}>
        <Name of={name} />
      </Link>
    </FilterChip>
  );
}
