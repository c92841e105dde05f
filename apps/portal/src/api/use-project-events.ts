import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { ProjectEventsDocument } from './project-events.generated.js';

/** Calls back whenever something public happens to a project, so that its page can ask again for what it shows. */
export function useProjectEvents(projectId: string | undefined, onEvent: () => void): void {
  const [{ data }] = useSubscription({
    query: ProjectEventsDocument,
    variables: { projectId: projectId ?? '' },
    pause: projectId === undefined,
  });
  const callback = useRef(onEvent);
  useEffect(() => {
    callback.current = onEvent;
  });
  const sequence = data?.projectEvents.sequence;
  useEffect(() => {
    if (sequence !== undefined) callback.current();
  }, [sequence]);
}
