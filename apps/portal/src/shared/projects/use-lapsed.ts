import { useServerNow } from '../../api/clock.js';

/** Whether what somebody proposed has lapsed by the server's clock: from then on it is shown so, whatever was read of it before. */
export function useLapsed(lapsesAt: string): boolean {
  const now = useServerNow();
  return now !== undefined && now >= Date.parse(lapsesAt);
}
