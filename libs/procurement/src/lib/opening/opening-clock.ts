import { randomInt } from 'node:crypto';
import { WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ProvisionalDeadlines } from '../project/provisional-deadlines.js';
import { DueOpeningsReader } from './due-openings.reader.js';
import { Openings } from './opening.service.js';

/** Longest wait between two looks at the deadlines, in milliseconds. */
const LONGEST_WAIT = 1_000;
/** How many due projects a look finds, and how many of them are tried before the next one. */
const FOUND = 400;
const TRIED = 100;
/** Openings at a time: while one waits for the database, others are unsealed. */
const AT_A_TIME = 4;

/** Settles deadlines and opens what is due. */
@Injectable()
export class OpeningClock extends WorkerClock {
  constructor(
    private readonly due: DueOpeningsReader,
    private readonly openings: Openings,
    private readonly deadlines: ProvisionalDeadlines,
  ) {
    super(LONGEST_WAIT);
  }

  protected async look(): Promise<number> {
    await this.settleDeadlines();
    const found = await this.openDue().catch((error: unknown) => {
      this.failures.report(error, 'What is due could not be read');
      return 'STUCK' as const;
    });
    if (found === 'OPENED') return 0;
    return found === 'STUCK' ? LONGEST_WAIT : this.waitingTime();
  }

  /** A calendar that cannot be read must not keep those closed whose deadline does not wait for it. */
  private async settleDeadlines(): Promise<void> {
    await this.deadlines.settle(this.failures.report).catch((error: unknown) => {
      this.failures.report(error, 'No deadline could be settled');
    });
  }

  /** STUCK: something is due, but another worker has it or it fails; asking again at once would only burn the CPU. */
  private async openDue(): Promise<'OPENED' | 'NOTHING' | 'STUCK'> {
    const due = await this.due.list(FOUND);
    const queue = someOf(due, TRIED).values();
    let opened = 0;
    const takeTurns = async () => {
      for (const projectId of queue) {
        if (this.stopped) break;
        if (await this.tryToOpen(projectId)) opened += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, takeTurns));
    if (opened > 0) return 'OPENED';
    return due.length > 0 ? 'STUCK' : 'NOTHING';
  }

  /** One project that cannot be opened must not keep the others closed. */
  private async tryToOpen(projectId: string): Promise<boolean> {
    try {
      return await this.openings.open(projectId);
    } catch (error) {
      this.failures.report(error, `Project ${projectId} could not be opened`);
      return false;
    }
  }

  private async waitingTime(): Promise<number> {
    const next = await this.due.untilNextDeadline().catch(() => undefined);
    return Math.min(LONGEST_WAIT, Math.max(20, next ?? LONGEST_WAIT));
  }
}

/** So many of a list, from anywhere in it, so that workers who see the same list hardly get in each other's way. */
function someOf<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  const first = randomInt(list.length);
  return [...list, ...list].slice(first, first + count);
}
