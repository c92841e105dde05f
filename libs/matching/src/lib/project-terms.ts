import type { EligibilityTermsRow, ProjectType } from '@chengjie/procurement';

/** What decides about eligibility, of a project as GraphQL shows it. */
export function termsRowOf(project: ProjectType): EligibilityTermsRow {
  const {
    function: { function: transferred },
    regionCode,
    rulePackId,
    rulePackHash,
  } = project;
  return {
    regime: project.regime as EligibilityTermsRow['regime'],
    functionId: transferred.id,
    regionCode,
    eligibility: project.eligibility as EligibilityTermsRow['eligibility'],
    rulePackId,
    rulePackHash,
  };
}
