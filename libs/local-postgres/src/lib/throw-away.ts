import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serverAccount } from './account.js';
import { startLocalPostgres, type LocalPostgres } from './local-postgres.js';
import { reachableTemporaryFolder } from './data-folder.js';

/**
 * A server for tests: quick instead of safe, in a temporary folder that vanishes with it, also when this process is
 * killed.
 */
export async function startThrowAwayPostgres(settings?: Readonly<Record<string, string>>): Promise<LocalPostgres> {
  const folder = reachableTemporaryFolder(serverAccount('/nowhere'));
  const server = await startLocalPostgres({
    dataDir: join(folder, 'data'),
    durable: false,
    removeOnDeath: folder,
    ...(settings && { settings }),
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
