import { isId } from '@chengjie/kernel';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ChoiceFilter } from '@chengjie/portal-ui/ui/filters';
import { useQuery } from 'urql';
import { FunctionChoicesDocument } from './function-filter.generated.js';

/** Narrows a list to one of the functions of the catalog that counts in a region; kept in the address as `function`. */
export function FunctionFilter({ region, label }: { readonly region: string; readonly label: string }) {
  const localized = useLocalized();
  const [{ data }] = useQuery({ query: FunctionChoicesDocument, variables: { region } });
  const functions = data?.functionCatalog?.functions.nodes ?? [];
  return (
    <ChoiceFilter
      name="function"
      label={label}
      others={isId}
      options={functions.map(({ function: { id }, name }) => ({ value: id, label: localized(name) }))}
    />
  );
}
