import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shanghaiTime } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { RECUSAL_GROUNDS, type RecusalGround } from '../panel/recusal.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
  type FixtureTerms,
} from '../../testing/fixtures.js';

const page = { first: 10 };
const yuan = (amount: number) => amount * 100;
const code = (...codes: string[]) => ({ violations: codes.map((each) => ({ code: each })) });

describe('finding a bid invalid', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof evaluationServices>;
  let north: FixtureOrganization;
  let middle: FixtureOrganization;
  let south: FixtureOrganization;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    services = evaluationServices(world);
    north = await world.organization('北社服务中心');
    middle = await world.organization('中社服务中心');
    south = await world.organization('南社服务中心');
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  /** Opened, with a panel of three; the last asks less than 45 % of the ceiling, unless it is said what it asks. */
  async function reviewed(
    terms: FixtureTerms = {},
    last = 30_000,
  ): Promise<FixtureProject & { low: string; first: string }> {
    const project = await world.project({
      ...terms,
      bids: [
        { by: north, priceFen: yuan(80_000) },
        { by: middle, priceFen: yuan(90_000) },
        { by: south, priceFen: yuan(last) },
      ],
    });
    await services.appoint(project, [1, 2, 3]);
    const [first = '', , low = ''] = project.bidIds;
    return { ...project, first, low };
  }
  const score = async (project: FixtureProject) => {
    for (const number of [1, 2, 3])
      for (const bidId of project.bidIds) await services.submit(world.evaluator(number), project, bidId, '70.00');
  };
  const findingOf = async (bidId: string) => {
    const [found] = await db.query<{ id: string; status: string; answer_until: Date }>(
      'select id, status, answer_until from bid_finding where bid_id = $1 order by proposed_at desc limit 1',
      [bidId],
    );
    return found ?? { id: '', status: 'NONE', answer_until: new Date(0) };
  };
  const statusOf = async (bidId: string) =>
    (await db.query<{ status: string }>('select status from bid where id = $1', [bidId]))[0]?.status;
  const eventsOf = (project: { id: string }) =>
    db.query<{ type: string; actor_label: string; data: object }>(
      `select type, actor_label, data from event where subject_id = $1 and public and type <> 'QUALIFICATION_REVIEWED' order by sequence`,
      [project.id],
    );
  const expired = (findingId: string) =>
    db.tamper(`update bid_finding set answer_until = proposed_at + interval '1 millisecond' where id = $1`, [
      findingId,
    ]);

  it('is nobody’s alone: one member proposes, the majority decides, ties stand, and all of it is public', async () => {
    const project = await reviewed();
    await services.proposeInvalid(world.evaluator(1), project.first);
    expect(await statusOf(project.first)).toBe('VALID');
    expect((await eventsOf(project)).map(({ type }) => type)).toEqual([]);
    const { id } = await findingOf(project.first);
    await expect(services.vote(world.evaluator(1), id, true)).rejects.toMatchObject(code('VOTED_ALREADY'));
    await services.vote(world.evaluator(2), id, true);
    expect(await statusOf(project.first)).toBe('INVALID');
    await expect(services.vote(world.evaluator(3), id, false)).rejects.toMatchObject(code('FINDING_DECIDED'));
    const [event] = await eventsOf(project);
    expect(event).toMatchObject({
      type: 'BID_FOUND_INVALID',
      actor_label: '磋商小组',
      data: {
        findingId: id,
        bidId: project.first,
        by: 'PANEL',
        bidderName: north.name,
        reason: { code: 'NOT_RESPONSIVE' },
      },
    });
    const seen = await services.findingReader.ofLot({}, await services.lotOf(project), null, page);
    expect(seen.edges.map(({ node }) => node)).toMatchObject([
      {
        ...{ id, status: 'ADOPTED', invalidates: true, ground: 'NOT_RESPONSIVE', by: 'PANEL', number: 1 },
        ...{ clause: '第三章 第2条', facts: '缺少服务方案', bidder: { name: north.name } },
        votes: [
          { number: 1, inFavour: true, reason: '缺少服务方案' },
          { number: 2, inFavour: true, reason: '核对无误' },
        ],
      },
    ]);
    const record = await services.ranking.openingRecord({}, await services.lotOf(project), page);
    expect(
      record?.edges.map(({ node }) => [node.bidder.name, node.invalidReason?.zh ?? null, node.invalidSince]),
    ).toEqual([
      [south.name, null, null],
      [north.name, '未实质性响应磋商文件：缺少服务方案', 'REVIEW'],
      [middle.name, null, null],
    ]);
    expect(
      await db.query(`select from notification where organization_id = $1 and kind = 'BID_FOUND_INVALID'`, [north.id]),
    ).toHaveLength(1);
  });

  /** On how many findings of a project each member of the panel has still to vote, as its own list of tasks says. */
  const votesToCast = ({ id }: FixtureProject) =>
    Promise.all(
      [1, 2, 3].map(async (number) => {
        const { edges } = await services.panelReader.tasksOf(world.evaluator(number), page);
        return edges.find(({ node }) => node.projectId === id)?.node.votesToCast;
      }),
    );

  it('without a majority leaves the bid as it is; who has not voted is told that one waits', async () => {
    const project = await reviewed();
    expect(await votesToCast(project)).toEqual([0, 0, 0]);
    await services.proposeInvalid(world.evaluator(1), project.first);
    expect(await votesToCast(project)).toEqual([0, 1, 1]);
    const { id } = await findingOf(project.first);
    await services.vote(world.evaluator(2), id, false);
    expect((await findingOf(project.first)).status).toBe('VOTING');
    expect(await votesToCast(project)).toEqual([0, 0, 1]);
    await services.vote(world.evaluator(3), id, false);
    expect(await votesToCast(project)).toEqual([0, 0, 0]);
    expect([await statusOf(project.first), (await findingOf(project.first)).status]).toEqual(['VALID', 'REJECTED']);
    expect((await eventsOf(project)).map(({ type }) => type)).toEqual(['FINDING_REJECTED']);
  });

  it.each([
    ['the buyer proposes', (bid: string) => services.proposeInvalid(world.buyer, bid)],
    ['an evaluator of elsewhere proposes', (bid: string) => services.proposeInvalid(world.evaluator(5), bid)],
    ['a bidder proposes', (bid: string) => services.proposeInvalid(north.actor, bid)],
    ['a supervisor proposes', (bid: string) => services.proposeInvalid(world.supervisor, bid)],
    ['the buyer asks about a price', (bid: string) => services.askAboutPrice(world.buyer, bid)],
    ['a member judges qualification', (bid: string) => services.findNotQualified(bid, world.evaluator(1))],
    ['a bidder judges qualification', (bid: string) => services.findNotQualified(bid, middle.actor)],
    ['a bidder corrects', (bid: string) => services.proposeCorrection(north.actor, bid)],
  ])('is refused where %s', async (_, act) => {
    const project = await reviewed();
    await expect(act(project.first)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await statusOf(project.first)).toBe('VALID');
  });

  it('of a qualification is the buyer’s until it completes its review, not after, not in the database either', async () => {
    const project = await reviewed();
    await services.findNotQualified(project.first);
    expect(await statusOf(project.first)).toBe('INVALID');
    expect(await eventsOf(project)).toMatchObject([
      { type: 'BID_FOUND_INVALID', actor_label: expect.stringContaining('兴华街道办事处'), data: { by: 'BUYER' } },
    ]);
    await services.submit(world.evaluator(1), project, project.low, '70.00');
    const second = project.bidIds[1] ?? '';
    await expect(services.findNotQualified(second)).rejects.toMatchObject(code('QUALIFICATION_REVIEWED'));
    await expect(
      db.query(
        `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, condition, facts, status, proposed_by, decided_at)
         values (gen_random_uuid(), $1, $2, $3, 'QUALIFICATION', true, 'NOT_QUALIFIED', 'STATED', '无', 'ADOPTED', $4, now())`,
        [project.id, project.lotId, second, world.buyer.accountId],
      ),
    ).rejects.toThrow('before the review is completed');
  });

  it('says which other bid colludes, of the same lot', async () => {
    const project = await reviewed();
    const propose = (otherBidId?: string) =>
      services.proposeInvalid(world.evaluator(1), project.first, {
        ground: 'COLLUSION',
        ...(otherBidId && { otherBidId }),
      });
    const other = await reviewed();
    await expect(propose()).rejects.toMatchObject(code('FACT_MISSING'));
    await expect(propose(other.first)).rejects.toMatchObject(code('OTHER_BID_NOT_IN_LOT'));
    await expect(propose(project.first)).rejects.toMatchObject(code('OTHER_BID_NOT_IN_LOT'));
    await propose(project.low);
  });

  it('of qualification is the panel’s where the pack says so, by its majority, and not the buyer’s', async () => {
    const ofBuyer = await reviewed();
    const unqualified = { ground: 'NOT_QUALIFIED', condition: 'CAPABILITY', clause: null } as const;
    await expect(services.proposeInvalid(world.evaluator(1), ofBuyer.first, unqualified)).rejects.toMatchObject(
      code('QUALIFICATION_BY_BUYER'),
    );
    const ofPanel = await reviewed();
    await db.tamper(
      `update project set (rule_pack_id, rule_pack_hash) = (select id, hash from rule_pack where id = '22-2026-12-02') where id = $1`,
      [ofPanel.id],
    );
    await expect(services.findNotQualified(ofPanel.first)).rejects.toMatchObject(code('QUALIFICATION_BY_PANEL'));
    await services.proposeInvalid(world.evaluator(1), ofPanel.first, unqualified);
    const { id } = await findingOf(ofPanel.first);
    expect(await statusOf(ofPanel.first)).toBe('VALID');
    await services.vote(world.evaluator(2), id, true);
    expect(await statusOf(ofPanel.first)).toBe('INVALID');
    expect(await services.findingReader.ofOwn(ofPanel.first)).toMatchObject([
      { kind: 'COMPLIANCE', ground: 'NOT_QUALIFIED', condition: 'CAPABILITY', status: 'ADOPTED' },
    ]);
  });

  it.each([
    ['the buyer', '22-2026-12-02', 'QUALIFICATION'],
    ['the panel', '22-2026', 'COMPLIANCE'],
  ])('of qualification is stored for nobody else, whoever writes: not for %s under %s', async (_, pack, kind) => {
    const project = await reviewed();
    await db.tamper(
      `update project set (rule_pack_id, rule_pack_hash) = (select id, hash from rule_pack where id = $2) where id = $1`,
      [project.id, pack],
    );
    if (kind === 'COMPLIANCE') await services.completeReview(project.lotId);
    await expect(
      world.database.run(
        `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, condition, facts, status, proposed_by,
           panel_member_id, decided_at)
         select gen_random_uuid(), b.project_id, b.lot_id, b.id, $2, true, 'NOT_QUALIFIED', 'CAPABILITY', '没有证书',
           case $2 when 'QUALIFICATION' then 'ADOPTED' else 'VOTING' end, $3,
           case $2 when 'COMPLIANCE' then (select m.id from panel_member m where m.project_id = b.project_id and m.number = 1) end,
           case $2 when 'QUALIFICATION' then clock_timestamp() end
         from bid b where b.id = $1`,
        [project.first, kind, world.buyer.accountId],
      ),
    ).rejects.toMatchObject({ code: '23001', message: expect.stringContaining('by whom the rule pack says') });
  });

  it('for a low price begins with a question, which its bidder has thirty minutes to answer', async () => {
    const project = await reviewed();
    const shown = await services.findingReader.lowPriceFiguresOf(project.low);
    expect(await services.findingReader.lowPriceFiguresOf(project.first)).toEqual([]);
    await services.askAboutPrice(world.evaluator(1), project.low);
    const { id, answer_until } = await findingOf(project.low);
    const [asked] = await db.query<{ minutes: number }>(
      `select extract(epoch from answer_until - proposed_at)::float8 / 60 as minutes from bid_finding where id = $1`,
      [id],
    );
    expect(asked?.minutes).toBe(30);
    expect(
      await db.query(
        `select data from notification where organization_id = $1 and kind = 'PRICE_QUESTIONED'
        and subject_id = $2`,
        [south.id, id],
      ),
    ).toMatchObject([{ data: { bidId: project.low, projectId: project.id, until: shanghaiTime(answer_until) } }]);
    await expect(services.vote(world.evaluator(2), id, true)).rejects.toMatchObject(code('STILL_TO_EXPLAIN'));
    await expect(services.explainPrice(north.actor, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(services.explainPrice(world.buyer, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const own = await services.findingReader.ofOwn(project.low);
    expect(own).toMatchObject([
      {
        status: 'ASKED',
        answerUntil: answer_until,
        figures: [{ threshold: 'MEAN_OF_COMPLIANT_BIDS' }, { threshold: 'NEXT_LOWEST_BID' }, { threshold: 'CEILING' }],
      },
    ]);
    // What the panel was shown before it asked.
    expect(own.map(({ figures }) => figures)).toEqual([shown]);
    await services.explainPrice(south.actor, id, '场地由社区免费提供');
    await expect(services.explainPrice(south.actor, id)).rejects.toMatchObject(code('EXPLAINED_TOO_LATE'));
    const seenBy = async (actor: Actor | null) =>
      (await services.findingReader.ofLot({}, await services.lotOf(project), actor, page)).edges.map(
        ({ node }) => node.explanation,
      );
    expect(await seenBy(world.evaluator(2))).toEqual(['场地由社区免费提供']);
    expect(await seenBy(world.supervisor)).toEqual(['场地由社区免费提供']);
    expect([await seenBy(null), await seenBy(north.actor)]).toEqual([[], []]);
    for (const number of [1, 2]) await services.vote(world.evaluator(number), id, true);
    expect(await statusOf(project.low)).toBe('INVALID');
    expect([await seenBy(null), await seenBy(north.actor)]).toEqual([[null], [null]]);
    const because = /^报价明显过低且不能说明合理性：低于有效报价平均值.*；2 票同意、0 票不同意$/;
    const record = await services.ranking.openingRecord({}, await services.lotOf(project), page);
    expect(record?.edges[0]?.node).toMatchObject({
      ...{ bidder: { name: south.name }, invalidSince: 'REVIEW' },
      invalidReason: { zh: expect.stringMatching(because) },
    });
    expect(
      await db.query(
        `select reason, data -> 'reason' ->> 'zh' as because from event where type = 'BID_FOUND_INVALID'
        and subject_id = $1`,
        [project.id],
      ),
    ).toEqual([{ reason: null, because: expect.stringMatching(because) }]);
    expect((await eventsOf(project)).map(({ type, actor_label }) => [type, actor_label])).toEqual([
      ['PRICE_QUESTIONED', '评审 1'],
      ['PRICE_EXPLAINED', south.name],
      ['BID_FOUND_INVALID', '磋商小组'],
    ]);
  });

  it('for a low price may be voted on without an answer once the time has passed, and is asked once', async () => {
    const project = await reviewed();
    await services.askAboutPrice(world.evaluator(1), project.low);
    const { id } = await findingOf(project.low);
    await expired(id);
    await expect(services.explainPrice(south.actor, id)).rejects.toMatchObject(code('EXPLAINED_TOO_LATE'));
    for (const number of [1, 2]) await services.vote(world.evaluator(number), id, false);
    expect(await statusOf(project.low)).toBe('VALID');
    await expect(services.askAboutPrice(world.evaluator(2), project.low)).rejects.toMatchObject(
      code('PRICE_ASKED_ALREADY'),
    );
  });

  it('divides the time to explain in an exercise', async () => {
    const project = await reviewed({ exerciseFactor: 100 });
    await services.askAboutPrice(world.evaluator(1), project.low);
    const [asked] = await db.query<{ seconds: number }>(
      `select extract(epoch from answer_until - proposed_at)::float8 as seconds from bid_finding where bid_id = $1`,
      [project.low],
    );
    expect(asked?.seconds).toBeCloseTo(18, 3);
  });

  it('is one at a time for a bid, and the ranking waits for it', async () => {
    const project = await reviewed({}, 85_000);
    await score(project);
    await services.proposeInvalid(world.evaluator(1), project.first);
    await expect(services.proposeInvalid(world.evaluator(2), project.first)).rejects.toMatchObject(
      code('FINDING_UNDER_WAY'),
    );
    await expect(services.evaluate(project)).rejects.toMatchObject({
      violations: [{ code: 'FINDING_OPEN', params: { bidder: north.name } }],
    });
    const { id } = await findingOf(project.first);
    for (const number of [2, 3]) await services.vote(world.evaluator(number), id, false);
    await services.evaluate(project);
  });

  it('after the ranking is a correction only, which names the error: the earlier ranking stays on record', async () => {
    const project = await reviewed({}, 85_000);
    await score(project);
    await services.evaluate(project);
    const late = code('NOT_IN_THIS_STATE');
    await expect(services.findNotQualified(project.low)).rejects.toMatchObject(late);
    await expect(services.proposeInvalid(world.evaluator(1), project.low)).rejects.toMatchObject(late);
    await expect(services.askAboutPrice(world.evaluator(1), project.low)).rejects.toMatchObject(late);
    await expect(services.proposeCorrection(world.buyer, project.low)).rejects.toMatchObject(code('GROUND_MISSING'));
    const overlooked = { ground: 'NOT_RESPONSIVE', clause: '第三章' } as const;
    for (const error of ['COMPLIANCE_MISJUDGED', 'QUALIFICATION_MISJUDGED'] as const)
      await expect(
        services.proposeCorrection(world.buyer, project.low, { ...overlooked, error }),
      ).rejects.toMatchObject(code('NOT_CORRECTED_AFTER_RANKING'));
    await expect(
      world.database.run(
        `insert into bid_finding (id, project_id, lot_id, bid_id, kind, invalidates, ground, corrects, clause, facts, status, proposed_by)
         select gen_random_uuid(), b.project_id, b.lot_id, b.id, 'CORRECTION', true, 'NOT_RESPONSIVE', 'COMPLIANCE_MISJUDGED',
           '第三章', '漏看', 'VOTING', $2 from bid b where b.id = $1`,
        [project.low, world.buyer.accountId],
      ),
    ).rejects.toMatchObject({ code: '23001' });
    await services.proposeCorrection(world.buyer, project.low, {
      error: 'QUALIFICATION_MISJUDGED',
      ground: 'NOT_QUALIFIED',
      condition: 'CAPABILITY',
    });
    const { id } = await findingOf(project.low);
    await services.vote(world.evaluator(1), id, true);
    expect(await statusOf(project.low)).toBe('VALID');
    await services.vote(world.evaluator(2), id, true);
    expect(await statusOf(project.low)).toBe('INVALID');
    await expect(services.award(project)).rejects.toMatchObject(code('RANKING_OUTDATED'));
    await services.evaluate(project);
    const lot = await services.lotOf(project);
    const runs = await Promise.all([null, 1].map((run) => services.ranking.evaluationOf(lot, world.buyer, run)));
    expect(runs.map((found) => [found?.run, found?.outdated])).toEqual([
      [2, false],
      [1, true],
    ]);
    const earlier = await services.details.of(runs[1]?.id ?? '');
    expect(earlier.result.ranking.map(({ bidId }) => bidId)).toContain(project.low);
    expect(await services.ranking.evaluationOf(lot, south.actor, 1)).toBeNull();
  });

  it('can be corrected where a review was mistaken, not what the opening found', async () => {
    const project = await reviewed({}, 85_000);
    await services.invalidate(project.first);
    await services.proposeCorrection(world.evaluator(3), project.first);
    const { id } = await findingOf(project.first);
    await services.vote(world.evaluator(2), id, true);
    expect(await statusOf(project.first)).toBe('VALID');
    expect((await eventsOf(project)).at(-1)).toMatchObject({
      type: 'BID_REINSTATED',
      data: { bidderName: north.name },
    });
    await score(project);
    await services.evaluate(project);
    const opened = await world.project({
      bids: [
        { by: north, priceFen: 1, status: 'INVALID' },
        { by: south, priceFen: 1 },
      ],
    });
    await services.appoint(opened, [1, 2, 3]);
    await expect(services.proposeCorrection(world.evaluator(1), opened.bidIds[0] ?? '')).rejects.toMatchObject(
      code('NOTHING_TO_CORRECT'),
    );
    await expect(services.proposeCorrection(world.evaluator(1), opened.bidIds[1] ?? '')).rejects.toMatchObject({
      violations: expect.arrayContaining([expect.objectContaining({ code: 'NOT_YET_TO_CORRECT' })]),
    });
  });

  it('is told to its bidder each time, and so is what corrects it', async () => {
    const project = await reviewed();
    const findings: string[] = [];
    const found = async () => findings.push((await findingOf(project.first)).id);
    await services.invalidate(project.first);
    await found();
    await services.proposeCorrection(world.evaluator(3), project.first);
    await found();
    await services.vote(world.evaluator(2), findings[1] ?? '', true);
    await services.invalidate(project.first);
    await found();
    const told = `select kind, subject_id as of from notification where organization_id = $1 and data ->> 'bidId' = $2
      order by created_at`;
    expect(await db.query(told, [north.id, project.first])).toEqual(
      ['BID_FOUND_INVALID', 'BID_REINSTATED', 'BID_FOUND_INVALID'].map((kind, index) => ({
        kind,
        of: findings[index],
      })),
    );
  });

  it('waits while seats are empty, and is decided by those who fill them', async () => {
    const project = await reviewed();
    await services.proposeInvalid(world.evaluator(1), project.first);
    const { id } = await findingOf(project.first);
    await services.recuse(world.evaluator(3), project);
    await expect(services.vote(world.evaluator(2), id, true)).rejects.toMatchObject(
      code('PANEL_TOO_SMALL', 'PANEL_NOT_ODD'),
    );
    await expect(services.appoint(project, [2, 4, 5])).rejects.toMatchObject(code('PANEL_STANDS'));
    await services.appoint(project, [1, 2, 4]);
    await services.vote(world.evaluator(4), id, true);
    expect(await statusOf(project.first)).toBe('INVALID');
  });

  it('is not moved by the buyer standing down a seat that voted, on whatever ground: only its evaluator may leave', async () => {
    const project = await reviewed();
    await services.proposeInvalid(world.evaluator(1), project.first);
    const seats = await db.query<{ id: string }>('select id from panel_member where project_id = $1 order by number', [
      project.id,
    ]);
    const [voted, silent] = [seats[0]?.id, seats[1]?.id];
    for (const ground of Object.keys(RECUSAL_GROUNDS) as RecusalGround[]) {
      await expect(services.recuse(world.buyer, project, voted, ground)).rejects.toMatchObject(code('SEAT_HAS_VOTED'));
      await expect(
        db.query(
          `update panel_member set recused_at = clock_timestamp(), recusal_ground = $2, recused_by = 'BUYER',
             recusal_reason = '亲属关系如上所述，须予回避' where id = $1`,
          [voted, ground],
        ),
      ).rejects.toThrow('before the decision');
    }
    const foreseen = async (actor: Actor) =>
      (await services.panelReader.membersOf(await services.projects.byId(project.id, actor), actor))?.map(
        ({ availableTransitions }) => availableTransitions.map(({ key, disabled }) => [key, disabled]),
      );
    const acts = (propose: boolean) => [
      ['recuseEvaluator', true],
      ['proposeStandDown', propose],
    ];
    expect(await foreseen(world.buyer)).toEqual([acts(true), acts(false), acts(false)]);
    expect(await foreseen(world.evaluator(1))).toEqual([[['recuseEvaluator', false]], [], []]);
    await services.standDownByTwo(project, silent);
    expect((await findingOf(project.first)).status).toBe('VOTING');
    await services.recuse(world.evaluator(1), project);
    await services.appoint(project, [3, 4, 5]);
    for (const number of [3, 4])
      await services.vote(world.evaluator(number), (await findingOf(project.first)).id, false);
    const stays = code('SEAT_HAS_SCORED');
    await expect(services.recuse(world.buyer, project, seats[2]?.id, 'KINSHIP')).rejects.toMatchObject(stays);
  });

  it('counts no vote of who has stood down', async () => {
    const project = await reviewed();
    await services.proposeInvalid(world.evaluator(1), project.first);
    const { id } = await findingOf(project.first);
    await services.recuse(world.evaluator(1), project);
    await services.appoint(project, [2, 3, 4]);
    await services.vote(world.evaluator(2), id, true);
    expect((await findingOf(project.first)).status).toBe('VOTING');
    await services.vote(world.evaluator(3), id, true);
    expect((await findingOf(project.first)).status).toBe('ADOPTED');
  });

  it('is decided once, however many vote at the same moment', async () => {
    const project = await reviewed();
    await services.proposeInvalid(world.evaluator(1), project.first);
    const { id } = await findingOf(project.first);
    const votes = await Promise.allSettled([2, 3].map((number) => services.vote(world.evaluator(number), id, true)));
    expect(votes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await eventsOf(project)).map(({ type }) => type)).toEqual(['BID_FOUND_INVALID']);
  });

  it('is refused of those with ties at that instant', async () => {
    const project = await reviewed();
    await db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values ('00000000-0000-4000-8000-000000000001', $1, 'BUYER', $2, $3)`,
      [world.evaluator(2).accountId, world.agencyId, world.regionCode],
    );
    await services.proposeInvalid(world.evaluator(1), project.first);
    const { id } = await findingOf(project.first);
    const staff = code('BUYERS_OWN_STAFF');
    await expect(services.vote(world.evaluator(2), id, true)).rejects.toMatchObject(staff);
    await expect(services.proposeInvalid(world.evaluator(2), project.low)).rejects.toMatchObject(staff);
    await expect(services.askAboutPrice(world.evaluator(2), project.low)).rejects.toMatchObject(staff);
    await db.query(`delete from role_grant where id = '00000000-0000-4000-8000-000000000001'`);
  });

  it('is held by the database: no bid without a finding, no finding without its majority, nothing changed afterwards', async () => {
    const project = await reviewed();
    await expect(
      db.query(`update bid set status = 'INVALID', invalid_reason = '{"code":"NOT_RESPONSIVE"}' where id = $1`, [
        project.first,
      ]),
    ).rejects.toThrow('by a finding only');
    await services.proposeInvalid(world.evaluator(1), project.first);
    const { id } = await findingOf(project.first);
    await expect(
      db.query(`update bid_finding set status = 'ADOPTED', decided_at = now() where id = $1`, [id]),
    ).rejects.toThrow('by its majority');
    await expect(db.query(`update bid_finding set facts = '改' where id = $1`, [id])).rejects.toThrow();
    await expect(db.query(`update finding_vote set in_favour = false where finding_id = $1`, [id])).rejects.toThrow();
    await services.vote(world.evaluator(2), id, true);
    await expect(db.query(`update bid_finding set status = 'REJECTED' where id = $1`, [id])).rejects.toThrow();
    await expect(db.query(`delete from bid_finding where id = $1`, [id])).rejects.toThrow();
    await expect(
      db.query(`update bid set status = 'VALID', invalid_reason = null where id = $1`, [project.first]),
    ).rejects.toThrow('by a finding only');
  });
});
