import type * as Schema from '../../api/schema.generated.js';
import { oneOf, regionCode, wholeNumber } from '../../shared/address.js';
import { everyOf } from '../../shared/every-of.js';
import { HOME_REGION } from '../../shared/regions/home-region.js';

const KINDS = everyOf<Schema.OrganizationKind>({ SERVICE: true, CULTURE_SPORTS: true, CHARITY: true, SUPPORT: true });
const TRACKS = everyOf<Schema.Track>({ REGISTERED: true, FILED: true });
const MODES = everyOf<Schema.TransferMode>({ PURCHASE: true, PROJECT_FUNDS: true, ACTIVITY_SUBSIDY: true });
const ORDERS = everyOf<Schema.FunctionOrder>({ RELEVANCE: true, CODE: true, NAME: true });

/** What the catalog can be narrowed to and ordered by. */
export const FUNCTION_CHOICES = { kinds: KINDS, tracks: TRACKS, modes: MODES, orders: ORDERS } as const;

/** What the catalog of functions asks the API for. */
export interface FunctionQuestion {
  readonly region: string;
  /** Number of the edition; the one in force if there is none. */
  readonly number?: number;
  readonly filter: Schema.FunctionFilter;
  readonly orderBy: Schema.FunctionOrder;
}

/** Reads the region, the edition and the filters of the catalog out of the address. */
export function functionQuestionOf(search: URLSearchParams): FunctionQuestion {
  const number = wholeNumber(search.get('edition'));
  const text = search.get('text')?.trim();
  const kind = oneOf(KINDS, search.get('kind'));
  const track = oneOf(TRACKS, search.get('track'));
  const transferMode = oneOf(MODES, search.get('mode'));
  return {
    region: regionCode(search.get('region')) ?? HOME_REGION,
    ...(number && { number }),
    orderBy: oneOf(ORDERS, search.get('order')) ?? (text ? 'RELEVANCE' : 'CODE'),
    filter: {
      ...(text && { text }),
      ...(kind && { kind }),
      ...(track && { track }),
      ...(transferMode && { transferMode }),
    },
  };
}
