import { parse } from 'pg-connection-string';

/** Parameters of an address that the driver takes, on each connection. */
const HONOURED = new Set([
  ...[
    'host',
    'port',
    'user',
    'password',
    'application_name',
    'fallback_application_name',
    'client_encoding',
    'options',
  ],
  ...['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'sslnegotiation', 'uselibpqcompat'],
  ...['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'query_timeout'],
]);

/** What the driver does as libpq does; `allow` and `prefer` would go on in plain text where there is no TLS. */
const MODES = new Set(['disable', 'require', 'verify-ca', 'verify-full']);

/**
 * The address in a form that the driver honours whole, parameters included.
 * @throws Error that names the parameter which it could not honour, and not the password
 */
export function honouredAddress(address: string): string {
  const url = new URL(address);
  const strange = [...url.searchParams.keys()].find((name) => !HONOURED.has(name));
  if (strange !== undefined) throw new Error(`has the parameter "${strange}", which is not known: leave it out`);
  if (url.hostname.includes(',') || url.searchParams.get('host')?.includes(','))
    throw new Error('names several hosts: write one');
  const mode = url.searchParams.get('sslmode');
  if (mode !== null && !MODES.has(mode))
    throw new Error(
      `has the sslmode "${mode}": write ${[...MODES].join(', ')}, of which the last proves whose server it is`,
    );
  if (
    mode === null &&
    ['sslrootcert', 'sslcert', 'sslkey', 'sslnegotiation'].some((name) => url.searchParams.has(name))
  )
    throw new Error('says how to encrypt, but not to: add sslmode=verify-full');
  // The driver's own meaning of the modes is another one, and says so at each start.
  if (mode !== null) url.searchParams.set('uselibpqcompat', 'true');
  try {
    parse(url.href);
  } catch (error) {
    throw new Error(`cannot be honoured: ${(error as Error).message}`, { cause: error });
  }
  return url.href;
}
