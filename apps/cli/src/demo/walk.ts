import { ProjectEvents } from '@chengjie/exercise';
import { bid, publish, rankAndAward, score } from './acts.js';
import { lookAtAward, lookAtOpening } from './looks.js';
import { signInAll, type WalkOptions } from './people.js';
import { Report } from './report.js';

/**
 * Drives an exercise from draft to award through the public API alone, and says what each role saw at each step.
 * @returns how many of its checks failed
 */
export async function walk(options: WalkOptions, print: (line: string) => void): Promise<number> {
  const report = new Report(print);
  const people = await signInAll(options);
  report.step('登录 / Sign in', `${people.size} roles: ${[...people.keys()].join(', ')}`);
  const published = await publish(people, options, report);
  const events = ProjectEvents.follow(options.url, published.id);
  try {
    await bid(people, published, options, report);
    await events.waitFor('BIDS_OPENED', 120_000);
    await lookAtOpening(people, published, options, report);
    await score(people, published, report);
    await rankAndAward(people, published, options, report);
    await lookAtAward(people, published, options, report);
    await events.waitFor('AWARD_PUBLISHED', 10_000);
    report.step('公开事件 / Public events, live', events.types.join(' → '));
  } finally {
    await events.end();
  }
  return report.close();
}
