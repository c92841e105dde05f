import Sequencer from '@jest/test-sequencer';

/** Small files that take longest, since they walk over all pages: Jest, which knows no times on a fresh clone, would begin with the largest. */
const LONGEST = ['desk-pages.spec.ts', 'public-pages.spec.ts'];

/** Begins with the files that take longest, so that none is left to run by itself at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONGEST.some((file) => path.endsWith(`/${file}`));
    const [long, others] = [true, false].map((by) => tests.filter((test) => isLong(test) === by));
    return [...long, ...super.sort(others)];
  }
}
