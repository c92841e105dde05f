import { KeptForContext, type KeptFor } from '@chengjie/portal-ui/form/kept-form';
import { ActingAsContext } from '@chengjie/portal-ui/ui/acting-as';
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Provider, type Client } from 'urql';
import { AnybodyContext } from '../api/anybody.js';
import { askAgain, createClient } from '../api/client.js';
import type { RenderedAnswers } from '../api/rendered-answers.js';
import '../api/terms.texts.js';
import { DraftStorage } from './draft-storage.js';
import { ServerDrafts } from './server-drafts.js';
import { useProving } from './use-proving.js';
import { SessionDocument, SignOutDocument, type GrantFragment, type SessionQuery } from './session.generated.js';

/** Whoever is signed in, in the role that this tab acts in; null while the person holds none. */
export type ShownViewer = NonNullable<SessionQuery['viewer']> & {
  readonly acting: GrantFragment | null;
  /** Where one's drafts are kept, on this device and on the server. */
  readonly kept: KeptFor & { readonly drafts: DraftStorage; readonly server: ServerDrafts };
};

export interface Session {
  /** Undefined until the server has answered. */
  readonly known: boolean;
  readonly viewer: ShownViewer | null;
  /** Whether somebody else than `viewer` is signed in by now: then nothing is done from this page. */
  readonly otherPerson: boolean;
  /** Who is signed in then, once that is known: nobody, whom `viewer` may be, or somebody else. */
  readonly instead: Instead | undefined;
  /** Has the person sign in again, over the page. */
  readonly signInAgain: () => void;
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

/** The same of what is asked when a session has ended. */
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.js')).SignInAgain }));

const ACTING = 'chengjie.acting-role';
/** Who is signed in instead of whom a page shows. ASKED: nobody, and whom it shows is asked to sign in again. */
type Instead = 'NOBODY' | 'ASKED' | 'OTHER';

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

/** What a page begins with that the server has rendered, for nobody. */
export interface FirstReading {
  readonly client: Client;
  readonly demonstration: boolean;
  /** What it was rendered from; not there on the server itself. */
  readonly rendered?: RenderedAnswers;
}

interface Reading {
  readonly client: Client;
  /** Stands for whoever was found, and the clients that were made for them. */
  readonly whose: object;
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

/** The id of the account that is signed in; null for nobody, undefined where the server does not say. */
async function whoIsThere(): Promise<string | null | undefined> {
  const { data } = await createClient(undefined).query(SessionDocument, {}).toPromise();
  return data && (data.viewer?.id ?? null);
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
  /** Whose requests the API refused, and who was signed in instead. */
  const [refused, setRefused] = useState<object>();
  const [found, setFound] = useState<{ readonly whose: object; readonly instead: Instead }>();
  const { asked, prove, end } = useProving();
  const clientFor = useCallback(
    (whose: object, actingGrantId: string | undefined, signedIn: boolean, rendered?: RenderedAnswers): Client =>
      createClient(actingGrantId, { signedIn, prove, onOtherPerson: () => setRefused(whose), rendered }),
    [prove],
  );
  const [{ client, whose, known, viewer, demonstration, signedOut }, setReading] = useState<Reading>(() => {
    const begun = {};
    return {
      // In no role until it is known which are one's own: the one that this tab remembers may have ended.
      client: first?.client ?? clientFor(begun, undefined, false),
      whose: begun,
      known: false,
      viewer: null,
      demonstration: first?.demonstration ?? false,
      signedOut: false,
    };
  });

  const instead = found?.whose === whose && refused === whose ? found.instead : undefined;
  /** Asks, in no role, who is signed in. @param before the reading until now, whose client is kept if it still is the one */
  const read = useCallback(
    async (before?: Pick<Reading, 'client' | 'whose'>, rendered?: RenderedAnswers): Promise<Reading> => {
      const { data } = await createClient(undefined).query(SessionDocument, {}).toPromise();
      const acting = data?.viewer ? actingOf(data.viewer) : undefined;
      remember(acting?.id);
      const found = data?.viewer ? undefined : before;
      const as = found?.whose ?? {};
      const drafts = data?.viewer && (await DraftStorage.open(localStorage, data.viewer.id, data.viewer.draftKey));
      const grantId = acting?.id ?? null;
      return {
        client: found?.client ?? clientFor(as, acting?.id, Boolean(data?.viewer), rendered),
        whose: as,
        known: true,
        viewer:
          data?.viewer && drafts
            ? {
                ...data.viewer,
                acting: acting ?? null,
                kept: {
                  id: data.viewer.id,
                  grantId,
                  drafts,
                  server: new ServerDrafts(clientFor(as, acting?.id, true)),
                },
              }
            : null,
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
  const [begunWith] = useState({ client, whose, rendered: first?.rendered });
  useEffect(() => {
    void read(begunWith, begunWith.rendered).then((reading) => {
      begunWith.rendered?.takenOver();
      setReading(reading);
    });
  }, [read, begunWith]);
  const drafts = viewer?.kept.drafts;
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
          client: clientFor(reading.whose, undefined, false),
          viewer: null,
          signedOut: true,
        }));
      } else if (viewer) setRefused(whose);
      else void read().then(setReading);
    };
    tabs?.addEventListener('message', hear);
    return () => tabs?.removeEventListener('message', hear);
  }, [clientFor, read, viewer, whose]);
  useEffect(() => {
    if (refused !== whose || !viewer) return undefined;
    let here = true;
    void whoIsThere().then((id) => here && setFound({ whose, instead: id === null ? 'ASKED' : 'OTHER' }));
    return () => {
      here = false;
    };
  }, [refused, viewer, whose]);
  /** Goes on where the page was, for the person whom it shows; anybody else is told that it is another's. */
  const resume = useCallback(async () => {
    const id = await whoIsThere();
    if (id !== viewer?.id) return setFound({ whose, instead: 'OTHER' });
    setFound(undefined);
    setRefused(undefined);
    tellTabs({ accountId: id ?? null, signedOut: false });
    askAgain(client);
  }, [client, viewer, whose]);

  const session = useMemo<Session>(
    () => ({
      known,
      viewer,
      otherPerson: refused === whose,
      instead,
      signInAgain: () => setFound({ whose, instead: 'ASKED' }),
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
    [demonstration, instead, known, refresh, refused, signedOut, viewer, whose],
  );
  const who =
    viewer &&
    [viewer.displayName, ...(viewer.acting ? [t(`role.${viewer.acting.role}`), viewer.acting.holder] : [])].join(' · ');
  return (
    <SessionContext value={session}>
      <ActingAsContext value={who ?? undefined}>
        <KeptForContext value={viewer?.kept}>
          <AnybodyContext value={begunWith.client}>
            <Provider value={client}>
              {children}
              {asked && (
                <Suspense>
                  <ProveIdentity onEnd={end} />
                </Suspense>
              )}
              {instead === 'ASKED' && viewer && (
                <Suspense>
                  <SignInAgain
                    loginName={viewer.loginName}
                    onDone={resume}
                    onCancel={() => setFound({ whose, instead: 'NOBODY' })}
                  />
                </Suspense>
              )}
            </Provider>
          </AnybodyContext>
        </KeptForContext>
      </ActingAsContext>
    </SessionContext>
  );
}
