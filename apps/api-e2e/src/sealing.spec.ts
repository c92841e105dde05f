import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SealedBid } from '@chengjie/exercise';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import {
  getNamedType,
  isInputObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { act, ask, done, eventually } from './testing/ask.js';
import { argumentsOf, looksWithin, looksAt, schema } from './testing/documents.js';
import {
  BID,
  deadlinePasses,
  matchesTold,
  publishedProject,
  sealedBid,
  type PublishedProject,
} from './testing/project.js';
import { makeWorld, viewersWithoutBid, type Viewer, type World } from './testing/world.js';

const OPEN_TEXT = '公开标记ETOILE';
const SECRET_TEXT = '密封标记KANARI';
const AMOUNTS = ['73391.57', '73391.58'];
const DRAFT_TEXT = '未提交标记SERIN';
const DRAFT_AMOUNT = '61173.29';
const DRAFTS = [DRAFT_TEXT, DRAFT_AMOUNT];
const SECRETS = [...DRAFTS, SECRET_TEXT, ...AMOUNTS, ...AMOUNTS.map((amount) => amount.replace('.', ''))];

/** Under which the portal keeps what is typed of a bid. */
const formOf = ({ lotId }: PublishedProject) => `submitBid.${lotId}`;

describe('what is sealed, from the outside', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;
  let viewers: Viewer[];
  let project: PublishedProject;
  let bids: SealedBid[];
  let before: Map<string, string>;

  /** Every document that a viewer could look with: each root query, and each field of project and viewer by itself. */
  const looks = (): string[] => {
    const values: Record<string, string> = {
      first: '1',
      regionCode: `"${world.regionCode}"`,
      filter: '{ exercises: true }',
      exercises: 'true',
      from: '1',
      to: '1',
      forms: `["${formOf(project)}"]`,
    };
    // Projects here are exercises, which lists of projects, bids and awards show when asked for them.
    const givenTo = ({ args }: GraphQLField<unknown, unknown>): Record<string, string> => {
      const filter = args.map(({ type }) => getNamedType(type)).find(isInputObjectType);
      return filter && 'exercises' in filter.getFields() ? values : { ...values, filter: '{}' };
    };
    const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
      // the clock goes on, and what is refused here is counted: no bid changes that
      .filter(({ name }) => !['project', 'bid', 'viewer', 'serverTime', 'securityEvents'].includes(name))
      .filter(({ args }) => args.filter(isRequiredArgument).every(({ name }) => name in values))
      .flatMap((field) => looksAt(`${field.name}${argumentsOf(field, givenTo(field))}`, field.type));
    const fieldByField = (root: string, typeName: string, except: readonly string[] = []) =>
      Object.values((schema.getType(typeName) as GraphQLObjectType).getFields())
        .filter(({ name }) => !except.includes(name))
        .filter(({ args }) => args.filter(isRequiredArgument).every(({ name }) => name in values))
        .flatMap((field) => looksWithin(root, `${field.name}${argumentsOf(field, givenTo(field))}`, field.type));
    return [
      ...roots,
      ...fieldByField(`project(by: { id: "${project.id}" })`, 'Project'),
      ...fieldByField(`organization(id: "${world.organizations[0]?.organizationId}")`, 'Organization'),
      ...fieldByField(`region(code: "${world.regionCode}")`, 'Region'),
      // one's own tokens tell when they were last used, and what was refused is counted: no bid changes that either
      ...fieldByField('viewer', 'Viewer', ['apiTokens', 'securityEvents']),
    ];
  };

  const lookOf = async (viewer: Viewer): Promise<[string, string][]> => {
    const answers: [string, string][] = [];
    for (const document of looks()) {
      const { text, codes } = await ask(product.url, viewer, document);
      if (codes.some((code) => !['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND'].includes(code))) {
        throw new Error(`${document}\n${text}`);
      }
      answers.push([`${viewer.name} ${document}`, text]);
    }
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      const response = await fetch(product.url + path, { headers: viewer.headers });
      const text = (await response.text()).replaceAll(/nonce="[^"]+"/g, ''); // of the portal's page: new each time
      answers.push([`${viewer.name} ${path}`, `${response.status} ${text}`]);
    }
    return answers;
  };
  const lookOfAll = async () => new Map((await Promise.all(viewers.map(lookOf))).flat());

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db);
    world = await makeWorld(db);
    viewers = viewersWithoutBid(world, 3);
    project = await publishedProject(product.url, world, { description: OPEN_TEXT });
    await matchesTold(db, project);
    await lookOf(world.public);
    before = await lookOfAll();
    const [first, second, third] = world.organizations as [Viewer, Viewer, Viewer];
    for (const [bidder, text] of [
      [first, '甲'],
      [second, '乙'],
    ] as const)
      await done(product.url, bidder, 'saveDraft', 'draft { savedAt }', {
        form: formOf(project),
        content: JSON.stringify({ price: DRAFT_AMOUNT, proposal: `${DRAFT_TEXT} ${text}` }),
      });
    await sealedBid(product.url, first, project, '1.00', '先写的方案');
    bids = [
      await sealedBid(product.url, first, project, AMOUNTS[0] as string, `${SECRET_TEXT} 一`),
      await sealedBid(product.url, second, project, AMOUNTS[1] as string, `${SECRET_TEXT} 二`),
      await sealedBid(product.url, third, project, AMOUNTS[1] as string, `${SECRET_TEXT} 三`),
    ];
    await done(product.url, third, 'withdrawBid', 'bid { id }', { idempotencyKey: newId(), lotId: project.lotId });
  });

  afterAll(async () => {
    await product.stop();
    await db.drop();
  });

  it('looks to every role exactly as if nobody had bid', async () => {
    const after = await lookOfAll();
    expect(after.size).toBe(before.size);
    expect(after.size).toBeGreaterThan(viewers.length * 50);
    for (const [look, answer] of after) expect([look, answer]).toEqual([look, before.get(look)]);
  });

  it('shows a bid to nobody but its bidder: to others it is as unknown as any id', async () => {
    for (const viewer of [...viewers, world.organizations[1] as Viewer]) {
      const look = (id: string) =>
        ask(product.url, viewer, `{ bid(id: "${id}") { ${BID} } node(id: "${id}") { id ... on Bid { ${BID} } } }`);
      const answer = await look(bids[0]?.id ?? '');
      expect([viewer.name, answer.text]).toEqual([viewer.name, (await look(newId())).text]);
      expect(answer.data).toEqual({ bid: null, node: null });
    }
  });

  it('answers acts on a bid before the opening as acts on any id', async () => {
    const key = { idempotencyKey: 'sealing-spec-try' };
    const tries = (bidId: string) => [
      act(product.url, world.buyer, 'findNotQualified', '', {
        ...key,
        bidId,
        condition: 'STATED',
        facts: '没有护理人员资格证明',
      }),
      act(product.url, world.evaluator, 'proposeInvalid', '', {
        ...{ ...key, bidId, ground: 'NOT_RESPONSIVE', clause: '无', facts: '没有护理人员资格证明' },
      }),
      act(product.url, world.evaluator, 'askAboutPrice', '', { ...key, bidId, question: '请说明人工和场地成本' }),
      act(product.url, world.buyer, 'proposeCorrection', '', {
        ...{ ...key, bidId, error: 'COMPLIANCE_MISJUDGED', facts: '没有护理人员资格证明' },
      }),
      act(product.url, world.evaluator, 'submitScoreSheet', '', { ...key, projectId: project.id, bidId, scores: [] }),
    ];
    const known = await Promise.all(tries(bids[0]?.id ?? ''));
    const unknown = await Promise.all(tries(newId()));
    expect(known.map(({ text }) => text)).toEqual(unknown.map(({ text }) => text));
    const refusals = [...known.entries()].map(([index, { data }]) => {
      const [payload] = Object.values(data ?? {}) as { userErrors: { code: string }[] }[];
      return [index, payload?.userErrors.map(({ code }) => code)];
    });
    expect(refusals).toEqual([
      [0, ['NOT_FOUND']],
      [1, ['NOT_FOUND']],
      [2, ['NOT_FOUND']],
      [3, ['NOT_FOUND']],
      [4, ['FORBIDDEN']],
    ]);
  });

  it('lets the bidder see its own bid and receipt, and nothing of the others’', async () => {
    for (const [index, bid] of bids.slice(0, 2).entries()) {
      const bidder = world.organizations[index] as Viewer;
      const { data, text } = await ask(
        product.url,
        bidder,
        `{ project(by: { id: "${project.id}" }) { lots { myBid { ${BID} } } } bid(id: "${bid.id}") { ${BID} } viewer { bids { totalCount edges { node { ${BID} } } nodes { project { id status buyer { name } } } } } }`,
      );
      const about = { id: project.id, status: 'PUBLISHED', buyer: { name: '兴华街道办事处' } };
      const own = expect.objectContaining({ ...bid, receipt: expect.objectContaining(bid.receipt) });
      expect(data).toEqual({
        project: { lots: [{ myBid: own }] },
        bid: own,
        viewer: { bids: { totalCount: 1, edges: [{ node: own }], nodes: [{ project: about }] } },
      });
      expect(text).not.toContain(AMOUNTS[1 - index]);
      const seen = (await lookOf(bidder)).map(([, answer]) => answer).join();
      expect(seen).toContain(AMOUNTS[index]);
      expect(seen).not.toContain(AMOUNTS[1 - index]);
      expect(seen).not.toContain(bids[1 - index]?.id);
    }
  });

  it('shows a draft to its author alone, and not after an office gave the account new keys', async () => {
    const [first, second] = world.organizations as [Viewer, Viewer];
    const look = `{ viewer { drafts(forms: ["${formOf(project)}"]) { content } } }`;
    const browser = await world.browserOf(first);
    for (const [viewer, own, other] of [
      [first, '甲', '乙'],
      [browser, '甲', '乙'],
      [second, '乙', '甲'],
    ] as const) {
      const { text } = await ask(product.url, viewer, look);
      expect([viewer.name, text.includes(`${DRAFT_TEXT} ${own}`)]).toEqual([viewer.name, true]);
      expect([viewer.name, text.includes(`${DRAFT_TEXT} ${other}`)]).toEqual([viewer.name, false]);
    }
    const colleague = await world.colleagueOf(first);
    expect((await ask(product.url, colleague, look)).data).toEqual({ viewer: { drafts: [] } });
    await db.query('update account set keys_since = now() where id = $1', [second.accountId]);
    expect((await ask(product.url, second, look)).data).toEqual({ viewer: { drafts: [] } });
  });

  it('stores nothing of it in any table, as text or as bytes, and logs nothing of it', async () => {
    const tables = await db.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['public.bid', 'public.event', 'public.idempotency_key', 'jobs.job_common']),
    );
    const holding = async (text: string) => {
      const hex = Buffer.from(text).toString('hex');
      const found = await Promise.all(
        tables.map(async ({ name }) => {
          const rows = await db.query(
            `select from ${name} as t where strpos(t::text, $1) > 0 or ($3 and strpos(t::text, $2) > 0) limit 1`,
            [text, hex, text.length > 8],
          );
          return rows.length > 0 ? [name] : [];
        }),
      );
      return found.flat();
    };
    expect(await holding(OPEN_TEXT)).toContain('public.project');
    for (const secret of SECRETS) expect([secret, await holding(secret)]).toEqual([secret, []]);
    for (const secret of SECRETS) expect(product.output()).not.toContain(secret);
  });

  it('makes the record public at the opening: bidders and prices, but not the texts', async () => {
    await deadlinePasses(db, project);
    const record = `{ project(by: { id: "${project.id}" }) { status lots { openingRecord { totalCount edges { node { bidder { id } price { amount } } } } } } }`;
    const opened = await eventually(async () => {
      const { data } = await ask(product.url, world.public, record);
      const found = data?.['project'] as { status: string; lots: { openingRecord: object | null }[] };
      return found.status === 'OPENED' && found.lots[0]?.openingRecord;
    });
    expect(opened).toEqual({
      totalCount: 2,
      edges: [0, 1].map((index) => ({
        node: { bidder: { id: world.organizations[index]?.organizationId }, price: { amount: AMOUNTS[index] } },
      })),
    });
    const seen = (await Promise.all([world.public, world.organizations[4] as Viewer].map(lookOf))).flat();
    for (const [look, answer] of seen) expect([look, answer.includes(SECRET_TEXT)]).toEqual([look, false]);
    const proposals = `{ project(by: { id: "${project.id}" }) { lots { reviewedBids { edges { node { proposal } } } } } }`;
    expect((await ask(product.url, world.buyer, proposals)).text).toContain(SECRET_TEXT);
    expect((await ask(product.url, world.otherBuyer, proposals)).text).not.toContain(SECRET_TEXT);
  });
});
