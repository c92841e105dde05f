import { language } from '@chengjie/portal-ui/i18n/i18n';
import { reportConnection } from '@chengjie/portal-ui/ui/connection';
import {
  cacheExchange,
  Client,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
  type CombinedError,
  type OperationResult,
} from 'urql';
import { subscribe } from './socket.js';

/** By these the API refuses a request as a whole: the role that it names is not that of whoever is signed in now, or nobody is. */
const OTHER_PERSON: readonly number[] = [401, 403];

/**
 * The GraphQL client of one role: a new one is made at each sign-in, sign-out and change of role, so that nothing that one
 * role read is ever shown to another. Each request names the role.
 * @param onOtherPerson told when the API refuses a request, since somebody else, or nobody, is signed in by now
 * @param prove has the person prove who it is; the act that asked for it is then sent once more, as it was
 */
export function createClient(
  actingGrantId: string | undefined,
  onOtherPerson: () => void = () => undefined,
  prove: () => Promise<boolean> = () => Promise.resolve(false),
): Client {
  const again = async (result: OperationResult): Promise<OperationResult> => {
    if (!isAskedAgain(result.error) || !(await prove())) return result;
    const { query, variables } = result.operation;
    const repeated = await client.mutation(query, variables).toPromise();
    return { ...repeated, operation: result.operation };
  };
  const client: Client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    // What was read before is shown at once, and always asked for again: others act meanwhile.
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({ onResult: again }),
      cacheExchange,
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
  return client;
}

/** Whether an act was not done since it asks again who one is. */
function isAskedAgain(error: CombinedError | undefined): boolean {
  return error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'REAUTHENTICATION_NEEDED') ?? false;
}
