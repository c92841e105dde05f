import { KeptForContext } from '@chengjie/portal-ui/form/kept-form';
import type { DeviceStorage } from '@chengjie/portal-ui/form/kept-input';
import { ActingAsContext } from '@chengjie/portal-ui/ui/acting-as';
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Provider, type Client } from 'urql';
import { createClient } from '../api/client.js';
import '../api/terms.texts.js';
import { DraftStorage } from './draft-storage.js';
import { useProving } from './use-proving.js';
import { SessionDocument, SignOutDocument, type GrantFragment, type SessionQuery } from './session.generated.js';

/** Whoever is signed in, in the role that this tab acts in; null while the person holds none. */
export type ShownViewer = NonNullable<SessionQuery['viewer']> & {
  readonly acting: GrantFragment | null;
  /** Where one's drafts are kept on this device. */
  readonly drafts: DraftStorage;
};

export interface Session {
  /** Undefined until the server has answered. */
  readonly known: boolean;
  readonly viewer: ShownViewer | null;
  /** Whether somebody else than `viewer` is signed in by now: then nothing is done from this page. */
  readonly otherPerson: boolean;
  /** Whether the person whom this tab showed has signed out in another one. */
  readonly signedOut: boolean;
  /** Whether the published demonstration accounts can be used. */
  readonly demonstration: boolean;
  /** Reads again who is signed in, after signing in. */
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Acts in another of one's roles, in this tab. */
  readonly switchRole: (grantId: string) => Promise<void>;
}

/** Loaded when it is first asked: most pages never do. */
const ProveIdentity = lazy(async () => ({ default: (await import('./prove-identity.js')).ProveIdentity }));

const ACTING = 'chengjie.acting-role';
const SessionContext = createContext<Session | undefined>(undefined);

/** Tells the other tabs who is signed in by now. */
const tabs = new BroadcastChannel('chengjie.signed-in');

interface SignedIn {
  /** Null for nobody. */
  readonly accountId: string | null;
  /** Whether somebody chose to sign out; otherwise a session has ended, and what is filled in waits for its author. */
  readonly signedOut: boolean;
}

const tellTabs = (told: SignedIn) => tabs.postMessage(told);

/** Who is signed in and in which role this tab acts. Each tab may act in another role of the same person. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession belongs inside of SessionProvider');
  return session;
}

/** Keeps nothing: drafts are somebody's. */
const NOBODYS: DeviceStorage = {
  getItem: () => null,
  setItem: () => {
    throw new Error('Nobody is signed in');
  },
  removeItem: () => undefined,
};

/** Where the drafts of whoever this tab shows are kept on this device. */
export function useDrafts(): DeviceStorage {
  return useSession().viewer?.drafts ?? NOBODYS;
}

interface Reading {
  readonly client: Client;
  readonly viewer: ShownViewer | null;
  /** Undefined until the server has answered. */
  readonly demonstration: boolean | undefined;
  readonly signedOut: boolean;
}

/** The role that this tab acts in: the one chosen last, if it is still one's own; the page shows it, and each request names it. */
function actingOf({ grants }: NonNullable<SessionQuery['viewer']>): GrantFragment | undefined {
  const chosen = sessionStorage.getItem(ACTING);
  return grants.find(({ id }) => id === chosen) ?? grants[0];
}

function remember(grantId: string | undefined): void {
  if (grantId) sessionStorage.setItem(ACTING, grantId);
  else sessionStorage.removeItem(ACTING);
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('terms');
  const [refused, setRefused] = useState<unknown>();
  const { asked, prove, end } = useProving();
  const clientFor = useCallback(
    (actingGrantId: string | undefined, signedIn: boolean): Client => {
      const client: Client = createClient(actingGrantId, { signedIn, prove, onOtherPerson: () => setRefused(client) });
      return client;
    },
    [prove],
  );
  const [{ client, viewer, demonstration, signedOut }, setReading] = useState<Reading>(() => ({
    client: clientFor(sessionStorage.getItem(ACTING) ?? undefined, false),
    viewer: null,
    demonstration: undefined,
    signedOut: false,
  }));

  /** Asks, in no role, who is signed in. @param known the client of the role remembered, kept if it still is the one */
  const read = useCallback(
    async (known?: Client): Promise<Reading> => {
      const before = sessionStorage.getItem(ACTING) ?? undefined;
      const { data } = await createClient(undefined).query(SessionDocument, {}).toPromise();
      const acting = data?.viewer ? actingOf(data.viewer) : undefined;
      remember(acting?.id);
      const roleless = data?.viewer && !acting;
      const drafts = data?.viewer && (await DraftStorage.open(localStorage, data.viewer.id, data.viewer.draftKey));
      return {
        client: known && acting?.id === before && !roleless ? known : clientFor(acting?.id, Boolean(data?.viewer)),
        viewer: data?.viewer && drafts ? { ...data.viewer, acting: acting ?? null, drafts } : null,
        demonstration: data?.demonstration ?? false,
        signedOut: false,
      };
    },
    [clientFor],
  );
  const refresh = useCallback(async () => {
    const reading = await read();
    setReading(reading);
    tellTabs({ accountId: reading.viewer?.id ?? null, signedOut: false });
  }, [read]);
  const [first] = useState(client);
  useEffect(() => {
    void read(first).then(setReading);
  }, [read, first]);
  const drafts = viewer?.drafts;
  useEffect(() => {
    if (!drafts) return undefined;
    window.addEventListener('storage', drafts.hear);
    return () => window.removeEventListener('storage', drafts.hear);
  }, [drafts]);
  useEffect(() => {
    const hear = ({ data: told }: MessageEvent<SignedIn>) => {
      if (told.accountId === (viewer?.id ?? null)) setRefused(undefined);
      else if (viewer && told.signedOut) {
        // Whoever signs out leaves nothing on show, in no tab.
        remember(undefined);
        setReading(({ demonstration: known }) => ({
          client: clientFor(undefined, false),
          viewer: null,
          demonstration: known,
          signedOut: true,
        }));
      } else if (viewer) setRefused(client);
      else void read().then(setReading);
    };
    tabs.addEventListener('message', hear);
    return () => tabs.removeEventListener('message', hear);
  }, [client, clientFor, read, viewer]);

  const session = useMemo<Session>(
    () => ({
      known: demonstration !== undefined,
      viewer,
      otherPerson: refused === client,
      signedOut,
      demonstration: demonstration ?? false,
      refresh,
      signOut: async () => {
        await createClient(undefined).mutation(SignOutDocument, {}).toPromise();
        tellTabs({ accountId: null, signedOut: true });
        await refresh();
      },
      switchRole: async (grantId) => {
        remember(grantId);
        await refresh();
      },
    }),
    [client, demonstration, refresh, refused, signedOut, viewer],
  );
  const who =
    viewer &&
    [viewer.displayName, ...(viewer.acting ? [t(`role.${viewer.acting.role}`), viewer.acting.holder] : [])].join(' · ');
  return (
    <SessionContext value={session}>
      <ActingAsContext value={who ?? undefined}>
        <KeptForContext value={viewer ?? undefined}>
          <Provider value={client}>
            {children}
            {asked && (
              <Suspense>
                <ProveIdentity onEnd={end} />
              </Suspense>
            )}
          </Provider>
        </KeptForContext>
      </ActingAsContext>
    </SessionContext>
  );
}
