import { useEffect } from 'react';
import { useQuery, type AnyVariables, type UseQueryArgs, type UseQueryResponse } from 'urql';
import { useProjectEvents } from '../../../api/use-project-events.js';

/** How often what no public event tells is read anew while it is waited for, in milliseconds. */
const WAITING = 10_000;

/**
 * A query about a project that is asked again whenever something public happens to it.
 * @param waiting whether to ask every few seconds too: score sheets come in without a public event
 */
export function useLiveQuery<Data, Variables extends AnyVariables>(
  projectId: string | undefined,
  args: UseQueryArgs<Variables, Data>,
  waiting: (data: Data) => boolean = () => false,
): UseQueryResponse<Data, Variables> {
  const query = useQuery({ ...args, requestPolicy: 'cache-and-network' } as UseQueryArgs<Variables, Data>);
  const [{ data }, again] = query;
  useProjectEvents(projectId, () => again({ requestPolicy: 'network-only' }));
  useWaiting(data !== undefined && waiting(data), again);
  return query;
}

/** Asks again every few seconds while something is waited for. */
export function useWaiting(waits: boolean, again: (options: { requestPolicy: 'network-only' }) => void): void {
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), WAITING);
    return () => clearInterval(timer);
  }, [waits, again]);
}
