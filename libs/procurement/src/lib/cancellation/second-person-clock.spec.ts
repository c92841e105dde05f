import { expect, it } from '@jest/globals';
import type { StandDownProposals } from '../stand-down/stand-down-proposals.service.js';
import type { CancellationProposals } from './cancellation-proposals.service.js';
import { SecondPersonClock } from './second-person-clock.js';

it('lets proposals to stand down lapse, though one to cancel cannot', async () => {
  const failure = new Error('one cannot lapse');
  const cancellations = { lapse: () => Promise.reject(failure) } as CancellationProposals;
  const lapsed = Promise.withResolvers<void>();
  const standDowns = { lapse: () => Promise.resolve(lapsed.resolve()) } as StandDownProposals;
  const failures: unknown[] = [];
  const clock = Object.assign(new SecondPersonClock(cancellations, standDowns), {
    failures: { report: (error: unknown) => failures.push(error) },
  });
  clock.start();
  await lapsed.promise;
  await clock.onApplicationShutdown();
  expect(failures).toEqual([failure]);
});
