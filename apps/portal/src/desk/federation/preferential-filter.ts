import type * as Schema from '../../api/schema.generated.js';

/** Which preferential awards of one's own federation the address asks for. What it does not understand is left out. */
export function preferentialFilterOf(search: URLSearchParams, federationId: string): Schema.PreferentialAwardFilter {
  const from = matching(/^\d{4}-\d{2}-\d{2}$/, search.get('from'));
  const to = matching(/^\d{4}-\d{2}-\d{2}$/, search.get('to'));
  const regionCode = matching(/^\d{2,12}$/, search.get('region'));
  const functionId = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, search.get('function'));
  return {
    federationId,
    ...(from && { from }),
    ...(to && { to }),
    ...(regionCode && { regionCode }),
    ...(functionId && { functionId }),
    ...(search.get('kind') === 'exercises' && { exercises: true }),
  };
}

function matching(pattern: RegExp, text: string | null): string | undefined {
  return text !== null && pattern.test(text) ? text : undefined;
}
