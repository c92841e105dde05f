import { Inject, Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { CONFIG, type Config } from '../config/config.js';
import { WaitedTooLong } from '../database/gathering.js';
import { askerOf, readersOf, type RequestContextValue } from '../graphql/request-context.js';
import { PATIENCE_SECONDS, TooManyDearQueries } from './too-many-dear-queries.js';
import { Turns } from './turns.js';

/** Dear queries of one account or network that go, or wait, at once, and all that wait: each may need some megabytes. */
const OF_ONE = { atOnceOfOne: 2, waitingOfOne: 30, waiting: 200 } as const;

/** Connections of readers where nothing else is said, as of a database without pools of theirs. */
const USUAL_CONNECTIONS = 10;

type Asker = Pick<RequestContextValue, 'person' | 'address'>;

/**
 * Turns of dear queries ({@link DEAR_COST}). Each may take megabytes and much of the event loop, which bidding shares: few are
 * made at a time, by half of their readers' connections, so that what is not dear finds the other half. Accounts and
 * networks take turns; those who are signed in and strangers do not wait for each other.
 */
@Injectable()
export class DearQueries {
  private readonly turns: Readonly<Record<ReturnType<typeof readersOf>, Turns>>;

  constructor(@Inject(CONFIG) { readPoolSize, publicPoolSize }: Config) {
    this.turns = { SIGNED_IN: turnsOf(readPoolSize), PUBLIC: turnsOf(publicPoolSize) };
  }

  /**
   * Waits for a turn.
   * @returns what ends it, once
   * @throws GraphQLError which says when to try again
   */
  async enter(asker: Asker): Promise<() => void> {
    try {
      return await this.turns[readersOf(asker)].enter(askerOf(asker));
    } catch (error) {
      if (error instanceof TooManyDearQueries || error instanceof WaitedTooLong) throw refusal();
      throw error;
    }
  }
}

function turnsOf(connections = USUAL_CONNECTIONS): Turns {
  return new Turns({
    atOnce: Math.max(1, (connections - (connections % 2)) / 2),
    ...OF_ONE,
    patienceMs: PATIENCE_SECONDS * 1_000,
    refusal: () => new TooManyDearQueries(),
  });
}

function refusal(): GraphQLError {
  return new GraphQLError('', {
    originalError: new TooManyDearQueries(),
    extensions: { http: { status: 429, headers: new Map([['retry-after', String(PATIENCE_SECONDS)]]) } },
  });
}
