import { language } from '@chengjie/portal-ui/i18n/i18n';
import { reportConnection } from '@chengjie/portal-ui/ui/connection';
import { problemOf } from '@chengjie/portal-ui/ui/problem';
import {
  cacheExchange,
  Client,
  CombinedError,
  fetchExchange,
  makeOperation,
  mapExchange,
  ssrExchange,
  subscriptionExchange,
  type Operation,
  type OperationResult,
} from 'urql';
import { ProveIdentityDocument } from './prove-identity.generated.js';
import { isByState } from './refusal.js';
import type { RenderedAnswers } from './rendered-answers.js';
import { subscribe } from './socket.js';

/** By these the API refuses a request as a whole: the role that it names is not that of whoever is signed in now, or nobody is. */
const OTHER_PERSON: readonly number[] = [401, 403];

/** For what is read of somebody after the session has ended. */
const SIGNED_OUT = new CombinedError({
  graphQLErrors: [{ message: 'Nobody is signed in', extensions: { code: 'UNAUTHENTICATED' } }],
});

/** What each client shows, asked for anew. */
const SHOWN_BY = new WeakMap<Client, () => void>();

/** Whose client it is. */
interface ClientOf {
  /** Whether somebody is signed in: an answer which knows of nobody is a refusal then. */
  readonly signedIn?: boolean;
  /** Told when the API refuses a request, since somebody else, or nobody, is signed in by now. */
  readonly onOtherPerson?: () => void;
  /** Has the person prove who it is; the act that asked for it is then sent once more, as it was. */
  readonly prove?: () => Promise<boolean>;
  /** It need not be asked for, but by somebody, who may be told more. */
  readonly rendered?: RenderedAnswers | undefined;
}

/**
 * The GraphQL client of one role: a new one is made at each sign-in, sign-out and change of role, so that nothing that one
 * role read is ever shown to another. Each request names the role; whoever holds none is noticed to be gone by the answers.
 */
export function createClient(
  actingGrantId: string | undefined,
  { signedIn = false, onOtherPerson = () => undefined, prove = () => Promise.resolve(false), rendered }: ClientOf = {},
): Client {
  const again = async (result: OperationResult): Promise<OperationResult> => {
    const given = passwordIn(result.operation);
    const proof = given && (await client.mutation(ProveIdentityDocument, { input: given }).toPromise());
    const against = proof && userErrorsOf(proof);
    // It stands at the field of the form, which asked for it.
    if (against?.some(({ code }) => code !== NOT_ENOUGH))
      return { ...proof, operation: result.operation } as OperationResult;
    if (!(proof?.data && against?.length === 0) && !(await prove())) return result;
    const { query, variables } = result.operation;
    const repeated = await client.mutation(query, variables).toPromise();
    return { ...repeated, operation: result.operation };
  };
  /** Requests that name no role are answered though the session has ended, to nobody: nothing may be taken from that. */
  function noticeNobody(result: OperationResult): OperationResult | undefined {
    if (!signedIn) return undefined;
    const forNobody = (result.data as { viewer?: object | null } | undefined)?.viewer === null;
    if (!forNobody && !(result.error && problemOf(result.error) === 'SIGNED_OUT')) return undefined;
    onOtherPerson();
    return { ...result, data: undefined, error: result.error ?? SIGNED_OUT };
  }
  /** Queries whose answers are on show. */
  const shown = new Map<number, Operation>();
  const askAgain = (): void => {
    for (const query of [...shown.values()]) {
      const newest = { ...query.context, requestPolicy: 'network-only' } as const;
      client.reexecuteOperation(makeOperation(query.kind, query, newest));
    }
  };
  const client: Client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    // What was read before is shown at once, and always asked for again: others act meanwhile.
    requestPolicy: 'cache-and-network',
    exchanges: [
      // What need not wait is passed on at once: a read that came late would stay “being read again”.
      mapExchange({
        onOperation: (operation) => {
          if (operation.kind === 'query') shown.set(operation.key, operation);
          else if (operation.kind === 'teardown') shown.delete(operation.key);
        },
        onResult: (result) => {
          if (isAskedAgain(result.error)) return again(result);
          // Others have acted meanwhile: what is on show is not as it was.
          if (isRefused(result)) askAgain();
          return undefined;
        },
      }),
      ...(rendered && !signedIn ? [rendered.exchange] : []),
      cacheExchange,
      ssrExchange({ isClient: true, initialState: rendered?.answers, staleWhileRevalidate: signedIn }),
      mapExchange({ onResult: (result) => noticeNobody(result) }),
      subscriptionExchange({ forwardSubscription: subscribe(actingGrantId) }),
      fetchExchange,
    ],
    fetch: async (...request) => {
      try {
        const response = await fetch(...request);
        reportConnection(true);
        if (OTHER_PERSON.includes(response.status)) onOtherPerson();
        return response;
      } catch (error) {
        if ((error as Error).name !== 'AbortError') reportConnection(false);
        throw error;
      }
    },
    fetchOptions: () => ({
      headers: {
        'accept-language': language() === 'en' ? 'en' : 'zh-CN',
        ...(actingGrantId && { 'x-acting-role': actingGrantId }),
      },
    }),
  });
  SHOWN_BY.set(client, askAgain);
  return client;
}

/** Asks again for all that a client's answers are on show of: its person has signed in again. */
export function askAgain(client: Client): void {
  SHOWN_BY.get(client)?.();
}

/** What the API says of a password where the account has a second factor: it is asked for by itself. */
const NOT_ENOUGH = 'PASSWORD_DOES_NOT_SUFFICE';

/** The password that the form of an act has asked for already. */
function passwordIn({ variables }: Operation): { readonly currentPassword: string } | undefined {
  const { currentPassword } = ((variables as { input?: object }).input ?? {}) as { currentPassword?: string };
  return currentPassword === undefined ? undefined : { currentPassword };
}

interface Refusable {
  readonly userErrors?: readonly { readonly code: string }[];
}

/** All that stands against an act. */
function userErrorsOf({ data }: Pick<OperationResult, 'data'>) {
  const payloads = Object.values((data ?? {}) as Readonly<Record<string, Refusable | null>>);
  return payloads.flatMap((payload) => payload?.userErrors ?? []);
}

function isRefused({ operation, error, data }: OperationResult): boolean {
  if (operation.kind !== 'mutation') return false;
  return error ? ['FORBIDDEN', 'NOT_FOUND'].includes(problemOf(error)) : isByState(userErrorsOf({ data }));
}

/** Whether an act was not done since it asks again who one is. */
function isAskedAgain(error: CombinedError | undefined): boolean {
  return error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'REAUTHENTICATION_NEEDED') ?? false;
}
