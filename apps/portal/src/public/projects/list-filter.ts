import type * as Schema from '../../api/schema.generated.js';
import { idIn, oneOf, regionCode } from '../../shared/address.js';
import { everyOf } from '../../shared/every-of.js';

const STATUSES = everyOf<Exclude<Schema.ProjectStatus, 'DRAFT'>>({
  PUBLISHED: true,
  OPENED: true,
  EVALUATED: true,
  AWARDED: true,
  FAILED: true,
  CANCELLED: true,
});
const REGIMES = everyOf<Schema.Regime>({ STATUTORY: true, BELOW_THRESHOLD: true, GRANT: true });
const ORDERS = everyOf<Schema.ProjectOrder>({ NEWEST: true, CLOSING_SOON: true, BUDGET: true });

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
  const region = regionCode(search.get('region'));
  const functionId = idIn(search.get('function'));
  const status = oneOf(STATUSES, search.get('status'));
  const regime = oneOf(REGIMES, search.get('regime'));
  return {
    orderBy: oneOf(ORDERS, search.get('order')) ?? 'NEWEST',
    filter: {
      ...(text && { text }),
      ...(region && { regionCode: region }),
      ...(functionId && { functionId }),
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
