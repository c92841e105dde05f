/** The steps of the form, in order. */
export const STEPS = ['function', 'money', 'text', 'conditions', 'evaluation', 'ladder', 'dates', 'check'] as const;

export type Step = (typeof STEPS)[number];

const FIELDS: Readonly<Record<Step, readonly string[]>> = {
  function: ['regionCode', 'functionId'],
  money: [
    'transferMode',
    'regime',
    'procedure',
    'procedureApproval',
    'fundingSource',
    'civilAffairsMoney',
    'budget',
    'exercise',
    'exerciseFactor',
  ],
  text: ['title', 'titleEn', 'description'],
  conditions: ['socialOrganizationsOnly', 'eligibility'],
  evaluation: ['evaluationMethod', 'priceWeight', 'criteria'],
  ladder: ['tieLadder'],
  dates: [],
  check: [],
};

/** The step of the address, the first for anything else. */
export function stepFrom(text: string | null): Step {
  return STEPS.find((step) => step === text) ?? STEPS[0];
}

/** The step on which a field of the terms stands. @param path e.g. `budget.amount` */
export function stepOf(path: string): Step | undefined {
  const [field = ''] = path.split('.');
  return STEPS.find((step) => FIELDS[step].includes(field));
}

/** The step before or after another; undefined beyond the ends. */
export function neighbour(step: Step, by: -1 | 1): Step | undefined {
  return STEPS[STEPS.indexOf(step) + by];
}

/** How a step stands, for the list of steps; WRONG is what is filled in and cannot stay so. */
export type StepState = 'DONE' | 'TODO' | 'WRONG';

/**
 * How each step stands.
 * @param missing paths of what is not yet complete
 * @param wrong paths of what is filled in wrongly, or was refused by the server
 */
export function stepStates(missing: readonly string[], wrong: readonly string[]): Readonly<Record<Step, StepState>> {
  const stateOf = (step: Step): StepState => {
    if (wrong.some((path) => stepOf(path) === step)) return 'WRONG';
    // Checking is done by saving, and the dates are there as soon as the procedure is known.
    if (step === 'check') return 'TODO';
    if (step === 'dates') return missing.some((path) => stepOf(path) === 'money') ? 'TODO' : 'DONE';
    return missing.some((path) => stepOf(path) === step) ? 'TODO' : 'DONE';
  };
  return Object.fromEntries(STEPS.map((step) => [step, stateOf(step)])) as Record<Step, StepState>;
}
