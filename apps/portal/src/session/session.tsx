import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider, type Client } from 'urql';
import { createClient } from '../api/client.js';
import { SessionDocument, SignOutDocument, type SessionQuery } from './session.generated.js';

export interface Session {
  /** Undefined until the server has answered. */
  readonly known: boolean;
  readonly viewer: SessionQuery['viewer'];
  /** Whether the published demonstration accounts can be used. */
  readonly demonstration: boolean;
  /** Reads again who is signed in, after signing in. */
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Acts in another of one's roles, in this tab. */
  readonly switchRole: (grantId: string) => Promise<void>;
}

const ACTING = 'chengjie.acting-role';
const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in and in which role this tab acts. Each tab may act in another role of the same person. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession belongs inside of SessionProvider');
  return session;
}

interface Reading {
  readonly client: Client;
  readonly answer: SessionQuery | undefined;
}

/** Asks who acts; a remembered role that is no longer one's own is forgotten. */
async function readSession(
  acting = sessionStorage.getItem(ACTING) ?? undefined,
  client = createClient(acting),
): Promise<Reading> {
  const { data } = await client.query(SessionDocument, {}).toPromise();
  if (!acting || data?.viewer?.grants.some(({ id }) => id === acting)) return { client, answer: data };
  sessionStorage.removeItem(ACTING);
  return readSession(undefined);
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [{ client, answer }, setReading] = useState<Reading>(() => ({
    client: createClient(sessionStorage.getItem(ACTING) ?? undefined),
    answer: undefined,
  }));
  const [first] = useState(client);
  const refresh = useCallback(async () => setReading(await readSession()), []);
  useEffect(() => {
    void readSession(sessionStorage.getItem(ACTING) ?? undefined, first).then(setReading);
  }, [first]);
  const session = useMemo<Session>(
    () => ({
      known: answer !== undefined,
      viewer: answer?.viewer ?? null,
      demonstration: answer?.demonstration ?? false,
      refresh,
      signOut: async () => {
        await client.mutation(SignOutDocument, {}).toPromise();
        sessionStorage.removeItem(ACTING);
        await refresh();
      },
      switchRole: async (grantId) => {
        sessionStorage.setItem(ACTING, grantId);
        await refresh();
      },
    }),
    [answer, client, refresh],
  );
  return (
    <SessionContext value={session}>
      <Provider value={client}>{children}</Provider>
    </SessionContext>
  );
}
