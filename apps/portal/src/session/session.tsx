import { KeptForContext } from '@chengjie/portal-ui/form/kept-form';
import type { DeviceStorage } from '@chengjie/portal-ui/form/kept-input';
import { ActingAsContext } from '@chengjie/portal-ui/ui/acting-as';
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Provider, type Client } from 'urql';
import { createClient } from '../api/client.js';
import type { RenderedAnswers } from '../api/rendered-answers.js';
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

/** Tells the other tabs who is signed in by now; there are none on the server. */
const tabs = typeof document === 'undefined' ? undefined : new BroadcastChannel('chengjie.signed-in');

interface SignedIn {
  /** Null for nobody. */
  readonly accountId: string | null;
  /** Whether somebody chose to sign out; otherwise a session has ended, and what is filled in waits for its author. */
  readonly signedOut: boolean;
}

const tellTabs = (told: SignedIn) => tabs?.postMessage(told);

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

/** What a page begins with that the server has rendered, for nobody. */
export interface FirstReading {
  readonly client: Client;
  readonly demonstration: boolean;
  /** What it was rendered from; not there on the server itself. */
  readonly rendered?: RenderedAnswers;
}

interface Reading {
  readonly client: Client;
  /** Whether the server has answered. */
  readonly known: boolean;
  readonly viewer: ShownViewer | null;
  readonly demonstration: boolean;
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

export function SessionProvider({
  children,
  first,
}: {
  readonly children: ReactNode;
  readonly first?: FirstReading | undefined;
}) {
  const { t } = useTranslation('terms');
  const [refused, setRefused] = useState<unknown>();
  const { asked, prove, end } = useProving();
  const clientFor = useCallback(
    (actingGrantId: string | undefined, signedIn: boolean, rendered?: RenderedAnswers): Client => {
      const onOtherPerson = () => setRefused(client);
      const client: Client = createClient(actingGrantId, { signedIn, prove, onOtherPerson, rendered });
      return client;
    },
    [prove],
  );
  const [{ client, known, viewer, demonstration, signedOut }, setReading] = useState<Reading>(() => ({
    client: first?.client ?? clientFor(sessionStorage.getItem(ACTING) ?? undefined, false),
    known: false,
    viewer: null,
    demonstration: first?.demonstration ?? false,
    signedOut: false,
  }));

  /** Asks, in no role, who is signed in. @param before the client until now, kept if it still is the one */
  const read = useCallback(
    async (before?: Client, rendered?: RenderedAnswers): Promise<Reading> => {
      const remembered = sessionStorage.getItem(ACTING) ?? undefined;
      const { data } = await createClient(undefined).query(SessionDocument, {}).toPromise();
      const acting = data?.viewer ? actingOf(data.viewer) : undefined;
      remember(acting?.id);
      const isStill = rendered ? !data?.viewer : acting?.id === remembered && (acting || !data?.viewer);
      const drafts = data?.viewer && (await DraftStorage.open(localStorage, data.viewer.id, data.viewer.draftKey));
      return {
        client: before && isStill ? before : clientFor(acting?.id, Boolean(data?.viewer), rendered),
        known: true,
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
  const [begunWith] = useState({ client, rendered: first?.rendered });
  useEffect(() => {
    void read(begunWith.client, begunWith.rendered).then((reading) => {
      begunWith.rendered?.takenOver();
      setReading(reading);
    });
  }, [read, begunWith]);
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
        setReading((reading) => ({
          ...reading,
          client: clientFor(undefined, false),
          viewer: null,
          signedOut: true,
        }));
      } else if (viewer) setRefused(client);
      else void read().then(setReading);
    };
    tabs?.addEventListener('message', hear);
    return () => tabs?.removeEventListener('message', hear);
  }, [client, clientFor, read, viewer]);

  const session = useMemo<Session>(
    () => ({
      known,
      viewer,
      otherPerson: refused === client,
      signedOut,
      demonstration,
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
    [client, demonstration, known, refresh, refused, signedOut, viewer],
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
