import { ENGINE_VERSION } from '@chengjie/evaluation';
import { shanghaiDate } from '@chengjie/kernel';
import { searchTerms } from '@chengjie/kernel/node';
import { type Terms, tsvector } from '@chengjie/demonstration/parts';
import { bytes, CopyRows, NO_BYTES } from './copy-rows.js';
import type { NationalBidder } from './national-bidders.js';
import { bidIdOf, drawn, drawnOf, idOf, spread } from './numbered.js';
import { projectEvents } from '@chengjie/procurement';
import type { Sealing } from '@chengjie/sealing/node';

const SUBJECT = projectEvents.PROJECT_PUBLISHED.subjectType;

/** What projects of a province refer to. */
export interface ProjectSetting {
  readonly terms: readonly Terms[];
  /** Functions of the province that can be purchased, in their first versions. */
  readonly functions: readonly { readonly id: string; readonly versionId: string; readonly name: string }[];
  readonly agencyOf: (countyCode: string) => string;
  /** Who has entered everything. */
  readonly accountId: string;
  /** Of the master key, which each project's key has to be wrapped by. */
  readonly sealing: Sealing;
  /** The day of loading. */
  readonly today: Date;
  /** Registered organizations of the city by place; none where it has none. */
  readonly bidderIn: (cityCode: string, turn: number) => NationalBidder | undefined;
}

/** Where a project is bought. */
export interface ProjectPlace {
  readonly regionCode: string;
  readonly fullName: string;
}

type Status = 'AWARDED' | 'EVALUATED' | 'OPENED' | 'PUBLISHED' | 'FAILED' | 'CANCELLED' | 'DRAFT';

/** How many of a hundred projects are in each state. */
const STATUSES: readonly (readonly [Status, number])[] = [
  ['AWARDED', 74],
  ['EVALUATED', 3],
  ['OPENED', 2],
  ['PUBLISHED', 12],
  ['FAILED', 4],
  ['CANCELLED', 3],
  ['DRAFT', 2],
];
const BY_PERCENT = STATUSES.flatMap(([status, share]) => Array.from({ length: share }, () => status));
/** Of a hundred projects, those whose bids were opened. */
export const OPENED_PERCENT = 79;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TAIL = '按季度实施，服务对象签字确认，满意度调查结果公开。';
const TAIL_TERMS = searchTerms({ names: [], texts: [TAIL] });
const columns = (text: string) => text.trim().split(/\s+/);

/** Rows of projects with their bids, rankings and awards. */
export class NationalProjects {
  private readonly projects = new CopyRows({
    table: 'project',
    columns: columns(`id reference status agency_id created_by created_at title description region_code function_id
      function_version_id regime procedure evaluation_method funding_mode funding_source civil_affairs_money
      social_organizations_only budget_fen price_weight eligibility criteria tie_ladder rule_pack_id rule_pack_hash
      minimum_bids minimum_valid_bids published_at deadline_at opened_at evaluated_at awarded_at ended_at end_reason
      sealed_key search`),
  });
  private readonly lots = new CopyRows({
    table: 'lot',
    columns: columns(`id project_id number title budget_fen status opened_at evaluated_at awarded_at ended_at end_reason
      draw_commitment`),
  });
  private readonly events = new CopyRows({
    table: 'event',
    columns: columns('type at actor_label subject_type subject_id public data'),
  });
  private readonly bids = new CopyRows({
    table: 'bid',
    columns: columns(`id lot_id project_id bidder_id capacity status ciphertext content_hash receipt_number submitted_at
      submitted_by price_fen proposal federation draw_secret`),
  });
  private readonly revisions = new CopyRows({
    table: 'bid_revision',
    columns: columns('bid_id revision act receipt_number content_hash at actor_id'),
  });
  private readonly evaluations = new CopyRows({
    table: 'evaluation',
    columns: columns('id project_id lot_id run engine_version input input_hash result created_at'),
  });
  private readonly places = new CopyRows({
    table: 'ranked_bid',
    columns: columns(`lot_id place bid_id evaluation_id total_score price_score price_fen preferential_place`),
  });
  private readonly awards = new CopyRows({
    table: 'award',
    columns: columns(`id project_id lot_id bid_id evaluation_id amount_fen preferential published_at notice_ends_at
      region_code function_id bidder_id exercise`),
  });
  private readonly notifications = new CopyRows({
    table: 'notification',
    columns: columns('id organization_id subject_type subject_id kind data created_at'),
  });
  /** In an order that foreign keys allow. */
  readonly tables = [
    ...[this.projects, this.lots, this.events, this.bids, this.revisions, this.evaluations, this.places],
    ...[this.awards, this.notifications],
  ];

