import type { KeyProof } from '@chengjie/platform/schema';
import { Sealing } from '@chengjie/sealing/node';

/** Whether the master key opens the key of the project that was published last, if any was. */
export const opensSealedProjects: KeyProof = async (run, masterKey) => {
  const rows = (await run(
    'select id, sealed_key as key from project where sealed_key is not null order by published_at desc limit 1',
  )) as { id: string; key: Buffer }[];
  const sealing = new Sealing(masterKey);
  try {
    for (const { id, key } of rows) sealing.projectKey(id, key);
    return true;
  } catch {
    return false;
  }
};
