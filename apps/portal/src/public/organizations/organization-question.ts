import type * as Schema from '../../api/schema.generated.js';
import { idIn, oneOf, regionCode, wholeNumber } from '../../shared/address.js';
import { everyOf } from '../../shared/every-of.js';
import { HOME_REGION } from '../../shared/regions/home-region.js';

const KINDS = everyOf<Schema.OrganizationKind>({ SERVICE: true, CULTURE_SPORTS: true, CHARITY: true, SUPPORT: true });
const TRACKS = everyOf<Schema.Track>({ REGISTERED: true, FILED: true });
const ORDERS = everyOf<Schema.OrganizationOrder>({
  RELEVANCE: true,
  NAME: true,
  REGION: true,
  RATING: true,
  STAR: true,
  CAPACITY: true,
});
const RATINGS = ['1', '2', '3', '4', '5'] as const;
/** What the chosen region means: the seat is there, the whole of it can be served, or nothing but the edition. */
const RELATIONS = ['SEAT', 'SERVES', 'ANY'] as const;

/** What a list of organizations can be narrowed to and ordered by. */
export const ORGANIZATION_CHOICES = {
  kinds: KINDS,
  tracks: TRACKS,
  orders: ORDERS,
  ratings: RATINGS,
  relations: RELATIONS,
} as const;

/** What a list of organizations asks the API for. */
export interface OrganizationQuestion {
  readonly region: string;
  /** Number of the edition; the one in force if there is none. The living register has no editions. */
  readonly number?: number;
  readonly filter: Schema.OrganizationFilter;
  readonly orderBy: Schema.OrganizationOrder;
}

/** Reads the region, the edition and the filters of the list out of the address. */
export function organizationQuestionOf(search: URLSearchParams): OrganizationQuestion {
  const region = regionCode(search.get('region')) ?? HOME_REGION;
  const number = wholeNumber(search.get('edition'));
  const text = search.get('text')?.trim();
  const kind = oneOf(KINDS, search.get('kind'));
  const track = oneOf(TRACKS, search.get('track'));
  const functionId = idIn(search.get('function'));
  const rating = oneOf(RATINGS, search.get('rating'));
  const relation = oneOf(RELATIONS, search.get('relation')) ?? 'SEAT';
  return {
    region,
    ...(number && { number }),
    orderBy: oneOf(ORDERS, search.get('order')) ?? (text ? 'RELEVANCE' : 'NAME'),
    filter: {
      ...(text && { text }),
      ...(kind && { kind }),
      ...(track && { track }),
      ...(functionId && { functionId }),
      ...(rating && { minimumRating: Number(rating) }),
      ...(search.get('federations') === 'only' && { federationsOnly: true }),
      ...(relation === 'SEAT' && { regionCode: region }),
      ...(relation === 'SERVES' && { servingRegionCode: region }),
    },
  };
}