  constructor(private readonly setting: ProjectSetting) {}

  /** The n-th project, with so many bids if it was opened; bids have running numbers from `firstBid`. @returns bids */
  add(number: number, { regionCode, fullName }: ProjectPlace, firstBid: number, bids: number): number {
    const { agencyOf, accountId, today, sealing } = this.setting;
    const status = BY_PERCENT[drawn(100, number, 51)] as Status;
    const terms = drawnOf(this.setting.terms, number, 52);
    const bought = drawnOf(this.setting.functions, number, 53);
    const open = status === 'PUBLISHED' || status === 'DRAFT';
    const published = today.getTime() - (open ? 1 + drawn(12, number, 54) : 45 + drawn(200, number, 54)) * DAY;
    const publishedAt = published + drawn(8 * 3_600, number, 55) * 1_000;
    const deadline = (open ? today.getTime() : published) + (open ? 30 + drawn(300, number, 56) : 21) * DAY;
    const opened = deadline + 60_000;
    const times = { published: iso(publishedAt), deadline: iso(deadline), opened: iso(opened) };
    const [evaluated, awarded] = [iso(opened + 8 * HOUR), iso(opened + 2 * DAY)];
    const wasOpened = ['AWARDED', 'EVALUATED', 'OPENED'].includes(status);
    const wasEvaluated = ['AWARDED', 'EVALUATED'].includes(status);
    const ended = status === 'FAILED' || status === 'CANCELLED';
    const draft = status === 'DRAFT';
    const [id, lotId] = [idOf('PROJECT', number), idOf('LOT', number)];
    const budget = (20 + drawn(880, number, 57)) * 100_000;
    const title = `${fullName}${shanghaiDate(new Date(published)).slice(0, 4)}年${bought.name}购买项目`;
    const reference = `CJ-N-${number}`;
    const agency = agencyOf(regionCode);
    const set = <T>(condition: boolean, value: T) => (condition ? value : null);
    const progress = [
      ...[set(wasOpened, times.opened), set(wasEvaluated, evaluated), set(status === 'AWARDED', awarded)],
      set(ended, times.opened),
      set(ended, `{"code":"${status === 'FAILED' ? 'TOO_FEW_BIDS' : 'CANCELLED'}","zh":"终止","en":"Ended"}`),
    ];
    this.projects.add(
      ...[id, reference, status, agency, accountId, iso(published - DAY), title, `${title}。${TAIL}`, regionCode],
      ...[bought.id, bought.versionId, terms.regime, terms.procedure, terms.evaluationMethod, terms.transferMode],
      ...[terms.fundingSource, true, true, budget, terms.priceWeight, JSON.stringify(terms.eligibility)],
      ...[JSON.stringify(terms.criteria), JSON.stringify(terms.tieLadder), set(!draft, terms.pack.id)],
      set(!draft, terms.packHash),
      ...[set(!draft, terms.rules.minimumBids), set(!draft, terms.rules.minimumValidBids)],
      ...[set(!draft, times.published), set(!draft, times.deadline), ...progress],
      ...[
        set(!draft, bytes(sealing.newProjectKey(id))),
        draft
          ? ''
          : tsvector([...searchTerms({ names: [title], beside: [bought.name], codes: [reference] }), ...TAIL_TERMS]),
      ],
    );
    this.lots.add(lotId, id, 1, title, budget, status, ...progress, set(!draft, '0'.repeat(64)));
    if (draft) return 0;
    const data = `{"deadlineAt":"${times.deadline}"}`;
    this.events.add(projectEvents.PROJECT_PUBLISHED.type, times.published, 'system', SUBJECT, id, true, data);
    if (!wasOpened) return 0;
    this.events.add(projectEvents.BIDS_OPENED.type, times.opened, 'system', SUBJECT, id, true, '{"bids":[]}');
    const told = JSON.stringify({ titleZh: title, titleEn: title });
    const made = this.addBids({ number, id, lotId, regionCode, budget, publishedAt, deadline }, firstBid, bids);
    for (const [index, { bidder }] of made.slice(0, 3).entries()) {
      const notice = idOf('OTHER', 100_000_000 + number * 3 + index);
      this.notifications.add(notice, bidder.id, SUBJECT, id, 'PROJECT_OPENED', told, times.opened);
    }
    if (wasEvaluated && made.length > 0) {
      const project = { number, id, lotId, evaluated, awarded, status, regionCode, functionId: bought.id };
      this.addRanking(project, made);
    }
    return made.length;
  }

