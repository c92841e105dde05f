import { describe, expect, it } from '@jest/globals';
import { Rounds } from './rounds.js';

const HOUR = 3_600_000;

describe('rounds', () => {
  it('follow each other at once where there is nothing to wait for, until they are stopped', async () => {
    let done = 0;
    const finished = Promise.withResolvers<void>();
    const rounds = new Rounds(() => {
      done += 1;
      if (done === 3) finished.resolve();
      return Promise.resolve(done < 3 ? 0 : HOUR);
    });
    rounds.start();
    await finished.promise;
    await rounds.stop();
    expect(done).toBe(3);
  });

  it('end with the one that is going on, however long it would have waited', async () => {
    let done = 0;
    const going = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const rounds: Rounds = new Rounds(async () => {
      going.resolve();
      await goOn.promise;
      done += 1;
      return HOUR;
    });
    rounds.start();
    await going.promise;
    const stopping = rounds.stop();
    expect(rounds.stopped).toBe(true);
    goOn.resolve();
    await stopping;
    expect(done).toBe(1);
  });

  it('are stopped before they began', async () => {
    await expect(new Rounds(() => Promise.resolve(HOUR)).stop()).resolves.toBeUndefined();
  });
});
