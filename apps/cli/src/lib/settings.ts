import { resolve } from 'node:path';
import { UserFacingError } from '@chengjie/terminal';

/** What the environment says about starting; variables of the servers themselves are read by libs/platform. */
export interface Settings {
  /** An outside server; without it the embedded one is used. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Folder of everything that outlasts a start. */
  readonly dataDir: string;
  readonly masterKey: string | undefined;
  /** Demonstration data is loaded into an empty database; asked for by variable where the server is an outside one. */
  readonly demonstration: boolean;
}

/** @throws UserFacingError naming the variable that is wrong */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (databaseUrl && !(/^postgres(ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl)))
    throw new UserFacingError(
      'DATABASE_URL is no PostgreSQL address: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
    );
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserFacingError(`PORT is "${env['PORT']}": set it to a number from 1 to 65535.`);
  const demonstration = env['CHENGJIE_DEMONSTRATION'];
  return {
    databaseUrl,
    host: env['HOST'] || '127.0.0.1',
    port,
    dataDir: resolve(env['CHENGJIE_DATA_DIR'] || '.data'),
    masterKey: env['CHENGJIE_MASTER_KEY'] || undefined,
    demonstration: demonstration ? demonstration === '1' : databaseUrl === undefined,
  };
}
