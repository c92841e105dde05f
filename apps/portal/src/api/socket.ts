import { language } from '@chengjie/portal-ui/i18n/i18n';
import type { Client as SocketClient } from 'graphql-ws';
import type { SubscriptionForwarder } from 'urql';

/** Forwards subscriptions over a WebSocket, which is opened with the first one and again whenever it breaks. */
export function subscribe(actingGrantId: string | undefined): SubscriptionForwarder {
  let socket: Promise<SocketClient> | undefined;
  const open = async () => {
    const { createClient } = await import('graphql-ws');
    return createClient({
      url: new URL('/graphql', location.href).href.replace(/^http/, 'ws'),
      connectionParams: () => ({ language: language(), ...(actingGrantId && { actingRole: actingGrantId }) }),
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
    });
  };
  return (request) => ({
    subscribe: (sink) => {
      let unsubscribe: (() => void) | undefined;
      let ended = false;
      socket ??= open();
      void socket.then((client) => {
        if (ended) return;
        unsubscribe = client.subscribe({ ...request, query: request.query ?? '' } as never, sink as never);
      });
      return {
        unsubscribe: () => {
          ended = true;
          unsubscribe?.();
        },
      };
    },
  });
}
