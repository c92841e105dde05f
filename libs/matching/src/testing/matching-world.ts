import { newId } from '@chengjie/kernel';
import type { Database } from '@chengjie/platform';
import type { Eligibility } from '@chengjie/procurement';
import type { ProcurementWorld } from '@chengjie/procurement/testing';

/** Regions of two cities, besides those of {@link ProcurementWorld}. */
const MORE_REGIONS = [
  ['220202001001', '第一社区', 5, '220202001', 'RESIDENTS'],
  ['220202002', '站前街道', 4, '220202', 'STREET'],
  ['220203', '龙潭区', 3, '2202', 'COUNTY'],
  ['220203001', '龙潭街道', 4, '220203', 'STREET'],
  ['2203', '四平市', 2, '22', 'CITY'],
  ['220302', '铁西区', 3, '2203', 'COUNTY'],
  ['220302001', '仁兴街道', 4, '220302', 'STREET'],
] as const;

/** All regions that matching specs play with. */
export const MATCHING_REGIONS = ['22', '2202', '220202', '220202001', ...MORE_REGIONS.map(([code]) => code)];

/** What specs say of an organization. */
export interface MatchingOrganization {
  readonly filed?: boolean;
  readonly federation?: boolean;
  readonly kind?: string;
  readonly standing?: string;
  readonly rating?: number | null;
  /** Days until the rating ends; negative for one that has ended. */
  readonly ratingDays?: number;
  readonly capacity?: number;
  readonly areas?: readonly string[];
  /** Regions for which it holds the function's qualification. */
  readonly qualifiedIn?: readonly string[];
  /** Days until the qualifications end. */
  readonly qualifiedDays?: number;
  readonly memberOf?: readonly string[];
}

/** What specs say of a project, published and open unless told otherwise. */
export interface MatchingProject {
  readonly regionCode?: string;
  readonly eligibility?: Partial<Eligibility>;
  readonly exercise?: boolean;
  /** Id of the rule pack that it was published under; that of {@link ProcurementWorld} unless told otherwise. */
  readonly rulePack?: string;
  readonly functionId?: string;
  readonly cancelled?: boolean;
  /** ISO 8601; far away unless told otherwise. */
  readonly deadlineAt?: string;
}

/** Organizations and open projects all over two cities. For specs only. */
export class MatchingWorld {
  private readonly database: Database;
  private serial = 0;

  private constructor(
    private readonly world: ProcurementWorld,
    /** A published project whose deadline has passed, after which the others are made. */
    private readonly patternId: string,
  ) {
    this.database = world.loader;
  }

  static async create(world: ProcurementWorld): Promise<MatchingWorld> {
    for (const region of MORE_REGIONS) {
      await world.database.run(
        `insert into region (code, name, level, parent_code, kind, search) values ($1, $2, $3, $4, $5, '')`,
        region,
      );
    }
    const pattern = await world.project({ status: 'PUBLISHED' });
    return new MatchingWorld(world, pattern.id);
  }

  /** A second function, for which nobody is qualified unless said so. */
  async otherFunction(): Promise<string> {
    const id = newId();
    await this.database.run(`insert into function (id, code, region_code) values ($1, 'F-002', '22')`, [id]);
    return id;
  }

  async organization(of: MatchingOrganization = {}): Promise<string> {
    const id = newId();
    const number = (this.serial += 1);
    const filed = of.filed ?? false;
    await this.database.run(
      `insert into organization (id, track, credit_code, filing_number, name, kind, legal_form,
         region_code, representative, founded_on, staff_count, capacity, rating, rating_valid_until, search)
       values ($1, $2, $3, $4, $5, $6, $7, '220202001', '负责人 001', '2020-01-01', 5, $8, $9::int,
         case when $9::int is not null then current_date + $10::int end, '')`,
      [
        id,
        filed ? 'FILED' : 'REGISTERED',
        filed ? null : `53220202${String(number).padStart(10, '0')}`,
        filed ? `MW-${String(number).padStart(8, '0')}` : null,
        `组织 ${String(number).padStart(3, '0')}`,
        of.federation ? 'SUPPORT' : (of.kind ?? 'SERVICE'),
        filed ? 'FILED_GROUP' : 'ASSOCIATION',
        of.capacity ?? 3,
        filed ? null : (of.rating ?? null),
        of.ratingDays ?? 100,
      ],
    );
    if (of.federation)
      await this.database.run(`insert into federation_period (organization_id, valid_from) values ($1, '2020-01-01')`, [
        id,
      ]);
    if (of.standing && of.standing !== 'GOOD')
      await this.database.run(
        `insert into standing_period (organization_id, standing, valid_from) values ($1, $2, '2020-01-01')`,
        [id, of.standing],
      );
    await this.database.run(
      'insert into organization_area (organization_id, region_code) select $1, unnest($2::text[])',
      [id, of.areas ?? []],
    );
    for (const region of of.qualifiedIn ?? []) await this.qualify(id, region, of.qualifiedDays);
    for (const federation of of.memberOf ?? []) await this.join(id, federation);
    return id;
  }

