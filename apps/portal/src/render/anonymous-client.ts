import { TAGS, type Language } from '@chengjie/portal-ui/i18n/i18n';
import { cacheExchange, Client, fetchExchange, ssrExchange, type SSRData } from 'urql';

/** Puts a request of GraphQL to the API, for nobody. @returns nothing where it is not answered now */
export type Ask = (body: string) => Promise<string | undefined>;

/** What a page may be told and be a page all the same: that there is no such thing, or can be none. */
const NOT_THERE: readonly unknown[] = ['NOT_FOUND', 'INVALID_ID', 'INVALID_CURSOR', 'BAD_USER_INPUT', 'BAD_REQUEST'];

interface AnonymousClient {
  readonly client: Client;
  readonly answersOf: () => SSRData;
  /** Whether something went wrong that a browser may try again: then it draws the page. */
  readonly hasFailed: () => boolean;
}

/** The GraphQL client of one page that the server renders: components wait until they are answered. */
export function anonymousClient(language: Language, ask: Ask): AnonymousClient {
  let failed = false;
  const ssr = ssrExchange({ isClient: false });
  const client = new Client({
    url: 'http://api.invalid/graphql', // asked by messages
    preferGetMethod: false,
    suspense: true,
    requestPolicy: 'cache-first',
    exchanges: [cacheExchange, ssr, fetchExchange],
    fetchOptions: { headers: { 'accept-language': TAGS[language] } },
    fetch: async (_url, init) => {
      const body = await ask(String(init?.body));
      if (body === undefined || !isAnswer(body)) failed = true;
      return new Response(body ?? '{}', { headers: { 'content-type': 'application/json' } });
    },
  });
  return { client, answersOf: () => ssr.extractData(), hasFailed: () => failed };
}

function isAnswer(body: string): boolean {
  const { errors = [] } = JSON.parse(body) as { errors?: { extensions?: { code?: unknown; codes?: unknown[] } }[] };
  return errors.every(({ extensions: { code, codes = [] } = {} }) =>
    [code, ...codes].some((each) => NOT_THERE.includes(each)),
  );
}
