import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { ask } from './testing/ask.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

interface Wrong {
  readonly viewer: (world: World) => Viewer;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly code: string;
  readonly inputPath: readonly string[];
  readonly zh: string;
  readonly en: string;
}

const publicly = ({ public: viewer }: World) => viewer;

const WRONG: Readonly<Record<string, Wrong>> = {
  'a region code that is none': {
    viewer: publicly,
    document: 'query ($filter: ProjectFilter) { projects(filter: $filter) { totalCount } }',
    variables: { filter: { regionCode: '2200' } },
    code: 'INVALID_REGION_CODE',
    inputPath: ['filter', 'regionCode'],
    zh: 'filter.regionCode："2200" 不是 RegionCode，应为 2、4、6、9 或 12 位区划代码，各级代码均不为零。',
    en: 'filter.regionCode: "2200" is not a RegionCode: it must be a region code of 2, 4, 6, 9 or 12 digits, no level of it zero.',
  },
  'a lookup by two names': {
    viewer: ({ buyer }) => buyer,
    document: 'query ($by: ProjectLookup!) { project(by: $by) { id } }',
    variables: { by: { id: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', reference: 'CJ-2026-000001' } },
    code: 'ONE_OF',
    inputPath: ['by'],
    zh: 'by：应恰好填写其一：id, reference。',
    en: 'by: takes exactly one of id, reference.',
  },
  'a lookup by no name': {
    viewer: publicly,
    document: 'query ($by: FunctionLookup!) { function(by: $by) { id } }',
    variables: { by: {} },
    code: 'ONE_OF',
    inputPath: ['by'],
    zh: 'by：应恰好填写其一：code, id。',
    en: 'by: takes exactly one of code, id.',
  },
  'a day that does not exist': {
    viewer: publicly,
    document: 'query ($filter: PreferentialAwardFilter) { preferentialAwards(filter: $filter) { totalCount } }',
    variables: { filter: { from: '2026-02-30' } },
    code: 'INVALID_DATE',
    inputPath: ['filter', 'from'],
    zh: 'filter.from："2026-02-30" 不是 Date，应为存在的日期，写作 YYYY-MM-DD。',
    en: 'filter.from: "2026-02-30" is not a Date: it must be a day that exists, as YYYY-MM-DD.',
  },
  'an instant that does not exist': {
    viewer: ({ buyer }) => buyer,
    document: 'mutation ($input: PublishProjectInput!) { publishProject(input: $input) { userErrors { code } } }',
    variables: {
      input: {
        idempotencyKey: 'inputs-spec-1',
        projectId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
        deadlineAt: '2026-02-30T09:00:00+08:00',
      },
    },
    code: 'INVALID_DATE_TIME',
    inputPath: ['input', 'deadlineAt'],
    zh: 'input.deadlineAt："2026-02-30T09:00:00+08:00" 不是 DateTime，应为存在的时刻，按 RFC 3339 写，例如 "2026-11-22T16:00:00Z"。',
    en: 'input.deadlineAt: "2026-02-30T09:00:00+08:00" is not a DateTime: it must be an instant that exists, by RFC 3339, e.g. "2026-11-22T16:00:00Z".',
  },
  'an amount with separators': {
    viewer: ({ organizations: [first] }) => first as Viewer,
    document: 'mutation ($input: SubmitBidInput!) { submitBid(input: $input) { userErrors { code } } }',
    variables: {
      input: {
        idempotencyKey: 'inputs-spec-2',
        lotId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
        price: { amount: '80,000' },
        proposal: '方案',
        drawSecret: 'c4'.repeat(32),
      },
    },
    code: 'INVALID_DECIMAL',
    inputPath: ['input', 'price', 'amount'],
    zh: 'input.price.amount："80,000" 不是 Decimal，应为文本形式的十进制数，不含分隔符，最多 60 个字符，例如 "80000.00"。',
    en: 'input.price.amount: "80,000" is not a Decimal: it must be a decimal number as text without separators, of at most 60 characters, e.g. "80000.00".',
  },
};

describe('inputs that say what is wrong with them', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db);
    world = await makeWorld(db);
  });

  afterAll(async () => {
    await product.stop();
    await db.drop();
  });

  const refusal = async ({ viewer, document, variables }: Wrong, language: string) => {
    const { headers } = viewer(world);
    const asked = { headers: { ...headers, 'accept-language': language } };
    const { status, text } = await ask(product.url, asked, document, variables);
    return { status, body: JSON.parse(text) as unknown };
  };

  // Interpreted the first time, compiled the second, known the third: all say the same.
  it.each(Object.entries(WRONG))('%s, each time it is sent', async (_, wrong) => {
    const { code, inputPath, zh, en } = wrong;
    const extensions = { code: 'BAD_USER_INPUT', codes: [code, 'BAD_USER_INPUT', 'Client'], inputPath };
    for (const [language, message] of [
      ['zh', zh],
      ['en', en],
      ['zh', zh],
    ] as const) {
      expect(await refusal(wrong, language)).toEqual({ status: 400, body: { errors: [{ message, extensions }] } });
    }
  });

  it('a value that stands in the document, by its place', async () => {
    const answer = await ask(product.url, world.public, '{ region(code: "2200") { name } }');
    expect(JSON.parse(answer.text)).toEqual({
      errors: [
        {
          message:
            '"2200" is not a RegionCode: it must be a region code of 2, 4, 6, 9 or 12 digits, no level of it zero.',
          locations: [{ line: 1, column: 16 }],
          extensions: {
            code: 'GRAPHQL_VALIDATION_FAILED',
            codes: ['INVALID_REGION_CODE', 'GRAPHQL_VALIDATION_FAILED', 'Client'],
          },
        },
      ],
    });
  });

  it('an amount that money cannot be, as the act’s own user error', async () => {
    const { document, variables } = WRONG['an amount with separators'] as Wrong;
    const { input } = variables as { input: object };
    for (const [amount, message] of [
      ['-1', 'An amount is not negative'],
      ['0.001', 'An amount has at most two decimals'],
      ['12345678901234567890', 'An amount has at most 12 digits of yuan'],
    ]) {
      const { data } = await ask(
        product.url,
        world.organizations[0] as Viewer,
        document.replace('userErrors { code }', 'bid { id } userErrors { __typename code message path }'),
        { input: { ...input, price: { amount } } },
      );
      expect(data).toEqual({
        submitBid: {
          bid: null,
          userErrors: [
            {
              __typename: 'InvalidInput',
              code: 'INVALID_INPUT',
              message,
              path: ['input', 'price', 'amount'],
            },
          ],
        },
      });
    }
  });
});
