import type * as Schema from '../../api/schema.generated.js';
import { calendarDay, idIn, regionCode } from '../../shared/address.js';

/** Which preferential awards of one's own federation the address asks for. What it does not understand is left out. */
export function preferentialFilterOf(search: URLSearchParams, federationId: string): Schema.PreferentialAwardFilter {
  const [from, to] = [calendarDay(search.get('from')), calendarDay(search.get('to'))];
  const region = regionCode(search.get('region'));
  const functionId = idIn(search.get('function'));
  return {
    federationId,
    ...(from && { from }),
    ...(to && { to }),
    ...(region && { regionCode: region }),
    ...(functionId && { functionId }),
    ...(search.get('kind') === 'exercises' && { exercises: true }),
  };
}
