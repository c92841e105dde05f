import type * as Schema from '../../api/schema.generated.js';
import { idIn, periodOf, regionCode } from '../../shared/address.js';

/** Which preferential awards of one's own federation the address asks for. What it does not understand is left out. */
export function preferentialFilterOf(search: URLSearchParams, federationId: string): Schema.PreferentialAwardFilter {
  const region = regionCode(search.get('region'));
  const functionId = idIn(search.get('function'));
  return {
    federationId,
    ...periodOf(search),
    ...(region && { regionCode: region }),
    ...(functionId && { functionId }),
    ...(search.get('kind') === 'exercises' && { exercises: true }),
  };
}
