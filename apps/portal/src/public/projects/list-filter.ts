import type * as Schema from '../../api/schema.generated.js';

const STATUSES = ['PUBLISHED', 'OPENED', 'EVALUATED', 'AWARDED', 'FAILED', 'CANCELLED'] as const;
const REGIMES = ['STATUTORY', 'BELOW_THRESHOLD', 'GRANT'] as const;
const ORDERS = ['NEWEST', 'CLOSING_SOON', 'BUDGET'] as const;

/** What the public can choose from: drafts are never listed. */
export const LIST_CHOICES = { statuses: STATUSES, regimes: REGIMES, orders: ORDERS } as const;

/** What a list of projects asks the API for. */
export interface ListQuestion {
  readonly filter: Schema.ProjectFilter;
  readonly orderBy: Schema.ProjectOrder;
}

/**
 * Reads the filters of the list out of the address. Anything that the API does not know is left out, so that an old or
 * mistyped address still shows a list.
 */
export function listQuestionOf(search: URLSearchParams): ListQuestion {
  const text = search.get('text')?.trim();
  const region = search.get('region');
  const functionId = search.get('function');
  const status = oneOf(STATUSES, search.get('status'));
  const regime = oneOf(REGIMES, search.get('regime'));
  return {
    orderBy: oneOf(ORDERS, search.get('order')) ?? 'NEWEST',
    filter: {
      ...(text && { text }),
      ...(region && /^\d{2,12}$/.test(region) && { regionCode: region }),
      ...(functionId && isId(functionId) && { functionId }),
      ...(status && { statuses: [status] }),
      ...(regime && { regime }),
      ...(search.get('exercises') === 'only' && { exercises: true }),
    },
  };
}

/** The reference that somebody searches for, if it is a whole one: it leads straight to its project. */
export function referenceIn(search: URLSearchParams): string | undefined {
  const text = search.get('text')?.trim().toUpperCase();
  return text && /^CJ-\d{4}-\d{6,}$/.test(text) ? text : undefined;
}

/** True for an id of the API, as against a reference for people. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | undefined {
  return values.find((value) => value === text);
}
