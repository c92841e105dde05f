import { describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
}

/** What a socket says of a request, beside the endpoint at `url()`, which has the subscription `counted(to: Int!): Int!`. */
export const testSocket = (url: () => string) => {
  /** What a request is answered first; the errors alone where it is refused. */
  async function subscribe(
    query: string,
    variables: Record<string, unknown>,
    language: string,
    params: object = {},
  ): Promise<Answer> {
    const client = createClient({
      url: `${url().replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { language, ...params },
    });
    try {
      const { value } = (await client.iterate({ query, variables }).next()) as IteratorResult<Answer, Answer>;
      return value;
    } catch (errors) {
      return { errors: errors as Answer['errors'] };
    } finally {
      await client.dispose();
    }
  }

  describe('over WebSocket', () => {
    const COUNTED = 'subscription ($to: Int!) { counted(to: $to) }';
    const GENERAL = 'GRAPHQL_VALIDATION_FAILED';

    it('a subscription is answered', async () => {
      expect(await subscribe(COUNTED, { to: 3 }, 'zh')).toEqual({ data: { counted: 3 } });
    });

    it.each([['Bearer unknown-token-00000000'], ['Bearer'], ['Basic eDp4']])(
      'nobody is heard with the token "%s"',
      async (authorization) => {
        const { data, errors } = await subscribe(COUNTED, { to: 3 }, 'en', { authorization });
        expect([data, errors]).toEqual([
          undefined,
          [
            {
              message: expect.stringMatching(/access token is malformed, unknown, expired or revoked/),
              extensions: { code: 'UNAUTHENTICATED', codes: ['UNAUTHENTICATED', 'Client'] },
            },
          ],
        ]);
      },
    );

    it.each<[string, string, string, string, string, object, { inputPath?: string[] }]>([
      [
        'DOCUMENT_LIMIT',
        GENERAL,
        '订阅文档不得超过 4000 个字符。',
        "A subscription's document has at most 4000 characters.",
        `${COUNTED} #${'x'.repeat(5_000)}`,
        {},
        {},
      ],
      [
        'TOKEN_LIMIT',
        'GRAPHQL_PARSE_FAILED',
        '查询文档最多 1000 个词元。',
        'A document has at most 1000 tokens.',
        `subscription { ${'x '.repeat(1_200)} }`,
        {},
        {},
      ],
      [
        'DEPTH_LIMIT',
        GENERAL,
        '查询嵌套不得超过 15 层。',
        'A query is nested at most 15 deep.',
        `subscription { ${'counted { '.repeat(20)} id ${'} '.repeat(20)} }`,
        {},
        {},
      ],
      [
        'SUBSCRIPTIONS_ONLY',
        GENERAL,
        'WebSocket 只提供订阅，查询和变更请用 POST 发送。',
        'Only subscriptions are served over WebSocket: send queries and mutations by POST.',
        '{ serverTime }',
        {},
        {},
      ],
      ['REQUIRED', 'BAD_USER_INPUT', 'to：必须填写。', 'to: is required.', COUNTED, {}, { inputPath: ['to'] }],
      [
        'INVALID_VALUE',
        'BAD_USER_INPUT',
        'to：应为 Int。',
        'to: must be of type Int.',
        COUNTED,
        { to: 'x' },
        { inputPath: ['to'] },
      ],
    ])('%s is said as over HTTP, in both languages', async (code, general, zh, en, query, variables, located) => {
      for (const [language, message] of Object.entries({ zh, en })) {
        const { errors = [] } = await subscribe(query, { ...variables }, language);
        expect(errors.map((error) => [error.message, error.extensions])).toContainEqual([
          message,
          { code: general, codes: [code, general, 'Client'], ...located },
        ]);
      }
    });

    it.each([
      ['GRAPHQL_PARSE_FAILED', 'subscription {'],
      ['GRAPHQL_VALIDATION_FAILED', 'subscription { nothing }'],
      ['OPERATION_RESOLUTION_FAILURE', 'subscription A { counted(to: 1) } subscription B { counted(to: 1) }'],
    ])('%s is the code of a document as over HTTP', async (code, query) => {
      const response = await fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const byHttp = (await response.json()) as Answer;
      const bySocket = await subscribe(query, {}, 'zh');
      const codes = [byHttp, bySocket].map(({ errors }) => errors?.map(({ extensions }) => extensions));
      const messages = { zh: expect.any(String), en: expect.any(String) };
      expect(codes).toEqual(Array(2).fill([{ code, codes: [code, 'Client'], messages }]));
    });
  });
};
