import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appointPanel, evaluateLot, Person, reviewQualification, scoreBids } from '@chengjie/exercise';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { act, ask, done, eventually } from './testing/ask.js';
import { deadlinePasses, publishedProject, sealedBid, type PublishedProject } from './testing/project.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

const REASON = '区财政调整预算，本年度不再采购';
/** What an exercise divides all periods by: proposals last for four minutes. */
const FACTOR = 1_000;
const PROPOSAL = 'proposal { id status holds waitsFor decidedBy }';
/** All that somebody could learn of a proposal and of what was ranked. */
const LOOK = `query ($id: ID!) { project(by: { id: $id }) { status
  cancellationProposals { id status ground reason holds waitsFor decidedBy decisionReason availableTransitions { key disabled } }
  events(first: 100) { nodes { type public reason } }
  lots { evaluation { inputHash } rankedBids(first: 5) { nodes { place price { amount } } } } } }`;

interface Shown {
  readonly status: string;
  readonly cancellationProposals: readonly {
    readonly id: string;
    readonly status: string;
    readonly availableTransitions: readonly { readonly key: string; readonly disabled: boolean }[];
  }[];
  readonly events: { readonly nodes: readonly { readonly type: string; readonly public: boolean }[] };
  readonly lots: readonly { readonly evaluation: unknown; readonly rankedBids: unknown }[];
}

