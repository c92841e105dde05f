import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from '@chengjie/platform/config';
import { startServer, type ServerProcess } from '../load/server-process.js';
import type { BenchDatabase } from './bench-database.js';

/** Where a server of the product finds its data, and what opens the sealed ones. */
export type ProductData = Pick<BenchDatabase, 'url' | 'masterKey'>;

/** Connections to PostgreSQL of each server that is measured: the product's own number. */
export const POOL_SIZE = '10';

/** How the API is started for a measurement. */
export interface ApiStart {
  readonly keepsAnswers: boolean;
  /** Where CPU profiles go, if wanted, and what this one is of. */
  readonly profile?: { readonly folder: string; readonly name: string };
}

/** What the product's processes are told in the bench. */
function productEnv({ url, masterKey }: ProductData): NodeJS.ProcessEnv {
  return {
    ...SERVER_ENVIRONMENT,
    DATABASE_URL: url,
    CHENGJIE_MASTER_KEY: masterKey.toString('base64'),
    CHENGJIE_POOL_SIZE: POOL_SIZE,
  };
}

/** Starts the API as in production, with or without memory for answers. */
export function startApi(database: ProductData, { keepsAnswers, profile }: ApiStart): Promise<ServerProcess> {
  const env = { ...productEnv(database), ...(keepsAnswers ? {} : { CHENGJIE_ANSWER_CACHE_MIB: '0' }) };
  if (!profile) return startServer('../../../api/dist/served/main.js', env, { execArgv: SERVER_FLAGS });
  mkdirSync(profile.folder, { recursive: true });
  const execArgv = [...SERVER_FLAGS, '--import', new URL('profiler.js', import.meta.url).href];
  // By its modules, which the stages go by.
  return startServer(
    '../../../api/dist/main.js',
    { ...env, CHENGJIE_PROFILE_FILE: profileFile(profile) },
    { execArgv },
  );
}

/** Starts the worker as in production. */
export function startWorker(database: ProductData): Promise<ServerProcess> {
  return startServer('../../../worker/dist/served/main.js', productEnv(database), { execArgv: SERVER_FLAGS });
}

/** The last measured round's profile. */
export function profileFile({ folder, name }: NonNullable<ApiStart['profile']>): string {
  return join(resolve(folder), `${name}.cpuprofile`);
}

/** Begins a CPU profile of a server started for it, or ends and writes it. */
export async function toggleProfile({ child }: ServerProcess): Promise<void> {
  const done = once(child, 'message');
  child.send('profile');
  await done;
}
