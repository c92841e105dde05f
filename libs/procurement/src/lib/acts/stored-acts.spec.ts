import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { movesOf, storedMoves, testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices } from '../../testing/bidding-services.js';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, ProcurementWorld, type FixtureOrganization } from '../../testing/fixtures.js';
import { bidConsentActs, type BidConsentAct, type BidConsentStatus } from '../consent/consent.acts.js';
import { consentStatus } from '../consent/consent.fields.js';
import type { FindingStatus } from '../finding/finding.terms.js';
import { findingActs } from './finding.acts.js';

/** Something by its id, and the project that it belongs to. */
interface Stored {
  readonly id: string;
  readonly projectId: string;
}

describe('the steps that the database lets be taken, and no others', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url, randomBytes(32));
  });
  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  it('are the acts on consents to bids', async () => {
    const bidding = biddingServices(world.database, world.sealing);
    const federation = await world.organization('兴华街道联合会', { federation: true });
    const member = await world.organization('邻里互助队', { filed: true });
    await world.member(federation, member, { mandate: false });
    const asked = async (...acts: readonly [BidConsentAct, FixtureOrganization][]): Promise<Stored> => {
      const eligibility = { tracks: ['REGISTERED', 'FILED'] as const };
      const project = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000, eligibility });
      const id = await bidding.ask(project, federation, member);
      for (const [key, by] of acts) await bidding.moveConsent(by, key, id);
      return { id, projectId: project.id };
    };
    const standing: Record<BidConsentStatus, Stored> = {
      ASKED: await asked(),
      AGREED: await asked(['agreeToBid', member]),
      DECLINED: await asked(['declineBid', member]),
      TAKEN_BACK: await asked(['agreeToBid', member], ['takeBackConsent', member]),
      WITHDRAWN: await asked(['withdrawConsentRequest', federation]),
      LAPSED: await asked(),
    };
    await world.loader.run(`update project set deadline_at = clock_timestamp() - interval '1 minute' where id = $1`, [
      standing.LAPSED.projectId,
    ]);
    const by = `'${member.actor.accountId}'`;
    const agreed = `agreed_at = coalesce(agreed_at, clock_timestamp()), agreed_by = coalesce(agreed_by, ${by})`;
    const open = 'ended_at = null, ended_by = null, end_reason = null';
    const over = `ended_at = clock_timestamp(), ended_by = ${by}, end_reason = '说明理由'`;
    const never = 'agreed_at = null, agreed_by = null';
    const update = (to: BidConsentStatus, ...sets: readonly string[]) => {
      const set = [`status = '${to}'`, ...sets].join(', ');
      return ({ id }: Stored) => `update bid_consent set ${set} where id = '${id}'`;
    };
    const kind = {
      standing,
      writes: {
        ASKED: update('ASKED', never, open),
        AGREED: update('AGREED', agreed, open),
        DECLINED: update('DECLINED', never, over),
        TAKEN_BACK: update('TAKEN_BACK', agreed, over),
        WITHDRAWN: update('WITHDRAWN', never, over),
      },
      status: (id: string) =>
        `select ${consentStatus} as status from bid_consent c join project p on p.id = c.project_id where c.id = '${id}'`,
    };
    expect(await storedMoves<BidConsentStatus, Stored>(db, kind)).toEqual(movesOf(bidConsentActs, kind));
  });

  it('are the acts on findings about bids', async () => {
    const evaluating = evaluationServices(world);
    const [north, south] = [await world.organization('北社服务中心'), await world.organization('南社服务中心')];
    const reviewed = async () => {
      const bids = [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
      ];
      const project = await world.project({ bids, minimumValidBids: 1 });
      await evaluating.appoint(project, [1, 2, 3]);
      return project;
    };
    const [open, decided] = [await reviewed(), await reviewed()];
    await evaluating.askAboutPrice(world.evaluator(1), open.bidIds[0] ?? '');
    await evaluating.proposeInvalid(world.evaluator(1), open.bidIds[1] ?? '');
    await evaluating.invalidate(decided.bidIds[0] ?? '');
    await evaluating.proposeInvalid(world.evaluator(1), decided.bidIds[1] ?? '');
    const finding = async (projectId: string, bidId: string | undefined): Promise<Stored> => {
      const [row] = await db.query<{ id: string }>('select id from bid_finding where bid_id = $1', [bidId]);
      return { id: row?.id ?? '', projectId };
    };
    const rejected = await finding(decided.id, decided.bidIds[1]);
    for (const number of [2, 3]) await evaluating.vote(world.evaluator(number), rejected.id, false);
    const standing: Record<FindingStatus, Stored> = {
      ASKED: await finding(open.id, open.bidIds[0]),
      VOTING: await finding(open.id, open.bidIds[1]),
      ADOPTED: await finding(decided.id, decided.bidIds[0]),
      REJECTED: rejected,
    };
    const kind = {
      standing,
      writes: writesBy(north),
      status: (id: string) => `select status from bid_finding where id = '${id}'`,
    };
    expect(await storedMoves(db, kind)).toEqual(movesOf(findingActs, kind));
  });
});

/** What is written for each state of a finding; with the votes that decide it. */
function writesBy({ actor }: FixtureOrganization): Record<FindingStatus, (finding: Stored) => string> {
  const votes = ({ id, projectId }: Stored, inFavour: boolean) =>
    `insert into finding_vote (finding_id, panel_member_id, in_favour, reason)
     select '${id}', m.id, ${String(inFavour)}, '理由' from panel_member m
     where m.project_id = '${projectId}' and m.recused_at is null on conflict do nothing;`;
  const update = ({ id }: Stored, set: string) => `update bid_finding set ${set} where id = '${id}'`;
  const explained = `explanation = '志愿者承担', explained_at = clock_timestamp(), explained_by = '${actor.accountId}'`;
  return {
    ASKED: (finding) => update(finding, `status = 'ASKED', decided_at = null`),
    VOTING: (finding) => update(finding, `status = 'VOTING', decided_at = null, ${explained}`),
    ADOPTED: (finding) => votes(finding, true) + update(finding, `status = 'ADOPTED', decided_at = clock_timestamp()`),
    REJECTED: (finding) =>
      votes(finding, false) + update(finding, `status = 'REJECTED', decided_at = clock_timestamp()`),
  };
}
