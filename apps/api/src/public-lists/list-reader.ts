import type { Language } from '@chengjie/kernel';
import { publicErrorOf, readFor, type RequestContextValue } from '@chengjie/platform';
import { execute, type GraphQLSchema } from 'graphql';
import type { ListPage, PublicList } from './public-list.js';

/** Rows of a page, as many as the API gives at once. */
const PAGE_SIZE = 100;

/** Why a list cannot be read, in its reader's language; `failed` where that is no fault of the address. */
export class ListUnreadable extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly failed: boolean,
  ) {
    super(message);
  }
}

/** What is read of a list. */
type Asked<Row> = Pick<PublicList<Row>, 'document' | 'page'>;

/** Which list is read, and how. */
export interface ListQuestion<Row, List extends Asked<Row> = Asked<Row>> {
  readonly list: List;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

/**
 * Reads public lists as nobody in particular asks the API for them, on connections of their own: pages by their cursors, so that what is
 * read costs the same however long the list is, and no connection is held while the reader takes a page.
 */
export class ListReader {
  constructor(
    private readonly schema: () => GraphQLSchema,
    private readonly report: (error: unknown) => void,
  ) {}

  /**
   * One page.
   * @param more of its paging: `counted` counts all rows
   * @throws ListUnreadable
   */
  async page<Row>(
    { list, variables, language }: ListQuestion<Row>,
    more: { readonly first?: number; readonly after?: string | null; readonly counted?: boolean } = {},
  ): Promise<ListPage<Row>> {
    const variableValues = { first: PAGE_SIZE, after: null, counted: false, ...variables, ...more };
    const { data, errors } = await readFor('DOWNLOADS', async () =>
      execute({
        schema: this.schema(),
        document: list.document,
        variableValues,
        contextValue: nobody(language),
      }),
    );
    const [error] = errors ?? [];
    if (error) {
      const original = error.originalError ?? error;
      const { code, codes, message, messages } = publicErrorOf(original, error, language);
      const failed = !codes.includes('Client');
      if (failed) this.report(original);
      throw new ListUnreadable(code, messages?.[language] ?? message, failed);
    }
    const page = data ? list.page(data) : undefined;
    if (!page) throw new ListUnreadable('NOT_FOUND', NOT_THERE[language], false);
    return page;
  }

  /** All that follows a page. */
  async *after<Row>(question: ListQuestion<Row>, first: ListPage<Row>): AsyncGenerator<readonly Row[]> {
    for (let { hasNextPage, endCursor } = first.pageInfo; hasNextPage;) {
      const { nodes, pageInfo } = await this.page(question, { after: endCursor });
      yield nodes;
      ({ hasNextPage, endCursor } = pageInfo);
    }
  }
}

const NOT_THERE = { zh: '没有这个目录或版次。', en: 'There is no such catalog or edition.' } as const;

/** Without a cookie, a token or an address; a context of its own for each page, since loaders keep what they load by it. */
function nobody(language: Language): RequestContextValue {
  return {
    ...{ req: {}, person: null, actor: null, credential: null, token: null, language, address: '', userAgent: '' },
    readCookie: () => undefined,
    setCookie: () => undefined,
    setSessionCookie: () => undefined,
  };
}
