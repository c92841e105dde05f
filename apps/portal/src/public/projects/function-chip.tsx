import { Name } from '@chengjie/portal-ui/ui/name';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { FilterChip } from './filter-chip.js';
import { ProjectListFunctionDocument } from './project-list.generated.js';
import './projects.texts.js';

/** Says that the list is narrowed to one function. */
export function FunctionChip({ id }: { readonly id: string }) {
  const { t } = useTranslation('projects');
  const localized = useLocalized();
  const [{ data }] = useQuery({ query: ProjectListFunctionDocument, variables: { id } });
  const name = data?.function ? localized(data.function.name) : id;
  return (
    <FilterChip filter="function" text={t('ofFunction')} name={name}>
      {data?.function ? (
        <Link to={`/functions/${data.function.code}`}>
          <Name of={name} />
        </Link>
      ) : (
        <span>
          <Name of={name} />
        </span>
      )}
    </FilterChip>
  );
}
