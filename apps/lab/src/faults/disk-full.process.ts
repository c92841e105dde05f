import { fillDisk } from './disk-full.js';
import type { DiskMessage } from './small-disk.js';

/** The process on the small disk: `folder seed`. */
const [folder = '', seed = ''] = process.argv.slice(2);
const tell = (message: DiskMessage): void => void process.send?.(message);

process.once('disconnect', () => process.exit()); // nobody waits for the verdicts any more

try {
  tell({ verdicts: await fillDisk(folder, { seed: Number(seed), say: (line) => tell({ line }) }) });
} catch (error) {
  tell({ failure: error instanceof Error ? error.message : String(error) });
}
process.disconnect();
