import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SERVER_FLAGS } from '@chengjie/platform/config';
import { limitVerdict, type Verdict } from '../load/verdict.js';
import type { EditionFigures } from './edition-process.js';
import type { NationalSite } from './national-site.js';

const PUBLISHING_LIMIT_SECONDS = 30;
const DIFFERENCE_LIMIT_SECONDS = 10;
const MEMORY_LIMIT_MB = 300;
/** Left to itself, Node takes more of a machine with much memory, as it sees no reason to collect: this shows what it needs. */
const HEAP = '--max-old-space-size=128';

/**
 * Publishes the organizations of the largest province as an edition, and reads its difference from the one before, in a
 * process of its own that takes it all back. (By the rules cities and counties publish; none of them has so many.)
 */
export async function measureEditions({ databaseUrl }: NationalSite): Promise<Verdict[]> {
  const child = fork(fileURLToPath(new URL('./edition-process.js', import.meta.url)), [databaseUrl], {
    execArgv: [...SERVER_FLAGS, HEAP],
  });
  const ended = once(child, 'exit');
  const [figures] = (await Promise.race([once(child, 'message'), ended.then(() => [undefined])])) as [
    EditionFigures | undefined,
  ];
  await ended;
  if (!figures) throw new Error('The edition was not published');
  const { organizations, entries, changes, publishing, difference, memory } = figures;
  console.log(
    `  processor time: publishing ${publishing.node.toFixed(1)} s Node + ${publishing.database.toFixed(1)} s PostgreSQL, ` +
      `difference ${difference.node.toFixed(1)} s + ${difference.database.toFixed(1)} s`,
  );
  const what = `an edition of ${organizations} organizations (${entries} listed)`;
  return [
    limitVerdict(`${what}: published`, publishing.seconds, PUBLISHING_LIMIT_SECONDS, 's'),
    limitVerdict(
      `– its difference, ${changes} changes page by page`,
      difference.seconds,
      DIFFERENCE_LIMIT_SECONDS,
      's',
    ),
    limitVerdict('– resident memory of the process, most', memory, MEMORY_LIMIT_MB, 'MB'),
  ];
}
