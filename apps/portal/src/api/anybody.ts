import { createContext, use } from 'react';
import { useClient, type Client } from 'urql';

/** The client that names no role, for as long as the page lives. */
export const AnybodyContext = createContext<Client | undefined>(undefined);

/**
 * The client for what every page asks, whoever reads it: it names no role, so that nothing of the page's frame fails when the one
 * that this tab acts in has ended.
 */
export function useAnybody(): Client {
  const acting = useClient();
  return use(AnybodyContext) ?? acting;
}