  private addBids(
    of: {
      readonly number: number;
      readonly id: string;
      readonly lotId: string;
      readonly regionCode: string;
      readonly budget: number;
      readonly publishedAt: number;
      readonly deadline: number;
    },
    firstBid: number,
    count: number,
  ): MadeBid[] {
    const { number, id, lotId, regionCode, budget, publishedAt, deadline } = of;
    const { accountId, bidderIn } = this.setting;
    const made: MadeBid[] = [];
    const start = spread(number, 61);
    for (let index = 0; index < count; index += 1) {
      const bidder = bidderIn(regionCode.slice(0, 4), start + index);
      if (!bidder || made.some((known) => known.bidder.id === bidder.id)) continue;
      const serial = firstBid + made.length;
      const bidId = bidIdOf(serial);
      const price = Math.round((budget * (870 + drawn(125, serial, 62))) / 1_000 / 10_000) * 10_000;
      const hash = bidId.replaceAll('-', '').repeat(2);
      const receipt = `N${hash.slice(0, 8).toUpperCase()}${serial}`;
      const at = iso(publishedAt + ((deadline - publishedAt) * (50 + drawn(900, serial, 63))) / 1_000);
      this.bids.add(
        ...[bidId, lotId, id, bidder.id, 'SELF', 'VALID', NO_BYTES, hash, receipt, at, accountId, price],
        ...['由本单位自行实施，不转包。', bidder.federation, hash],
      );
      this.revisions.add(bidId, 1, 'SUBMITTED', receipt, hash, at, accountId);
      made.push({ bidId, bidder, price, quality: 6_000 + drawn(1_900, serial, 64) });
    }
    return made;
  }

  /** By total score, then price, as the notices of these projects say; equal ones by their ids. */
  private addRanking(
    of: {
      readonly number: number;
      readonly id: string;
      readonly lotId: string;
      readonly evaluated: string;
      readonly awarded: string;
      readonly status: Status;
      readonly regionCode: string;
      readonly functionId: string;
    },
    made: readonly MadeBid[],
  ): void {
    const evaluationId = idOf('OTHER', 50_000_000 + of.number);
    const lowest = Math.min(...made.map(({ price }) => price));
    const scored = made
      .map((bid) => ({ ...bid, priceScore: Math.round((2_000 * lowest) / bid.price) }))
      .sort((a, b) => b.quality + b.priceScore - a.quality - a.priceScore || a.price - b.price);
    const hash = of.id.replaceAll('-', '').repeat(2);
    this.evaluations.add(evaluationId, of.id, of.lotId, 1, ENGINE_VERSION, '{}', hash, '{}', of.evaluated);
    scored.forEach((bid, index) => {
      const total = ((bid.quality + bid.priceScore) / 100).toFixed(2);
      const priceScore = (bid.priceScore / 100).toFixed(2);
      this.places.add(of.lotId, index + 1, bid.bidId, evaluationId, total, priceScore, bid.price, false);
    });
    const [best] = scored;
    if (of.status !== 'AWARDED' || !best) return;
    const award = idOf('OTHER', 60_000_000 + of.number);
    const preferential = best.bidder.federation;
    this.awards.add(
      ...[award, of.id, of.lotId, best.bidId, evaluationId, best.price, preferential, of.awarded, of.awarded],
      ...[of.regionCode, of.functionId, best.bidder.id, false],
    );
  }
}

interface MadeBid {
  readonly bidId: string;
  readonly bidder: NationalBidder;
  readonly price: number;
  /** Hundredths of points. */
  readonly quality: number;
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
