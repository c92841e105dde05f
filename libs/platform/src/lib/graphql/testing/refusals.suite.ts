import { describe, expect, it } from '@jest/globals';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
}

const ADD = 'mutation { addNote(input: { text: "by nobody", idempotencyKey: "by-nobody" }) { noteId } }';

/** What requests are refused with, beside the endpoint at `url()` with its notes. */
export const testRefusals = (url: () => string) => {
  describe('what signs nobody in', () => {
    const refusedToken = {
      zh: /访问令牌.*已撤销.*authorization: Bearer/,
      en: /access token is malformed, unknown, expired or revoked.*authorization: Bearer/,
    };
    it.each([
      ['that nobody knows', 'Bearer unknown-token-00000000'],
      ['that is malformed', 'Bearer short'],
      ['that is empty', 'Bearer'],
      ['of another kind', 'Basic eDp4'],
    ])('is refused with a token %s, in both languages, however often it is asked', async (_, authorization) => {
      for (const [language, message] of Object.entries(refusedToken)) {
        for (const query of ['{ serverTime }', '{ notes { totalCount } }', '{ notes { totalCount } }']) {
          const response = await fetch(`${url()}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'accept-language': language, authorization },
            body: JSON.stringify({ query }),
          });
          const { errors } = (await response.json()) as Answer;
          expect([response.status, errors]).toEqual([
            401,
            [
              {
                message: expect.stringMatching(message),
                extensions: { code: 'UNAUTHENTICATED', codes: ['UNAUTHENTICATED', 'Client'] },
              },
            ],
          ]);
        }
      }
    });

    it('of a browser whose session is over is nobody’s: it reads what is public, and is told on acting', async () => {
      const ended = { cookie: 'chengjie_session=ended-session-00000000', 'accept-language': 'en' };
      const answers = async (query: string) => {
        const response = await fetch(`${url()}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...ended },
          body: JSON.stringify({ query }),
        });
        return { cookie: response.headers.get('set-cookie'), answer: (await response.json()) as Answer };
      };
      const read = await answers('{ notes { totalCount } }');
      expect(read.answer).toEqual({ data: { notes: { totalCount: expect.any(Number) } } });
      expect(read.cookie).toMatch(/^chengjie_session=; .*Expires=Thu, 01 Jan 1970/);
      const { answer } = await answers(ADD);
      expect(answer.errors?.[0]).toMatchObject({
        message: 'Your session has ended. Please sign in again.',
        extensions: { code: 'UNAUTHENTICATED' },
      });
    });
  });

  it('by GET, of what a page of another site could have sent; programs ask so', async () => {
    const byGet = async (headers: Record<string, string>) =>
      (await fetch(`${url()}/graphql?query={notes{totalCount}}`, { headers })).status;
    expect([await byGet({ 'sec-fetch-site': 'cross-site' }), await byGet({})]).toEqual([400, 200]);
  });

  it('of a document that is wrong the kind of mistake is said in both languages, the place in English', async () => {
    const errorsOf = async (query: string) => {
      const response = await fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as Answer).errors;
    };
    expect(await errorsOf('{ nothing }')).toMatchObject([
      {
        message: 'Cannot query field "nothing" on type "Query".',
        extensions: {
          code: 'GRAPHQL_VALIDATION_FAILED',
          messages: {
            zh: expect.stringContaining('查询文档与模式不符'),
            en: expect.stringContaining('The document does not fit the schema'),
          },
        },
      },
    ]);
    expect(await errorsOf('{')).toMatchObject([
      {
        message: expect.stringContaining('Syntax Error'),
        extensions: {
          code: 'GRAPHQL_PARSE_FAILED',
          messages: { zh: expect.stringContaining('无法解析'), en: 'The document is not GraphQL.' },
        },
      },
    ]);
  });
};
