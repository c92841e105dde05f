import { newId } from '@chengjie/kernel';
import { cancelled, deadlinePasses, type biddingServices } from './bidding-services.js';
import type { evaluationServices } from './evaluation-services.js';
import type { FixtureOrganization, FixtureProject, ProcurementWorld } from './fixtures.js';

/** Rows of all tables, by table and state: which they are, as a condition. */
export type FrozenRows = Readonly<Record<string, Readonly<Record<string, string>>>>;

const id = (of: string | undefined) => `id = '${of}'`;

/** One project in each state, with what belongs to it. For the spec that walks over them. */
export async function frozenRows(
  world: ProcurementWorld,
  bidding: ReturnType<typeof biddingServices>,
  evaluating: ReturnType<typeof evaluationServices>,
): Promise<FrozenRows> {
  const north = await world.organization('北社服务中心');
  const south = await world.organization('南社服务中心');
  const federation = await world.organization('兴华街道联合会', { federation: true });
  const member = await world.organization('邻里互助队', { filed: true });
  await world.member(federation, member, { mandate: false });
  const covered = await world.organization('同心服务队', { filed: true });
  await world.member(federation, covered);
  const uncovered = await world.organization('睦邻服务队', { filed: true });
  await world.member(federation, uncovered);
  const mandateOf = (of: FixtureOrganization) =>
    `membership_id = (select id from membership where member_id = '${of.id}')`;
  await world.loader.run(`update bid_mandate set valid_to = clock_timestamp() where ${mandateOf(uncovered)}`);
  const bids = [
    { by: north, priceFen: 8_000_000 },
    { by: south, priceFen: 9_000_000 },
    { by: federation, priceFen: 9_500_000, status: 'INVALID' as const },
  ];
  const sealed = async (by: readonly FixtureOrganization[], minimumBids = 1) => {
    const project = await world.project({
      status: 'PUBLISHED',
      deadlineInMs: 3_600_000,
      minimumBids,
      eligibility: FILED,
    });
    const bidIds: string[] = [];
    for (const each of by) bidIds.push((await bidding.submit(project, each)).bidId);
    return { project, bidIds };
  };
  const ask = async (project: FixtureProject) => bidding.ask(project, federation, member);
  /** Longer ago than any statement takes. */
  const closes = (project: FixtureProject) =>
    world.loader.run(`update project set deadline_at = clock_timestamp() - interval '1 minute' where id = $1`, [
      project.id,
    ]);

  const published = await sealed([north, south]);
  await bidding.withdraw(published.project, south);
  await world.loader.run(
    'insert into bid_told (bid_id, revision, at) select bid_id, revision, at from bid_revision where bid_id = $1',
    [published.bidIds[0]],
  );
  const asked = await ask(published.project);
  const provisional = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
  await world.loader.run('update project set deadline_provisional = true where id = $1', [provisional.id]);
  const closed = await sealed([north, south]);
  await bidding.withdraw(closed.project, south);
  const agreed = await ask(closed.project);
  await bidding.moveConsent(member, 'agreeToBid', agreed);
  await closes(closed.project);
  const few = await sealed([north], 3);
  await deadlinePasses(world, few.project);
  await bidding.openings.open(few.project.id);
  const broken = await sealed([north, south]);
  await world.loader.run(`update bid set ciphertext = '\\x00' where id = $1`, [broken.bidIds[0]]);
  await deadlinePasses(world, broken.project);
  await bidding.openings.open(broken.project.id);

  const opened = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.appoint(opened, [1, 2, 3]);
  const [first = '', second = ''] = opened.bidIds;
  await evaluating.submit(world.evaluator(1), opened, first, '70.00');
  await evaluating.correct(world.evaluator(1), opened, first, '71.00');
  await evaluating.saveDraft(world.evaluator(2), opened, first, '60.00');
  await evaluating.recuse(world.evaluator(3), opened);
  await evaluating.appoint(opened, [1, 2, 4]);
  await evaluating.askAboutPrice(world.evaluator(1), first);
  await evaluating.proposeInvalid(world.evaluator(1), second);
  const decided = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.appoint(decided, [1, 2, 3]);
  await evaluating.invalidate(decided.bidIds[0] ?? '');
  await evaluating.proposeInvalid(world.evaluator(1), decided.bidIds[1] ?? '');
  const [{ id: refused } = { id: '' }] = await world.loader.run<{ id: string }>(
    `select id from bid_finding where bid_id = $1`,
    [decided.bidIds[1]],
  );
  for (const number of [2, 3]) await evaluating.vote(world.evaluator(number), refused, false);
  const ranked = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.score(ranked, ['70.00', '60.00']);
  await evaluating.evaluate(ranked);
  const awarded = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.score(awarded, ['70.00', '60.00']);
  await evaluating.evaluate(awarded);
  await evaluating.award(awarded);
  const disputed = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.score(disputed, ['70.00', '60.00']);
  await evaluating.evaluate(disputed);
  await evaluating.proposeCorrection(world.evaluator(1), disputed.bidIds[0] ?? '', {
    error: 'QUALIFICATION_MISJUDGED',
    ...{ ground: 'NOT_QUALIFIED', condition: 'CAPABILITY' },
  });
  // Beside the rows of the walk, for attacks that take more: a bid for a member that did not agree, one
  // that was opened for a member, who is on a list and qualified, a panel with two empty seats, a lot whose qualification nobody
  // reviewed, two bids found of together, a lot whose sheets are all in, and one of which one is.
  const unagreed = await sealed([]);
  await bidding.submit(unagreed.project, federation, { performerId: member.id });
  await closes(unagreed.project);
  await world.project({ bids: [{ by: federation, performer: covered, priceFen: 9_000_000 }] });
  await world.loader.run(
    `insert into standing_period (organization_id, standing, valid_from) values ($1, 'ABNORMAL', now() - interval '9 hours')`,
    [covered.id],
  );
  await world.loader.run(
    `insert into out_of_register_period (organization_id, kind, reason, valid_from)
     values ($1, 'SUSPENDED', '责令停止活动', now() - interval '9 hours')`,
    [covered.id],
  );
  await world.loader.run(
    `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
     values ($1, $2, $3, $4, $5, now() - interval '9 hours')`,
    [newId(), covered.id, world.functionId, world.regionCode, world.agencyId],
  );
  const thinned = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.appoint(thinned, [1, 2, 3, 4, 5]);
  await evaluating.proposeInvalid(world.evaluator(1), thinned.bidIds[0] ?? '');
  for (const number of [4, 5]) await evaluating.recuse(world.evaluator(number), thinned);
  await world.loader.run(
    `insert into finding_vote (finding_id, panel_member_id, in_favour, reason)
     select f.id, m.id, true, '同意' from bid_finding f join panel_member m on m.project_id = f.project_id
     where f.project_id = $1 and m.number = 2`,
    [thinned.id],
  );

  const unqualified = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.appoint(unqualified, [1, 2, 3]);
  await evaluating.saveDraft(world.evaluator(1), unqualified, unqualified.bidIds[0] ?? '', '60.00');

  const colluding = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.appoint(colluding, [1, 2, 3]);
  const [one = '', other = ''] = colluding.bidIds;
  await evaluating.proposeInvalid(world.evaluator(1), one, { ground: 'COLLUSION', otherBidId: other });
  await world.loader.run(
    `insert into finding_vote (finding_id, panel_member_id, in_favour, reason)
     select f.id, m.id, true, '同意' from bid_finding f join panel_member m on m.project_id = f.project_id
     where f.project_id = $1 and m.number = 2`,
    [colluding.id],
  );

  const scored = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.score(scored, ['70.00', '60.00']);
  const half = await world.project({ bids, minimumValidBids: 1 });
  await evaluating.appoint(half, [1, 2, 3]);
  await evaluating.submit(world.evaluator(1), half, half.bidIds[0] ?? '', '70.00');

  const failed = await world.project({ bids, minimumValidBids: 3 });
  await evaluating.evaluate(failed);
  const ended = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
  await cancelled(world, ended);
  const draft = newId();
  await world.loader.run(
    `insert into project select (jsonb_populate_record(p, jsonb_build_object('id', $2::text, 'status', 'DRAFT',
       'reference', 'CJ-DRAFT', 'rule_pack_id', null, 'rule_pack_hash', null, 'published_at', null, 'deadline_at', null))).*
     from project p where p.id = $1`,
    [published.project.id, draft],
  );
  await world.loader.run(
    `insert into lot (id, project_id, number, title, budget_fen, status) values ($1, $1, 1, '草稿', 100, 'DRAFT')`,
    [draft],
  );

  const stages: Readonly<Record<string, FixtureProject>> = {
    PUBLISHED: published.project,
    PROVISIONAL: provisional,
    CLOSED: closed.project,
    OPENED: opened,
    EVALUATED: ranked,
    AWARDED: awarded,
    FAILED: failed,
    CANCELLED: ended,
  };
  const eachStage = (condition: (project: FixtureProject) => string) =>
    Object.fromEntries(Object.entries(stages).map(([stage, project]) => [stage, condition(project)]));
  const seats = (project: FixtureProject, recused = false) =>
    `project_id = '${project.id}' and recused_at is ${recused ? 'not' : ''} null`;
  const sheets = (project: FixtureProject, handedIn: boolean) =>
    `bid_id in (select id from bid where project_id = '${project.id}') and submitted_at is ${handedIn ? 'not' : ''} null`;
  const scores = (project: FixtureProject, handedIn: boolean) =>
    `sheet_id in (select id from score_sheet where ${sheets(project, handedIn)})`;
  const findings = (project: FixtureProject, status: string) => `project_id = '${project.id}' and status = '${status}'`;
  return {
    project: { DRAFT: id(draft), ...eachStage((project) => id(project.id)) },
    lot: {
      DRAFT: id(draft),
      ...eachStage((project) => id(project.lotId)),
      'EVALUATED, with an open finding': id(disputed.lotId),
    },
    bid: {
      'SUBMITTED, before the deadline': id(published.bidIds[0]),
      'WITHDRAWN, before the deadline': id(published.bidIds[1]),
      'SUBMITTED, after the deadline': id(closed.bidIds[0]),
      'WITHDRAWN, after the deadline': id(closed.bidIds[1]),
      'SUBMITTED, too few': id(few.bidIds[0]),
      SEAL_BROKEN: id(broken.bidIds[0]),
      'VALID, opened': id(first),
      'INVALID, opened': id(opened.bidIds[2]),
      'INVALID, found so': id(decided.bidIds[0]),
      'VALID, ranked': id(ranked.bidIds[0]),
      'VALID, awarded': id(awarded.bidIds[0]),
      'INVALID, awarded': id(awarded.bidIds[2]),
    },
    bid_revision: {
      'before the deadline': `bid_id = '${published.bidIds[0]}'`,
      'after it': `bid_id = '${closed.bidIds[0]}'`,
    },
    bid_told: { told: `bid_id = '${published.bidIds[0]}'` },
    bid_mandate: { given: mandateOf(covered), ended: mandateOf(uncovered) },
    bid_consent: {
      'ASKED, before the deadline': id(asked),
      'AGREED, after the deadline': id(agreed),
    },
    panel_member: {
      'sits, opened': seats(opened),
      'stood down': seats(opened, true),
      'sits, ranked': seats(ranked),
      'sits, awarded': seats(awarded),
    },
    score_sheet: {
      draft: sheets(opened, false),
      'handed in': sheets(opened, true),
      'handed in, awarded': sheets(awarded, true),
    },
    score: {
      draft: scores(opened, false),
      'handed in': scores(opened, true),
      'handed in, awarded': scores(awarded, true),
    },
    bid_finding: {
      ASKED: findings(opened, 'ASKED'),
      VOTING: findings(opened, 'VOTING'),
      ADOPTED: findings(decided, 'ADOPTED'),
      REJECTED: findings(decided, 'REJECTED'),
    },
    finding_vote: { cast: `finding_id = '${refused}'` },
    evaluation: { ranked: `lot_id = '${ranked.lotId}'`, awarded: `lot_id = '${awarded.lotId}'` },
    ranked_bid: { ranked: `lot_id = '${ranked.lotId}'`, awarded: `lot_id = '${awarded.lotId}'` },
    beside: {
      unagreed: `b.lot_id = '${unagreed.project.lotId}'`,
      thinned: `project_id = '${thinned.id}'`,
      unqualified: `project_id = '${unqualified.id}'`,
      colluding: `project_id = '${colluding.id}'`,
      scored: `project_id = '${scored.id}'`,
      'half scored': `project_id = '${half.id}'`,
    },
    award: { published: `lot_id = '${awarded.lotId}'` },
  };
}

const FILED = { tracks: ['REGISTERED', 'FILED'] as const };
