import { useQuery } from 'urql';
import { ProjectFormFunctionDocument, type FunctionChoiceFragment } from './project-form.generated.js';

/**
 * What a function says: as the list in view has it, which is the version in force in the region, otherwise its latest version.
 */
export function useFunction(
  id: string,
  listed: readonly FunctionChoiceFragment[] = [],
): FunctionChoiceFragment | undefined {
  const inList = listed.find((each) => each.function.id === id);
  const [{ data }] = useQuery({
    query: ProjectFormFunctionDocument,
    variables: { id },
    pause: id === '' || inList !== undefined,
  });
  if (inList) return inList;
  return data?.function?.id === id ? data.function.latestVersion : undefined;
}
