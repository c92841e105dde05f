import { isAboutBidder } from '@chengjie/law';
import { OrganizationsReader } from '@chengjie/organizations';
import { Events, Jobs, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import type { RecusalGround } from '../lib/panel/recusal.js';
import { openedBidders } from '../lib/panel/panel.statements.js';
import { ProcurementActs } from '../lib/acts/acts.service.js';
import { AwardReader } from '../lib/award/award.reader.js';
import { Awards } from '../lib/award/award.service.js';
import { FirstInRankReader } from '../lib/award/first-in-rank.reader.js';
import { BidderEligibilityReader } from '../lib/bid/bidder-eligibility.reader.js';
import { BidReviews } from '../lib/finding/bid-review.service.js';
import { EligibilityReviews } from '../lib/finding/eligibility-review.service.js';
import { FindingRecord } from '../lib/finding/finding-record.js';
import { FindingVotes } from '../lib/finding/finding-votes.js';
import { notQualifiedOf } from '../lib/finding/finding.statements.js';
import type { ProposeCorrectionInput, ProposeInvalidInput } from '../lib/finding/finding.inputs.js';
import { FindingReader } from '../lib/finding/finding.reader.js';
import { QualificationReviews } from '../lib/finding/qualification-review.service.js';
import { Findings } from '../lib/finding/finding.service.js';
import type { LotType } from '../lib/lot/lot.types.js';
import { CorrectedSheetsReader } from '../lib/panel/corrected-sheets.reader.js';
import { PanelAccessReader } from '../lib/panel/panel-access.reader.js';
import { PanelReader } from '../lib/panel/panel.reader.js';
import { PanelQuorum } from '../lib/panel/panel-quorum.js';
import { PanelStandingReader } from '../lib/panel/panel-standing.reader.js';
import { PanelTiesReader } from '../lib/panel/panel-ties.reader.js';
import { Panels } from '../lib/panel/panel.service.js';
import { ScoreSheets } from '../lib/panel/score-sheet.service.js';
import { CancellationProposals } from '../lib/cancellation/cancellation-proposals.service.js';
import { CancellationProposalsReader } from '../lib/cancellation/cancellation-proposals.reader.js';
import { StandDownProposals } from '../lib/stand-down/stand-down-proposals.service.js';
import { StandDownProposalsReader } from '../lib/stand-down/stand-down-proposals.reader.js';
import { Cancellations } from '../lib/project/cancellation.service.js';
import { ProjectReader } from '../lib/project/project.reader.js';
import { ProjectStore } from '../lib/project/project.store.js';
import { EvaluationDetailsReader } from '../lib/ranking/evaluation-details.reader.js';
import { Evaluations } from '../lib/ranking/evaluation.service.js';
import { RankingReader } from '../lib/ranking/ranking.reader.js';
import type { FixtureLot, ProcurementWorld } from './fixtures.js';

const key = { idempotencyKey: 'spec-key' };
const UNQUALIFIED = { ground: 'NOT_QUALIFIED', condition: 'CAPABILITY', facts: '没有护理人员证书' } as const;
const UNRESPONSIVE = { ground: 'NOT_RESPONSIVE', clause: '第三章 第2条', facts: '缺少服务方案' } as const;

/** The services from panel to award on a world's database, each act in a transaction of its own. For specs only. */
export function evaluationServices(world: ProcurementWorld) {
  const { database, sealing } = world;
  const rules = new RulesReader(database);
  const access = new PanelAccessReader(database);
  const corrected = new CorrectedSheetsReader(database);
  const details = new EvaluationDetailsReader(database, corrected);
  const acts = new ProcurementActs(database, new Events(database), new ProjectStore(database));
  const ties = new PanelTiesReader(database, rules);
  const quorum = new PanelQuorum(rules, ties);
  const record = new FindingRecord(database);
  const votes = new FindingVotes(database, acts, record, quorum, new Jobs(database, '', () => undefined));
  const panels = new Panels(database, acts, rules, votes, new Jobs(database, '', () => undefined));
  const sheets = new ScoreSheets(database, acts, ties, rules);
  const jobs = new Jobs(database, '', () => undefined);
  const qualifications = new QualificationReviews(database, acts, rules, jobs);
  const reviews = new BidReviews(database, acts, rules, record, votes, quorum);
  const findings = new Findings(database, new ProjectStore(database), acts, votes, quorum);
  const evaluations = new Evaluations(database, acts, sealing, rules, ties, jobs);
  const eligibility = new BidderEligibilityReader(new OrganizationsReader(database), rules);
  const winners = new FirstInRankReader(database, eligibility, rules);
  const awards = new Awards(database, acts, winners, rules);
  const lostEligibility = new EligibilityReviews(database, acts, winners, record, jobs);
  const cancellations = new Cancellations(database, acts, jobs);
  const standing = new PanelStandingReader(database, quorum);
  const proposalsReader = new CancellationProposalsReader(database, standing);
  const proposals = new CancellationProposals(
    ...([database, acts, new Events(database), jobs, new ProjectStore(database), standing] as const),
    ...([proposalsReader, cancellations] as const),
  );
  const standDownsReader = new StandDownProposalsReader(database, standing);
  const standDowns = new StandDownProposals(
    ...([
      database,
      acts,
      new Events(database),
      jobs,
      new ProjectStore(database),
      panels,
      standing,
      standDownsReader,
    ] as const),
  );
  const why = { ground: 'MAJOR_CHANGE', reason: '区财政调整预算，本年度不再采购' } as const;
  const act = <T>(work: () => Promise<T>) => database.transaction(work);

  const appointAccounts = (project: FixtureLot, evaluatorAccountIds: string[], actor: Actor = world.buyer) =>
    act(() => panels.appoint(actor, { idempotencyKey: 'spec-key', projectId: project.id, evaluatorAccountIds }));
  const appoint = (project: FixtureLot, numbers: readonly number[], actor: Actor = world.buyer) =>
    appointAccounts(
      project,
      numbers.map((number) => world.evaluator(number).accountId),
      actor,
    );
  const sheet = (project: FixtureLot, bidId: string, points: string, reason = '理由充分') => ({
    idempotencyKey: 'spec-key',
    projectId: project.id,
    bidId,
    scores: [{ criterionId: 'quality', points, reason }],
  });
  const projects = new ProjectReader(database);
  const notQualified = async (lotId: string) =>
    (await world.database.run<{ ids: string[] }>(`select ${notQualifiedOf('$1')} as ids`, [lotId]))[0]?.ids ?? [];
  /** @param found which bids it says were found not qualified; left out, those that were */
  const completeReview = async (lotId: string, actor: Actor = world.buyer, found?: string[]) => {
    const notQualifiedBidIds = found ?? (await notQualified(lotId));
    return act(() => qualifications.complete(actor, { ...key, lotId, notQualifiedBidIds }));
  };
  /** Completes the buyer's qualification review of a lot, unless it is completed or the panel's. */
  const reviewed = async (of: string, column: 'b.id' | 'l.id') => {
    const [open] = await database.run<{ lotId: string }>(
      `select l.id as "lotId" from lot l left join bid b on b.lot_id = l.id where ${column} = $1 and l.status = 'OPENED'
         and l.qualification_reviewed_at is null and not panel_qualifies(l.project_id) limit 1`,
      [of],
    );
    if (open) await completeReview(open.lotId);
  };
  const proposeInvalid = (actor: Actor, bidId: string, more: Partial<ProposeInvalidInput> = {}) =>
    act(() => reviews.proposeInvalid(actor, { ...key, bidId, ...UNRESPONSIVE, ...more }));
  const askAboutPrice = (actor: Actor, bidId: string) =>
    act(() => reviews.askAboutPrice(actor, { ...key, bidId, question: '请说明成本构成' }));
  const submit = async (actor: Actor, project: FixtureLot, bidId: string, points: string) => {
    await reviewed(bidId, 'b.id');
    return act(() => sheets.submit(actor, sheet(project, bidId, points)));
  };
  /** Which bidder somebody stands down over, if the ground asks for one: the first. */
  const over = async ({ id }: FixtureLot, ground: RecusalGround) => {
    const [bidder] = await database.query(openedBidders, [id]);
    return isAboutBidder(ground) ? (bidder?.id ?? null) : null;
  };
  const proposeStandDown = async (
    project: FixtureLot,
    panelMemberId = '',
    ground: RecusalGround = 'KINSHIP',
    actor: Actor = world.buyer,
  ) => {
    const bidderId = await over(project, ground);
    const reason = '三次通知均未到场评审';
    await act(() =>
      standDowns.propose(actor, { ...key, projectId: project.id, panelMemberId, ground, reason, bidderId }),
    );
    const [proposal] = await database.run<{ id: string }>(
      'select id from stand_down_proposal where panel_member_id = $1 order by proposed_at desc limit 1',
      [panelMemberId],
    );
    return proposal?.id ?? '';
  };
  const confirmStandDown = (proposalId: string, actor: Actor) => act(() => standDowns.confirm(actor, proposalId));
  const endStandDown = (way: 'refuseStandDown' | 'withdrawStandDown', proposalId: string, actor: Actor) =>
    act(() => standDowns.end(actor, way, proposalId, '已另行与成员联系'));
  return {
    projects,
    standDownsReader,
    proposeStandDown,
    confirmStandDown,
    endStandDown,
    lapseStandDowns: () => standDowns.lapse(),
    /** By two officers of the buyer. */
    standDownByTwo: async (project: FixtureLot, panelMemberId?: string, ground: RecusalGround = 'KINSHIP') => {
      const second = await world.actor('BUYER', { agencyId: world.agencyId, holder: '兴华街道办事处' });
      return confirmStandDown(await proposeStandDown(project, panelMemberId, ground), second);
    },
    /** A lot as anybody reads it. */
    lotOf: async ({ id, lotId }: FixtureLot): Promise<LotType> => {
      const lot = (await projects.byId(id, null)).lots.find((each) => each.id === lotId);
      if (!lot) throw new Error(`No lot ${lotId}`);
      return lot;
    },
    panelReader: new PanelReader(database, access),
    ranking: new RankingReader(database, access, details),
    awardReader: new AwardReader(database),
    details,
    corrected,
    appoint,
    appointAccounts,
    recuse: (
      actor: Actor,
      project: FixtureLot,
      panelMemberId?: string,
      ground: RecusalGround = 'KINSHIP',
      reason = '与响应组织负责人有亲属关系',
    ) =>
      act(async () => {
        return panels.recuse(actor, {
          ...{
            idempotencyKey: 'spec-key',
            projectId: project.id,
            panelMemberId: panelMemberId ?? null,
            ground,
            reason,
          },
          bidderId: await over(project, ground),
        });
      }),
    saveDraft: (actor: Actor, project: FixtureLot, bidId: string, points: string) =>
      act(() => sheets.saveDraft(actor, sheet(project, bidId, points, ''))),
    /** Once the buyer has completed its review, which it does first. */
    submit,
    /** Whether or not the buyer has completed its review. */
    submitAtOnce: (actor: Actor, project: FixtureLot, bidId: string, points: string) =>
      act(() => sheets.submit(actor, sheet(project, bidId, points))),
    correct: (actor: Actor, project: FixtureLot, bidId: string, points: string, reason?: string) =>
      act(() =>
        sheets.correct(actor, { ...sheet(project, bidId, points, reason), correction: '人员一项看错了证书的数目' }),
      ),
    completeReview,
    findingReader: new FindingReader(database, access, standing, winners),
    findNotQualified: (bidId: string, actor: Actor = world.buyer) =>
      act(() => reviews.findNotQualified(actor, { ...key, bidId, condition: 'CAPABILITY', facts: '没有护理人员证书' })),
    findNoLongerEligible: (bidId: string, actor: Actor = world.buyer) =>
      act(() => lostEligibility.findNoLongerEligible(actor, { ...key, bidId })),
    winners,
    eligibility,
    /** Once the buyer has completed its review, which it does first. */
    proposeInvalid: async (actor: Actor, bidId: string, more: Partial<ProposeInvalidInput> = {}) => {
      await reviewed(bidId, 'b.id');
      return proposeInvalid(actor, bidId, more);
    },
    /** The same. */
    askAboutPrice: async (actor: Actor, bidId: string) => {
      await reviewed(bidId, 'b.id');
      return askAboutPrice(actor, bidId);
    },
    /** Whether or not the buyer has completed its review. */
    atOnce: { proposeInvalid, askAboutPrice },
    explainPrice: (actor: Actor, findingId: string, explanation = '志愿者承担') =>
      act(() => findings.explain(actor, { ...key, findingId, explanation })),
    proposeCorrection: (actor: Actor, bidId: string, more: Partial<ProposeCorrectionInput> = {}) =>
      act(() =>
        reviews.proposeCorrection(actor, { ...key, bidId, error: 'COMPLIANCE_MISJUDGED', facts: '漏看附件', ...more }),
      ),
    vote: (actor: Actor, findingId: string, inFavour: boolean) =>
      act(() => findings.vote(actor, { ...key, findingId, inFavour, reason: '核对无误' })),
    /** By evaluators 1 and 2 of three: before the ranking as a compliance review, after it as a correction. */
    invalidate: async (bidId: string) => {
      const [{ ranked } = { ranked: false }] = await database.run<{ ranked: boolean }>(
        `select l.status = 'EVALUATED' as ranked from bid b join lot l on l.id = b.lot_id where b.id = $1`,
        [bidId],
      );
      const first = world.evaluator(1);
      await reviewed(bidId, 'b.id');
      await act(() =>
        ranked
          ? reviews.proposeCorrection(first, { ...key, bidId, error: 'QUALIFICATION_MISJUDGED', ...UNQUALIFIED })
          : reviews.proposeInvalid(first, { ...key, bidId, ...UNRESPONSIVE }),
      );
      const [{ id } = { id: '' }] = await database.run<{ id: string }>(
        `select id from bid_finding where bid_id = $1 and status = 'VOTING'`,
        [bidId],
      );
      await act(() => findings.vote(world.evaluator(2), { ...key, findingId: id, inFavour: true, reason: '核对无误' }));
    },
    /** Once the buyer has completed its review, which it does first. */
    evaluate: async (project: FixtureLot, actor: Actor = world.buyer) => {
      await reviewed(project.lotId, 'l.id');
      return act(() => evaluations.evaluate(actor, { idempotencyKey: 'spec-key', lotId: project.lotId }));
    },
    evaluateAtOnce: (project: FixtureLot) =>
      act(() => evaluations.evaluate(world.buyer, { idempotencyKey: 'spec-key', lotId: project.lotId })),
    award: (project: FixtureLot, actor: Actor = world.buyer) =>
      act(() => awards.publish(actor, { idempotencyKey: 'spec-key', lotId: project.lotId })),
    proposals,
    proposalsReader,
    cancelAlone: ({ id }: FixtureLot, actor: Actor = world.buyer) =>
      act(() => cancellations.cancel(actor, { ...key, projectId: id, ...why })),
    proposeCancellation: async ({ id }: FixtureLot, actor: Actor = world.buyer) =>
      (await act(() => proposals.propose(actor, { ...key, projectId: id, ...why }))).proposalId,
    confirmCancellation: (proposalId: string, actor: Actor) => act(() => proposals.confirm(actor, proposalId)),
    /** What was opened, as two officers do. */
    cancel: async (project: FixtureLot) => {
      const { proposalId } = await act(() => proposals.propose(world.buyer, { ...key, projectId: project.id, ...why }));
      const second = await world.actor('BUYER', { agencyId: world.agencyId, holder: '兴华街道办事处' });
      return act(() => proposals.confirm(second, proposalId));
    },
    /** Seats evaluators 1–3 and lets each give each bid the same points. */
    score: async (project: FixtureLot, points: readonly string[]) => {
      await appoint(project, [1, 2, 3]);
      for (const number of [1, 2, 3]) {
        for (const [index, given] of points.entries()) {
          const bidId = project.bidIds[index] ?? '';
          await submit(world.evaluator(number), project, bidId, given);
        }
      }
    },
  };
}