  /** @param days until the qualification ends */
  async qualify(organizationId: string, regionCode: string, days = 100): Promise<void> {
    await this.database.run(
      `insert into qualification (id, organization_id, function_id, region_code, valid_from, valid_until, agency_id)
       values ($1, $2, $3, $4, '2020-01-01', current_date + $5::int, $6)`,
      [newId(), organizationId, this.world.functionId, regionCode, days, this.world.agencyId],
    );
  }

  /** @param leftDaysAgo when the membership ended, if it did */
  async join(memberId: string, federationId: string, leftDaysAgo?: number): Promise<void> {
    await this.database.run(
      `insert into membership (id, federation_id, member_id, valid_from, valid_to)
       values ($1, $2, $3, '2020-01-01', now() - make_interval(days => $4::int))`,
      [newId(), federationId, memberId, leftDaysAgo ?? null],
    );
  }

  async project(of: MatchingProject = {}): Promise<string> {
    const id = newId();
    const changes = {
      id,
      reference: `CJ-MATCH-${(this.serial += 1)}`,
      region_code: of.regionCode ?? '220202001',
      deadline_at: of.deadlineAt ?? '2100-01-01T00:00:00Z',
      eligibility: { ...OPEN, ...of.eligibility },
      ...(of.exercise ? { exercise: true, exercise_factor: 1000 } : {}),
      ...(of.functionId ? { function_id: of.functionId } : {}),
      ...(of.cancelled ? { status: 'CANCELLED', end_reason: { code: 'CANCELLED', zh: '取消', en: 'cancelled' } } : {}),
    };
    await this.database.run(
      `insert into project select (jsonb_populate_record(p, $2::jsonb || coalesce(
         (select jsonb_build_object('rule_pack_id', k.id, 'rule_pack_hash', k.hash) from rule_pack k where k.id = $3), '{}'))).*
       from project p where p.id = $1`,
      [this.patternId, JSON.stringify(changes), of.rulePack ?? null],
    );
    await this.database.run(
      `insert into lot (id, project_id, number, title, budget_fen, status, end_reason, draw_commitment)
       select $1, p.id, 1, '居家养老服务', 10000000, p.status, p.end_reason, l.draw_commitment
       from project p, lot l where p.id = $2 and l.project_id = $3`,
      [newId(), id, this.patternId],
    );
    return id;
  }

  /** Gives a bid of a project of {@link ProcurementWorld} the award. */
  async award(projectId: string, lotId: string, bidId: string, daysAgo = 0): Promise<void> {
    const evaluationId = newId();
    await this.database.run(
      `insert into evaluation (id, project_id, lot_id, run, engine_version, input, input_hash, result)
       values ($1, $2, $3, 1, 'spec', '{}', '', '{}')`,
      [evaluationId, projectId, lotId],
    );
    await this.database.run(
      `insert into award (id, project_id, lot_id, bid_id, evaluation_id, amount_fen, preferential, published_at, notice_ends_at)
       values ($1, $2, $3, $4, $5, 100, false, now() - $6 * interval '1 day', now())`,
      [newId(), projectId, lotId, bidId, evaluationId, daysAgo],
    );
  }
}

const OPEN: Eligibility = {
  tracks: ['REGISTERED'],
  kinds: [],
  qualificationRequired: false,
  minimumRating: null,
  serviceAreaRequired: false,
};
