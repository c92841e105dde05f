import { readAmount } from '@chengjie/kernel';
import type * as Schema from '../../api/schema.generated.js';
import { idIn, oneOf, periodOf, regionCode } from '../../shared/address.js';
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
const ORDERS = everyOf<Schema.ProjectOrder>({ RELEVANCE: true, NEWEST: true, CLOSING_SOON: true, BUDGET: true });

/** What the public can choose from: drafts are never listed. */
export const LIST_CHOICES = { statuses: STATUSES, regimes: REGIMES, orders: ORDERS } as const;

/** Days by which a list can be narrowed, with the names of the first and the last in the address. */
export const PERIODS = {
  published: ['publishedFrom', 'publishedTo'],
  deadline: ['deadlineFrom', 'deadlineTo'],
  awarded: ['awardedFrom', 'awardedTo'],
} as const;

/** Names of all that the filter panel keeps in the address. */
export const PANEL_NAMES = [
  ...['function', 'buyer', 'status', 'regime', 'winner', 'preference', 'exercises', 'budgetFrom', 'budgetTo'],
  ...Object.values(PERIODS).flat(),
] as const;

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
  const agencyId = idIn(search.get('buyer'));
  const winnerId = idIn(search.get('winner'));
  const status = oneOf(STATUSES, search.get('status'));
  const regime = oneOf(REGIMES, search.get('regime'));
  const preference = oneOf(['yes', 'no'] as const, search.get('preference'));
  const [least, most] = [amountIn(search.get('budgetFrom')), amountIn(search.get('budgetTo'))];
  return {
    orderBy: oneOf(ORDERS, search.get('order')) ?? (text ? 'RELEVANCE' : 'NEWEST'),
    filter: {
      ...(text && { text }),
      ...(region && { regionCode: region }),
      ...(functionId && { functionId }),
      ...(agencyId && { agencyId }),
      ...(winnerId && { winnerId }),
      ...(status && { statuses: [status] }),
      ...(regime && { regime }),
      ...(preference && { preferential: preference === 'yes' }),
      ...daysOf(search, 'published'),
      ...daysOf(search, 'deadline'),
      ...daysOf(search, 'awarded'),
      ...((least || most) && { budget: { ...(least && { from: least }), ...(most && { until: most }) } }),
      ...(search.get('exercises') === 'only' && { exercises: true }),
    },
  };
}

function daysOf(search: URLSearchParams, name: keyof typeof PERIODS): Schema.ProjectFilter {
  const { from, to } = periodOf(search, PERIODS[name]);
  return from || to ? { [name]: { ...(from && { from }), ...(to && { until: to }) } } : {};
}

/** An amount as people type it, such as 10万元. */
function amountIn(text: string | null): Schema.MoneyInput | undefined {
  const { value } = readAmount(text ?? '');
  return value === undefined ? undefined : { amount: value };
}

/** The reference that somebody searches for, if it is a whole one: it leads straight to its project. */
export function referenceIn(search: URLSearchParams): string | undefined {
  const text = search
    .get('text')
    ?.normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/^(?:项目)?编号\s*:?\s*/, '');
  return text && /^CJ-\d{4}-\d{6,}$/.test(text) ? text : undefined;
}