describe('cancelling what was ranked, over HTTP', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;
  let [second, third] = [] as unknown as [Viewer, Viewer];
  let evaluators: readonly Viewer[];

  beforeAll(async () => {
    db = await testDatabase();
    world = await makeWorld(db);
    product = await startProduct(db);
    const [{ street, city }] = (await db.query<{ street: string; city: string }>(
      `select (select id from agency where kind = 'STREET_OFFICE') as street, (select id from agency where kind = 'CIVIL_AFFAIRS') as city`,
    )) as [{ street: string; city: string }];
    second = await person('BUYER', street, world.regionCode);
    third = await person('BUYER', street, world.regionCode);
    evaluators = [await person('EVALUATOR', city, '2202'), await person('EVALUATOR', city, '2202'), world.evaluator];
    for (const { accountId } of [second, world.supervisor, world.otherBuyer])
      await db.query(
        `insert into account_address (id, account_id, address, language, entered_at, verified_at)
         values ($1, $2, $3, 'zh', now(), now())`,
        [newId(), accountId, `${accountId}@example.org`],
      );
  });
  afterAll(async () => {
    await product?.stop();
    await db?.drop();
  });

  let serial = 0;
  async function person(role: string, agencyId: string, regionCode: string): Promise<Viewer> {
    const [accountId, token] = [newId(), randomBytes(32).toString('base64url')];
    const name = `cancelling-${(serial += 1)}`;
    await db.query(
      `insert into account (id, login_name, display_name, password_hash, status) values ($1, $2, $2, '$argon2id$none', 'ACTIVE')`,
      [accountId, name],
    );
    await db.query(
      'insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, $3, $4, $5)',
      [...[newId(), accountId, role, agencyId, regionCode]],
    );
    await db.query(
      `insert into session (token_hash, account_id, expires_at, factored, proven_at)
       values ($1, $2, now() + interval '1 day', true, 'infinity')`,
      [createHash('sha256').update(token).digest(), accountId],
    );
    return { name, accountId, headers: { authorization: `Bearer ${token}` } };
  }

  const speaking = ({ name, headers }: Viewer) =>
    Person.bearing(product.url, name, headers['authorization']?.replace('Bearer ', '') ?? '');
  const shown = async (viewer: Viewer, { id }: PublishedProject): Promise<Shown> => {
    const { data, text } = await ask(product.url, viewer, LOOK, { id });
    if (!data) throw new Error(text);
    return data['project'] as Shown;
  };

  /** A project whose one lot was ranked, all of it through the API. */
  async function ranked(): Promise<PublishedProject> {
    const project = await publishedProject(product.url, world, { exerciseFactor: FACTOR });
    for (const [index, bidder] of world.organizations.slice(0, 3).entries())
      await sealedBid(product.url, bidder, project, `${70_000 + index}.00`, '方案');
    await appointPanel(speaking(world.buyer), project.id, 3);
    await deadlinePasses(db, project);
    await eventually(async () => (await shown(world.public, project)).status === 'OPENED');
    await reviewQualification(speaking(world.buyer), project.id);
    const scores = [{ criterionId: 'quality', points: '60.00', reason: '方案完整' }];
    for (const evaluator of evaluators) await scoreBids(speaking(evaluator), project.id, () => scores);
    await evaluateLot(speaking(world.buyer), project.lotId);
    return project;
  }

  type Key = 'proposeCancellation' | 'confirmCancellation' | 'refuseCancellation' | 'withdrawCancellation';
  const said = async (by: Viewer, key: Key, input: object, idempotencyKey: string = newId()) => {
    const { data, codes } = await act(product.url, by, key, PROPOSAL, { ...input, idempotencyKey });
    const payload = data?.[key] as
      { proposal: { id: string } | null; userErrors: { code: string }[] } | null | undefined;
    return { codes: [...codes, ...(payload?.userErrors.map(({ code }) => code) ?? [])], proposal: payload?.proposal };
  };
  const asked = (project: PublishedProject) => ({ projectId: project.id, ground: 'MAJOR_CHANGE', reason: REASON });
  const proposed = async (project: PublishedProject, by = world.buyer) =>
    (
      await done<{ proposal: { id: string } }>(product.url, by, 'proposeCancellation', PROPOSAL, {
        ...{ ...asked(project), idempotencyKey: newId() },
      })
    ).proposal.id;
  const inputOf = (key: Key, project: PublishedProject, proposalId: string) =>
    key === 'proposeCancellation'
      ? asked(project)
      : { proposalId, ...(key !== 'confirmCancellation' && { reason: '理由不充分' }) };
  const typesOf = async (project: PublishedProject) =>
    (await shown(world.public, project)).events.nodes.map(({ type }) => type).filter((type) => /CANCEL/.test(type));

  /** Who has no say in it, and how each act is refused them. */
  const strangers = (): readonly (readonly [Viewer, string])[] => [
    [world.public, 'UNAUTHENTICATED'],
    [world.organizations[0] as Viewer, 'FORBIDDEN'],
    [world.organizations[4] as Viewer, 'FORBIDDEN'],
    [world.evaluator, 'FORBIDDEN'],
    [world.registrar, 'FORBIDDEN'],
    [world.filingOffice, 'FORBIDDEN'],
    [world.administrator, 'FORBIDDEN'],
    [world.otherBuyer, 'FORBIDDEN'],
  ];
  const KEYS = ['proposeCancellation', 'confirmCancellation', 'refuseCancellation', 'withdrawCancellation'] as const;

  it('is the buyer’s officers’ and, where there is no other, a supervisor’s; nobody else’s', async () => {
    const project = await ranked();
    const proposalId = await proposed(project);
    for (const [viewer, code] of strangers())
      for (const key of KEYS)
        expect([viewer.name, key, (await said(viewer, key, inputOf(key, project, proposalId))).codes]).toEqual([
          ...[viewer.name, key, [code]],
        ]);
    const codesOf = async (viewer: Viewer, key: Key) =>
      (await said(viewer, key, inputOf(key, project, proposalId))).codes;
    expect(await codesOf(world.buyer, 'confirmCancellation')).toEqual(['CANCELLED_BY_ANOTHER']);
    expect(await codesOf(world.buyer, 'refuseCancellation')).toEqual(['CANCELLED_BY_ANOTHER']);
    expect(await codesOf(second, 'withdrawCancellation')).toEqual(['NOT_YOUR_CANCELLATION']);
    expect(await codesOf(second, 'proposeCancellation')).toEqual(['CANCELLATION_PROPOSED']);
    expect(await codesOf(world.supervisor, 'proposeCancellation')).toEqual(['FORBIDDEN']);
    expect(await codesOf(world.supervisor, 'confirmCancellation')).toEqual(['CANCELLATION_IS_THE_BUYERS']);
    const unknown = await said(second, 'confirmCancellation', { proposalId: newId() });
    expect(unknown.codes).toEqual(['NOT_FOUND']);
    expect((await shown(world.public, project)).cancellationProposals).toMatchObject([{ status: 'PROPOSED' }]);
  });

  it('is public at once, with ground and reason, and tells nothing of the ranking before its end', async () => {
    const project = await ranked();
    const before = await shown(world.public, project);
    expect(before.lots).toEqual([{ evaluation: null, rankedBids: null }]);
    const proposalId = await proposed(project);
    const all = [world.public, ...world.organizations, world.otherBuyer, world.registrar, world.administrator];
    for (const viewer of all) {
      const look = await shown(viewer, project);
      expect(look.lots).toEqual(before.lots);
      expect(look.cancellationProposals).toEqual([
        {
          ...{ id: proposalId, status: 'PROPOSED', ground: 'MAJOR_CHANGE', reason: REASON, holds: true },
          ...{ waitsFor: 'BUYER', decidedBy: null, decisionReason: null, availableTransitions: [] },
        },
      ]);
      expect(look.events.nodes).toContainEqual({ type: 'CANCELLATION_PROPOSED', public: true, reason: REASON });
    }
    const offered = async (viewer: Viewer) =>
      (await shown(viewer, project)).cancellationProposals.flatMap(({ availableTransitions }) =>
        availableTransitions.map(({ key, disabled }) => `${key} ${disabled ? 'no' : 'yes'}`),
      );
    expect(await offered(world.buyer)).toEqual(['withdrawCancellation yes']);
    expect(await offered(second)).toEqual(['confirmCancellation yes', 'refuseCancellation yes']);
    expect(await offered(world.supervisor)).toEqual(['confirmCancellation no', 'refuseCancellation no']);
    const tasks = async (viewer: Viewer) =>
      (await ask(product.url, viewer, '{ viewer { tasks { nodes { kind } } } }')).text;
    expect(await tasks(second)).toContain('CONFIRM_CANCELLATION');
    expect(await tasks(world.buyer)).not.toContain('CONFIRM_CANCELLATION');
    const award = await act(product.url, world.buyer, 'publishAward', '__typename', {
      ...{ lotId: project.lotId, idempotencyKey: newId() },
    });
    expect(award.text).toContain('CANCELLATION_OPEN');

    await done(product.url, second, 'confirmCancellation', PROPOSAL, { proposalId, idempotencyKey: newId() });
    const after = await shown(world.public, project);
    expect(after).toMatchObject({
      status: 'CANCELLED',
      cancellationProposals: [{ status: 'CONFIRMED', decidedBy: 'BUYER', waitsFor: null, availableTransitions: [] }],
      lots: [
        {
          evaluation: { inputHash: expect.any(String) },
          rankedBids: { nodes: [{ place: 1 }, { place: 2 }, { place: 3 }] },
        },
      ],
    });
    expect(await typesOf(project)).toEqual(['CANCELLATION_PROPOSED', 'PROJECT_CANCELLED']);
  });

  it('is mailed to supervisors and the buyer’s officers alone, when it is proposed and when it is done', async () => {
    const project = await ranked();
    const mailed = async (kind: string) =>
      (await db.query<{ recipient: string }>('select recipient from mail where kind = $1', [kind])).map(
        ({ recipient }) => recipient,
      );
    const proposalId = await proposed(project);
    const watchers = [second, world.supervisor].map(({ accountId }) => `${accountId}@example.org`);
    await eventually(async () => (await mailed('CANCELLATION_PROPOSED')).length > 0);
    expect(new Set(await mailed('CANCELLATION_PROPOSED'))).toEqual(new Set(watchers));
    await done(product.url, second, 'confirmCancellation', PROPOSAL, { proposalId, idempotencyKey: newId() });
    await eventually(async () => (await mailed('OPENED_CANCELLED')).length > 0);
    expect(new Set(await mailed('OPENED_CANCELLED'))).toEqual(new Set(watchers));
  });

  it('is done once by the same key, and once by two at a time', async () => {
    const project = await ranked();
    const key = newId();
    const [one, same] = [
      await said(world.buyer, 'proposeCancellation', asked(project), key),
      await said(world.buyer, 'proposeCancellation', asked(project), key),
    ];
    expect([one.codes, same.codes]).toEqual([[], []]);
    expect(same.proposal).toEqual(one.proposal);
    const proposalId = one.proposal?.id ?? '';
    const refusal = newId();
    for (const again of [1, 2])
      expect([
        again,
        (await said(second, 'refuseCancellation', { proposalId, reason: '理由不充分' }, refusal)).codes,
      ]).toEqual([...[again, []]]);
    expect(await typesOf(project)).toEqual(['CANCELLATION_PROPOSED', 'CANCELLATION_REFUSED']);

    // Whoever proposed it before waits until that would have lapsed.
    const both = await Promise.all([second, third].map((by) => said(by, 'proposeCancellation', asked(project))));
    expect(both.map(({ codes }) => codes.join()).toSorted()).toEqual(['', 'CANCELLATION_PROPOSED']);
    const open = (await shown(world.public, project)).cancellationProposals.find(({ status }) => status === 'PROPOSED');
    expect(open).toMatchObject({ holds: false });
    const by = both[0]?.codes.length === 0 ? third : second;
    const [confirmed, refused] = await Promise.all([
      said(by, 'confirmCancellation', { proposalId: open?.id }),
      said(world.buyer, 'refuseCancellation', { proposalId: open?.id, reason: '理由不充分' }),
    ]);
    const outcomes = [confirmed.codes.join(), refused.codes.join()];
    expect(outcomes.toSorted()).toEqual(['', 'CANCELLATION_NOT_IN_THIS_STATE']);
    expect((await typesOf(project)).slice(3)).toEqual([
      outcomes[0] === '' ? 'PROJECT_CANCELLED' : 'CANCELLATION_REFUSED',
    ]);
  });

  it('lapses by its instant, on record by the worker’s clock, and can be taken back before', async () => {
    const project = await ranked();
    const withdrawn = await proposed(project);
    await done(product.url, world.buyer, 'withdrawCancellation', PROPOSAL, {
      ...{ proposalId: withdrawn, reason: '重新考虑', idempotencyKey: newId() },
    });
    const proposalId = await proposed(project, second);
    await db.tamper(
      `update cancellation_proposal set proposed_at = proposed_at - interval '73 hours', lapses_at = lapses_at - interval '73 hours' where id = $1`,
      [proposalId],
    );
    for (const key of ['confirmCancellation', 'refuseCancellation'] as const)
      expect((await said(world.buyer, key, inputOf(key, project, proposalId))).codes).toEqual([
        'CANCELLATION_NOT_IN_THIS_STATE',
      ]);
    expect(
      (await said(second, 'withdrawCancellation', inputOf('withdrawCancellation', project, proposalId))).codes,
    ).toEqual(['CANCELLATION_NOT_IN_THIS_STATE']);
    expect((await shown(world.public, project)).cancellationProposals).toMatchObject([
      { id: withdrawn, status: 'WITHDRAWN', decidedBy: 'BUYER', decisionReason: '重新考虑' },
      // Three days earlier by now.
      { id: proposalId, status: 'LAPSED', waitsFor: null, decidedBy: null },
    ]);
    await eventually(async () => (await typesOf(project)).includes('CANCELLATION_LAPSED'));
    expect(await typesOf(project)).toEqual([
      ...['CANCELLATION_PROPOSED', 'CANCELLATION_WITHDRAWN', 'CANCELLATION_PROPOSED', 'CANCELLATION_LAPSED'],
    ]);
    await done(product.url, world.buyer, 'publishAward', '__typename', {
      lotId: project.lotId,
      idempotencyKey: newId(),
    });
  });

  it('is a supervisor’s where the buyer has no other officer', async () => {
    const project = await ranked();
    const proposalId = await proposed(project);
    await db.tamper(`update account set status = 'DISABLED' where id = any($1::uuid[])`, [
      [second.accountId, third.accountId],
    ]);
    expect((await said(world.supervisor, 'confirmCancellation', { proposalId })).codes).toEqual([]);
    expect(await shown(world.public, project)).toMatchObject({
      ...{ status: 'CANCELLED', cancellationProposals: [{ status: 'CONFIRMED', decidedBy: 'SUPERVISOR' }] },
    });
  });
});
