import { contentHash, startOfShanghaiDate } from '@chengjie/kernel';
import { storedPlaces } from '@chengjie/procurement';
import { SEALING_SCHEME } from '@chengjie/sealing';
import type { Sealing } from '@chengjie/sealing/node';
import { bytea, tsvector, type Row } from '../generator/rows.js';
import { findingRow, voteRows } from './finding-rows.js';
import {
  capacityOf,
  drawEntriesHashOf,
  qualifiedAtOf,
  sealedRevisionOf,
  type PlannedOpenedBid,
  type PlannedBid,
  type PlannedEvaluation,
  type PlannedProject,
  type SealedProject,
} from './planned-project.js';
import { searchTermsOf } from './project-search-terms.js';
import { scoreRows, sheetRows } from './sheet-rows.js';

/** The rows of one project, by table, in an order that foreign keys allow. */
export type ProjectRows = readonly (readonly [table: string, rows: readonly Row[]])[];

const EVALUATED = ['EVALUATED', 'AWARDED'];

/** Everything of a project as the product's services write it. */
export function rowsOf(project: PlannedProject, reference: string, sealing: Sealing): ProjectRows {
  return [
    ['project', [projectRow(project, reference)]],
    ['lot', [lotRow(project, sealedDrawSecret(project, sealing))]],
    ['bid', project.bids.map((bid) => bidRow(project, bid))],
    ['bid_revision', project.bids.flatMap(revisionRows)],
    ['panel_member', project.seats.map((seat) => seatRow(project, seat))],
    ['score_sheet', project.sheets.flatMap(sheetRows)],
    ['score', project.sheets.flatMap(scoreRows)],
    ['bid_finding', project.findings.map((finding) => findingRow(project, finding))],
    ['finding_vote', project.findings.flatMap(voteRows)],
    ...evaluationRows(project),
  ];
}

/** Mandates of members for whom a federation bids in one of these projects, since they joined it. */
export function mandateRows(projects: readonly SealedProject[]): Row[] {
  const memberships = projects.flatMap(({ bids }) =>
    bids.flatMap(
      ({ bidder, performer }) => performer?.memberships.filter((each) => each.federationId === bidder.id) ?? [],
    ),
  );
  return [...new Map(memberships.map((each) => [each.id, each])).values()].map(({ id, joinedOn }) => ({
    ...{ id, membership_id: id, valid_from: startOfShanghaiDate(joinedOn) },
  }));
}

/** The buyer's part of the draw, sealed until the ranking. */
export function sealedDrawSecret({ id, secrets }: SealedProject, sealing: Sealing): Buffer {
  return sealing.seal(secrets.key, `draw:${id}`, { secret: secrets.drawSecret });
}

export function projectRow(project: PlannedProject, reference: string): Row {
  const { terms, timeline, secrets } = project;
  const published = isPublished(project);
  return {
    id: project.id,
    reference,
    version: versionOf(project),
    exercise: false,
    exercise_factor: null,
    agency_id: terms.agency.id,
    created_by: project.buyer.accountId,
    created_at: timeline.draftedAt,
    title: terms.title,
    title_en: terms.titleEn,
    description: terms.description,
    region_code: terms.regionCode,
    function_id: terms.function.id,
    function_version_id: terms.function.versionId,
    regime: terms.regime,
    procedure: terms.procedure,
    evaluation_method: terms.evaluationMethod,
    funding_mode: terms.transferMode,
    funding_source: terms.fundingSource,
    civil_affairs_money: terms.civilAffairsMoney,
    social_organizations_only: terms.socialOrganizationsOnly,
    budget_fen: terms.budgetFen,
    price_weight: terms.priceWeight,
    eligibility: terms.eligibility,
    criteria: terms.criteria,
    tie_ladder: terms.tieLadder,
    rule_pack_id: when(published, terms.pack.id),
    rule_pack_hash: when(published, terms.packHash),
    minimum_bids: when(published, terms.rules.minimumBids),
    minimum_valid_bids: when(published, terms.rules.minimumValidBids),
    published_at: when(published, timeline.publishedAt),
    deadline_at: when(published, timeline.deadlineAt),
    deadline_provisional: published && timeline.provisional,
    ...progressColumns(project),
    sealed_key: when(published, bytea(secrets.sealedKey)),
    search: published ? tsvector(searchTermsOf(project, reference)) : '',
  };
}

/** One more for each change of the row. */
function versionOf({ scenario, opened, evaluation, status, end }: PlannedProject): number {
  const published = scenario.stage === 'DRAFT' || scenario.stage === 'CANCELLED_DRAFT' ? 0 : 1;
  const changes = [
    opened.length > 0,
    evaluation !== null && !evaluation.result.failure,
    status === 'AWARDED',
    end !== null,
  ];
  return 1 + published + changes.filter(Boolean).length;
}

/**
 * The only lot of a project, which is as far as its project.
 * @param drawSecret sealed; null where nobody will rank any more
 */
