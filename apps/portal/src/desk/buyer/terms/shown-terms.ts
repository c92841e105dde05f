import type { ProjectTermsFragment } from './terms.generated.js';
import type { ShownTerms } from './terms-summary.js';

/**
 * A project's terms as they are shown.
 * @param functionName how code, name and version of the function read
 */
export function shownTermsOf(project: ProjectTermsFragment, functionName: string): ShownTerms {
  return {
    ...project,
    functionName,
    serviceStandard: project.function.serviceStandard,
  };
}
