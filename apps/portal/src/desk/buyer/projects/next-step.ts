import type { Bilingual } from '@chengjie/portal-ui/i18n/use-language';

/** What the buyer has to do next for a project, the most pressing first. */
export const NEXT_STEPS = [
  'EVALUATE_AGAIN',
  'AWARD',
  'QUALIFY',
  'APPOINT',
  'HELD_UP',
  'SCORING',
  'PUBLISH',
  'APPOINT_EARLY',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

interface Acts {
  readonly availableTransitions: readonly {
    readonly key: string;
    readonly disabled: boolean;
    readonly disabledReason?: Bilingual | null;
  }[];
}

/** What of a project tells what comes next; all of it as the API says it. */
export interface NextStepFacts extends Acts {
  readonly status: string;
  readonly panel: readonly { readonly recusedAt: string | null }[] | null;
  readonly lots: readonly (Acts & {
    readonly status: string;
    readonly evaluation: { readonly outdated: boolean } | null;
  })[];
}

/** The next step of a project; undefined where nothing is the buyer's to do. */
export function nextStepOf(project: NextStepFacts): NextStep | undefined {
  const { status, panel, lots } = project;
  const may = ({ availableTransitions }: Acts, key: string) =>
    availableTransitions.some((each) => each.key === key && !each.disabled);
  const hasPanel = (panel ?? []).some(({ recusedAt }) => recusedAt === null);
  if (may(project, 'publishProject')) return 'PUBLISH';
  const ranked = lots.filter((lot) => lot.status === 'EVALUATED');
  if (ranked.some(({ evaluation }) => evaluation?.outdated)) return 'EVALUATE_AGAIN';
  // Ranked, and not to be awarded yet: such as while a correction is voted on, or where the first in rank is no longer eligible.
  if (ranked.length > 0) return ranked.some((lot) => may(lot, 'publishAward')) ? 'AWARD' : 'HELD_UP';
  if (lots.some((lot) => may(lot, 'completeQualificationReview'))) return 'QUALIFY';
  if (lots.some((lot) => lot.status === 'OPENED')) return hasPanel ? 'SCORING' : 'APPOINT';
  return status === 'PUBLISHED' && !hasPanel ? 'APPOINT_EARLY' : undefined;
}

/** Why its lots cannot go on yet, each reason once: such as a finding that waits to be explained or voted on. */
export function heldUpBy({ lots }: Pick<NextStepFacts, 'lots'>): Bilingual[] {
  const reasons = lots.flatMap(({ status, availableTransitions }) =>
    availableTransitions.flatMap(({ key, disabledReason }) =>
      disabledReason && key === ONWARD[status] ? [[disabledReason.zh, disabledReason] as const] : [],
    ),
  );
  return [...new Map(reasons).values()];
}

/** By what a lot goes on, by its state. */
const ONWARD: Readonly<Record<string, string>> = { OPENED: 'evaluateLot', EVALUATED: 'publishAward' };

/** Projects that need something, the most pressing first, otherwise in their order. */
export function byUrgency<Project extends NextStepFacts>(
  projects: readonly Project[],
): { readonly project: Project; readonly next: NextStep }[] {
  return projects
    .flatMap((project) => {
      const next = nextStepOf(project);
      return next ? [{ project, next }] : [];
    })
    .sort((left, right) => NEXT_STEPS.indexOf(left.next) - NEXT_STEPS.indexOf(right.next));
}

/** How far the scoring has come. */
export interface Sheets {
  readonly submitted: number;
  /** One from each sitting member for each valid bid. */
  readonly expected: number;
}

/** Counts the sheets of those who sit; without criteria there is nothing to score. */
export function sheetsOf(
  panel: readonly { readonly recusedAt: string | null; readonly submittedSheets: number }[],
  bids: readonly { readonly valid: boolean }[],
  criteria: readonly unknown[],
): Sheets {
  const sitting = panel.filter(({ recusedAt }) => recusedAt === null);
  if (criteria.length === 0) return { submitted: 0, expected: 0 };
  return {
    submitted: sitting.reduce((sum, { submittedSheets }) => sum + submittedSheets, 0),
    expected: sitting.length * bids.filter(({ valid }) => valid).length,
  };
}
