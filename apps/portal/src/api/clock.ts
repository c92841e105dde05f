import { shanghaiDate } from '@chengjie/kernel';
import { useEffect, useState } from 'react';
import { useAnybody } from './anybody.js';
import { ServerTimeDocument } from './clock.generated.js';

/** How long one reading of the server's clock is trusted, in milliseconds. */
const TRUSTED = 300_000;

let reading: { readonly offset: number; readonly at: number } | undefined;

/**
 * The database's clock now, in milliseconds since 1970, ticking; undefined until it is known. A device's own clock may be
 * wrong, and deadlines are decided by the server's.
 * @param every milliseconds between ticks
 */
export function useServerNow(every = 1000): number | undefined {
  const client = useAnybody();
  const [now, setNow] = useState<number>();
  useEffect(() => {
    let ended = false;
    const tick = async () => {
      if (!reading || Date.now() - reading.at > TRUSTED) {
        const asked = Date.now();
        const { data } = await client.query(ServerTimeDocument, {}, { requestPolicy: 'network-only' }).toPromise();
        const answered = Date.now();
        // The answer was made about half-way between question and arrival.
        if (data) reading = { offset: Date.parse(data.serverTime) - (asked + answered) / 2, at: answered };
      }
      if (!ended && reading) setNow(Date.now() + reading.offset);
    };
    void tick();
    const timer = setInterval(() => void tick(), every);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [client, every]);
  return now;
}

/** The day in China by the database's clock, YYYY-MM-DD; undefined until it is known. */
export function useServerDay(): string | undefined {
  const now = useServerNow(60_000);
  return now === undefined ? undefined : shanghaiDate(new Date(now));
}