export function lotRow(project: PlannedProject, drawSecret: Buffer | null): Row {
  const { id, lotId, terms, secrets } = project;
  const published = isPublished(project);
  return {
    id: lotId,
    project_id: id,
    number: 1,
    title: terms.title,
    title_en: terms.titleEn,
    budget_fen: terms.budgetFen,
    ...progressColumns(project),
    qualification_reviewed_at: qualifiedAtOf(project),
    draw_commitment: when(published, secrets.drawCommitment),
    draw_entries_hash: drawEntriesHashOf(id, lotId, project.opened),
    sealed_draw_secret: drawSecret && when(published, bytea(drawSecret)),
  };
}

/** How far project and lot have come. */
function progressColumns({ status, opened, timeline, end }: PlannedProject): Row {
  return {
    status,
    opened_at: when(opened.length > 0, timeline.openedAt),
    evaluated_at: when(EVALUATED.includes(status), timeline.evaluatedAt),
    awarded_at: when(status === 'AWARDED', timeline.awardedAt),
    ended_at: end?.at ?? null,
    end_reason: end?.reason ?? null,
  };
}

function isPublished({ scenario }: PlannedProject): boolean {
  return !['DRAFT', 'CANCELLED_DRAFT'].includes(scenario.stage);
}

function when<T>(condition: boolean, value: T): T | null {
  return condition ? value : null;
}

function bidRow({ id: projectId, lotId, opened }: PlannedProject, bid: PlannedBid): Row {
  const open = opened.find(({ id }) => id === bid.id);
  const submitted = sealedRevisionOf(bid.revisions);
  return {
    id: bid.id,
    lot_id: lotId,
    project_id: projectId,
    bidder_id: bid.bidder.id,
    capacity: capacityOf(bid.performer),
    performer_id: bid.performer?.id ?? null,
    status: bid.sketch.withdrawn ? 'WITHDRAWN' : open ? (open.invalid ? 'INVALID' : 'VALID') : 'SUBMITTED',
    revision: bid.revisions.length,
    sealing_scheme: SEALING_SCHEME,
    ciphertext: bytea(bid.ciphertext),
    content_hash: submitted.contentHash,
    receipt_number: submitted.receiptNumber,
    submitted_at: submitted.at,
    submitted_by: bid.actor.accountId,
    ...openedColumns(open),
    bidder_name: open ? bid.bidder.name : null,
  };
}

function openedColumns(open: PlannedOpenedBid | undefined): Row {
  return {
    price_fen: open?.content.priceFen ?? null,
    proposal: open?.content.proposal ?? null,
    federation: open?.federation ?? null,
    draw_secret: open?.content.drawSecret ?? null,
    invalid_reason: open?.invalid ?? null,
  };
}

function revisionRows({ id, actor, revisions }: PlannedBid): Row[] {
  return revisions.map(({ act, at, receiptNumber, contentHash }, index) => ({
    bid_id: id,
    revision: index + 1,
    act,
    receipt_number: receiptNumber,
    content_hash: contentHash,
    at,
    actor_id: actor.accountId,
  }));
}

function seatRow({ id: projectId }: PlannedProject, seat: PlannedProject['seats'][number]): Row {
  return {
    id: seat.id,
    project_id: projectId,
    account_id: seat.evaluator.accountId,
    number: seat.number,
    appointed_at: seat.appointedAt,
    recused_at: seat.recused?.at ?? null,
    recusal_reason: seat.recused?.reason ?? null,
    recusal_ground: seat.recused?.ground ?? null,
    recused_by: seat.recused ? 'PANEL' : null,
  };
}

function evaluationRows(project: PlannedProject): ProjectRows {
  const { id: projectId, lotId, evaluation, status } = project;
  if (!evaluation) return [];
  const { id, at, input, result } = evaluation;
  const places = storedPlaces(result);
  const [winner] = places;
  const row = {
    id,
    project_id: projectId,
    lot_id: lotId,
    run: 1,
    engine_version: result.engineVersion,
    input,
    input_hash: result.inputHash,
    result,
    result_hash: contentHash(result),
    created_at: at,
  };
  const ranked = places.map((place) => ({
    lot_id: lotId,
    place: place.place,
    bid_id: place.bidId,
    evaluation_id: id,
    total_score: place.totalScore,
    price_score: place.priceScore,
    price_fen: place.priceFen,
    preferential_place: place.preferentialPlace,
  }));
  return [
    ['evaluation', [row]],
    ['ranked_bid', ranked],
    ['award', status === 'AWARDED' && winner ? [awardRow(project, evaluation, winner)] : []],
  ];
}

function awardRow(
  { id: projectId, lotId, timeline }: PlannedProject,
  { id, awardId }: PlannedEvaluation,
  winner: ReturnType<typeof storedPlaces>[number],
): Row {
  return {
    id: awardId,
    project_id: projectId,
    lot_id: lotId,
    bid_id: winner.bidId,
    evaluation_id: id,
    status: 'ACTIVE',
    amount_fen: winner.priceFen,
    preferential: winner.preferentialPlace,
    published_at: timeline.awardedAt,
    notice_ends_at: timeline.notice.end,
    notice_provisional: timeline.notice.provisional,
  };
}
