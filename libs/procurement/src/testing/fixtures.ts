import { randomBytes } from 'node:crypto';
import { accountsSchema } from '@chengjie/accounts/schema';
import type { Criterion, LadderStep } from '@chengjie/evaluation';
import { functionsSchema } from '@chengjie/functions/schema';
import { newId, newSealedId } from '@chengjie/kernel';
import { mailSchema } from '@chengjie/mail/schema';
import { organizationsSchema } from '@chengjie/organizations/schema';
import { notificationsSchema } from '@chengjie/notifications/schema';
import { Database, type Actor, type Role } from '@chengjie/platform';
import { addressesOf, migrate, platformSchema } from '@chengjie/platform/schema';
import { regionsSchema } from '@chengjie/regions/schema';
import { rulesSchema } from '@chengjie/rules/schema';
import { Sealing } from '@chengjie/sealing/node';
import { procurementSchema } from '../schema.js';
import { newDrawSecret } from '../lib/lot/draw-secret.js';
import { procurementEntities } from '../lib/procurement.persistence.js';
import type { Eligibility, ProjectCriterion } from '../lib/project/project.terms.js';

/** What the database needs up to procurement. */
export const procurementSchemas = [
  platformSchema,
  mailSchema,
  regionsSchema,
  accountsSchema,
  notificationsSchema,
  rulesSchema,
  functionsSchema,
  organizationsSchema,
  procurementSchema,
];

/** Schema of the procurement specs' databases, migrated from sources. */
export const procurementTemplate = {
  name: 'procurement',
  migrate: (url: string) => migrate(url, procurementSchemas),
};

/** Criteria of the worked examples: price 20, quality 80. */
export const QUALITY: readonly Criterion[] = [
  { id: 'quality', name: { zh: '服务质量', en: 'service quality' }, maxPoints: '80.00' },
];

/** Since when everybody holds their roles: before anything that specs seal. */
const HELD_SINCE = new Date('2026-01-01T00:00:00Z');

/** An organization that somebody acts for. */
export interface FixtureOrganization {
  readonly id: string;
  readonly name: string;
  readonly actor: Actor;
}

/** A bid as it is after the opening, unless its status says otherwise. */
export interface FixtureBid {
  readonly by: FixtureOrganization;
  readonly performer?: FixtureOrganization;
  readonly priceFen: number;
  readonly status?: 'VALID' | 'INVALID' | 'SUBMITTED' | 'WITHDRAWN';
  /** As recorded at the deadline; by default what the organization was made as. */
  readonly federation?: boolean;
}

/** Terms of a project that specs vary. */
export interface FixtureTerms {
  /** None unless told. */
  readonly titleEn?: string;
  readonly status?: 'DRAFT' | 'PUBLISHED' | 'OPENED';
  readonly exerciseFactor?: number | null;
  readonly evaluationMethod?: 'COMPREHENSIVE_SCORING' | 'LOWEST_EVALUATED_PRICE' | 'FIXED_PRICE';
  readonly procedure?: 'OPEN_TENDER' | 'COMPETITIVE_CONSULTATION' | 'NEGOTIATION';
  readonly criteria?: readonly ProjectCriterion[];
  readonly priceWeight?: string;
  readonly tieLadder?: readonly LadderStep[];
  readonly budgetFen?: number;
  readonly minimumValidBids?: number;
  readonly minimumBids?: number;
  /** Milliseconds from now to the deadline; by default it passed an hour ago. */
  readonly deadlineInMs?: number;
  readonly regime?: 'STATUTORY' | 'BELOW_THRESHOLD' | 'GRANT';
  readonly eligibility?: Partial<Eligibility>;
  /** Id of the pack that it was published under; that of 2026 by default. */
  readonly rulePack?: string;
  /** Bids for the first lot. */
  readonly bids?: readonly FixtureBid[];
  /** Bids for further lots, one list for each. */
  readonly furtherLots?: readonly (readonly FixtureBid[])[];
}

/** A project with one of its lots and the ids of that lot's bids, in the order given. */
export interface FixtureLot {
  readonly id: string;
  readonly lotId: string;
  readonly bidIds: readonly string[];
}

/** A project with its first lot; all of them are in `lots`. */
export interface FixtureProject extends FixtureLot {
  readonly lots: readonly FixtureLot[];
}

/** A street, an office that buys, evaluators and organizations, on a database of its own. For specs only. */
export class ProcurementWorld {
  readonly regionCode = '220202001';
  readonly agencyId = newId();
  readonly functionId = newId();
  readonly functionVersionId = newId();
  private serial = 0;

  private constructor(
    /** As code under test has it: the role that serves. */
    readonly database: Database,
    /** The owner's, who loads histories whole; what was decided long ago is entered by it. */
    readonly loader: Database,
    readonly sealing: Sealing,
    private readonly actors: Map<string, Actor>,
    private readonly federations: Set<string>,
  ) {}

  /**
   * @param url address of a database migrated by {@link procurementTemplate}
   * @param masterKey 32 bytes that wrap the projects' keys
   */
  static async create(url: string, masterKey: Buffer = randomBytes(32)): Promise<ProcurementWorld> {
    const database = await Database.connect({
      url,
      entities: procurementEntities,
      poolSize: 5,
    });
    const loader = await Database.connect({ url: addressesOf(url).ownerUrl, entities: [], poolSize: 1 });
    const world = new ProcurementWorld(database, loader, new Sealing(masterKey), new Map(), new Set());
    await world.settle();
    return world;
  }

  /** Closes its connections. */
  async close(): Promise<void> {
    await this.database.close();
    await this.loader.close();
  }

  /** The buying office's officer. */
  get buyer(): Actor {
    return this.known('BUYER');
  }

  get supervisor(): Actor {
    return this.known('SUPERVISOR');
  }

  /** One of seven evaluators of the city's register, from 1. */
  evaluator(number: number): Actor {
    return this.known(`EVALUATOR ${number}`);
  }

  /** Makes a registered (or filed) organization of the street with somebody to act for it. */
  async organization(
    name: string,
    { federation = false, filed = false }: { federation?: boolean; filed?: boolean } = {},
  ): Promise<FixtureOrganization> {
    const id = newId();
    const number = String((this.serial += 1));
    await this.loader.run(
      `insert into organization (id, track, credit_code, filing_number, name, kind, legal_form,
         region_code, representative, founded_on, staff_count, capacity, search)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '负责人 001', '2020-01-01', 5, 3, '')`,
      [
        id,
        filed ? 'FILED' : 'REGISTERED',
        filed ? null : `52220202${number.padStart(10, '0')}`,
        filed ? `BA-${number.padStart(8, '0')}` : null,
        name,
        federation ? 'SUPPORT' : 'SERVICE',
        filed ? 'FILED_GROUP' : federation ? 'ASSOCIATION' : 'SERVICE_INSTITUTION',
        this.regionCode,
      ],
    );
    if (federation) {
      await this.loader.run(`insert into federation_period (organization_id, valid_from) values ($1, '2020-01-01')`, [
        id,
      ]);
      this.federations.add(id);
    }
    return { id, name, actor: await this.actor('ORGANIZATION', { organizationId: id, holder: name }) };
  }

  /** Makes an organization a member of a federation, with a mandate to bid for it unless told otherwise. */
  async member(
    federation: FixtureOrganization,
    member: FixtureOrganization,
    { mandate = true }: { mandate?: boolean } = {},
  ): Promise<void> {
    await this.loader.run(
      `with m as (insert into membership (id, federation_id, member_id, valid_from) values ($1, $2, $3, '2020-01-01') returning id)
       insert into bid_mandate (id, membership_id, valid_from) select id, id, '2020-01-01' from m where $4`,
      [newId(), federation.id, member.id, mandate],
    );
  }

  /** Makes a person with one role. */
  async actor(
    role: Role,
    held: { agencyId?: string; organizationId?: string; holder: string; regionCode?: string },
  ): Promise<Actor> {
    const accountId = newId();
    const number = (this.serial += 1);
    const grant = {
      id: newId(),
      role,
      agencyId: held.agencyId ?? null,
      organizationId: held.organizationId ?? null,
      regionCode: held.regionCode ?? this.regionCode,
      holder: held.holder,
    };
    const displayName = `人员 ${String(number).padStart(3, '0')}`;
    await this.loader.run(
      `insert into account (id, login_name, display_name, password_hash, status, keys_since)
       values ($1, $2, $3, '$argon2id$fixture', 'ACTIVE', $4)`,
      [accountId, `person-${number}`, displayName, HELD_SINCE],
    );
    await this.loader.run(
      `insert into role_grant (id, account_id, role, agency_id, organization_id, region_code, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [grant.id, accountId, role, grant.agencyId, grant.organizationId, grant.regionCode, HELD_SINCE],
    );
    return { accountId, displayName, grants: [grant], acting: grant, heldSince: HELD_SINCE };
  }

  /** Makes a project, opened unless told otherwise: terms of the worked examples unless told otherwise. */
  async project(terms: FixtureTerms = {}): Promise<FixtureProject> {
    const id = newId();
    const { status = 'OPENED', exerciseFactor = null, budgetFen = 10_000_000 } = terms;
    const sealedKey = this.sealing.newProjectKey(id);
    await this.loader.run(
      `insert into project (id, reference, status, exercise, exercise_factor, agency_id, created_by, title, title_en, description,
         region_code, function_id, function_version_id, regime, procedure, evaluation_method, funding_mode,
         funding_source, civil_affairs_money, social_organizations_only, budget_fen, price_weight, eligibility,
         criteria, tie_ladder, rule_pack_id, rule_pack_hash, minimum_bids, minimum_valid_bids, published_at, deadline_at,
         opened_at, sealed_key)
       values ($1, 'CJ-TEST-' || $2, $3, $4::int is not null, $4, $5, $6, '居家养老服务', $22, '为社区老人提供居家服务', $7,
         $8, $9, $19, $10, $11, 'PURCHASE', 'PUBLIC_FINANCE', true, true, $12, $13, $14, $15, $16,
         $23, (select hash from rule_pack where id = $23), $20, $17, now() - interval '2 hours',
         coalesce(now() + $21::int * interval '1 millisecond', now() - interval '1 hour'),
         case when $3 = 'OPENED' then now() - interval '59 minutes' end, $18)`,
      [
        id,
        String((this.serial += 1)),
        status,
        exerciseFactor,
        this.agencyId,
        this.buyer.accountId,
        this.regionCode,
        this.functionId,
        this.functionVersionId,
        terms.procedure ?? 'COMPETITIVE_CONSULTATION',
        terms.evaluationMethod ?? 'COMPREHENSIVE_SCORING',
        budgetFen,
        terms.priceWeight ?? '20.00',
        JSON.stringify({ ...OPEN_TO_ALL, ...terms.eligibility }),
        JSON.stringify(terms.criteria ?? QUALITY),
        JSON.stringify(terms.tieLadder ?? [{ step: 'FEDERATION' }, { step: 'DRAW' }]),
        terms.minimumValidBids ?? 2,
        sealedKey,
        terms.regime ?? 'BELOW_THRESHOLD',
        terms.minimumBids ?? 1,
        terms.deadlineInMs ?? null,
        terms.titleEn ?? null,
        terms.rulePack ?? '22-2026',
      ],
    );
    const lots: FixtureLot[] = [];
    for (const bids of [terms.bids ?? [], ...(terms.furtherLots ?? [])]) {
      const lotId = await this.lot(id, lots.length + 1, budgetFen);
      const bidIds: string[] = [];
      for (const bid of bids) bidIds.push(await this.bid(id, lotId, bid));
      lots.push({ id, lotId, bidIds });
    }
    const [first] = lots as [FixtureLot, ...FixtureLot[]];
    return { ...first, lots };
  }

  /** A lot of a project, as far as the project. */
  private async lot(projectId: string, number: number, budgetFen: number): Promise<string> {
    const id = newId();
    const [project] = await this.loader.run<{ key: Buffer }>('select sealed_key as key from project where id = $1', [
      projectId,
    ]);
    const key = this.sealing.projectKey(projectId, (project as { key: Buffer }).key);
    const draw = newDrawSecret(this.sealing, key, projectId);
    await this.loader.run(
      `insert into lot (id, project_id, number, title, title_en, budget_fen, status, opened_at, draw_commitment, sealed_draw_secret)
       select $1, p.id, $3, p.title, p.title_en, $4, p.status, p.opened_at, $5, $6 from project p where p.id = $2`,
      [id, projectId, number, budgetFen, draw.drawCommitment, draw.sealedDrawSecret],
    );
    return id;
  }

  private async bid(projectId: string, lotId: string, bid: FixtureBid): Promise<string> {
    const id = newSealedId();
    const { by, performer, priceFen, status = 'VALID' } = bid;
    const opened = status === 'VALID' || status === 'INVALID';
    await this.loader.run(
      `insert into bid (id, lot_id, project_id, bidder_id, capacity, performer_id, status, ciphertext, content_hash,
         receipt_number, submitted_at, submitted_by, price_fen, proposal, federation, draw_secret, invalid_reason,
         bidder_name)
       values ($1, $2, $3, $4, $5, $6, $7, '\\x00', $8, $9, now() - interval '90 minutes', $10, $11, $12, $13, $14, $15,
         $16)`,
      [
        id,
        lotId,
        projectId,
        by.id,
        performer ? 'VIA_FEDERATION' : 'SELF',
        performer?.id ?? null,
        status,
        randomBytes(32).toString('hex'),
        randomBytes(10).toString('hex'),
        by.actor.accountId,
        opened ? priceFen : null,
        opened ? `${by.name}的服务方案` : null,
        opened ? (bid.federation ?? this.federations.has(by.id)) : null,
        opened ? randomBytes(32).toString('hex') : null,
        status === 'INVALID' ? JSON.stringify({ code: 'NOT_ELIGIBLE', zh: '不符合条件', en: 'not eligible' }) : null,
        opened ? by.name : null,
      ],
    );
    return id;
  }

  private async settle(): Promise<void> {
    const places = [
      ['22', '吉林省', 1, 'PROVINCE'],
      ['2202', '吉林市', 2, 'CITY'],
      ['220202', '昌邑区', 3, 'COUNTY'],
      [this.regionCode, '兴华街道', 4, 'STREET'],
    ] as const;
    for (const [code, name, level, kind] of places) {
      await this.loader.run(
        `insert into region (code, name, level, parent_code, kind, search)
         values ($1, $2, $3, (select max(code) from region), $4, '')`,
        [code, name, level, kind],
      );
    }
    const cityAgencyId = newId();
    await this.loader.run(
      `insert into agency (id, name, kind, region_code)
       values ($1, '兴华街道办事处', 'STREET_OFFICE', $2), ($3, '吉林市民政局', 'CIVIL_AFFAIRS', '2202')`,
      [this.agencyId, this.regionCode, cityAgencyId],
    );
    await this.loader.run(`insert into function (id, code, region_code) values ($1, 'F-001', '22')`, [this.functionId]);
    await this.loader.run(
      `insert into function_version (id, function_id, version, name_zh, name_en, kind, department, legal_basis,
         service_standard, unit_zh, unit_en, transfer_modes, tracks, capabilities, search)
       values ($1, $2, 1, '居家养老', 'home care for the aged', 'SERVICE', '民政', '指导意见', '标准', '人次', 'visit',
         '{PURCHASE}', '{REGISTERED}', '{}', '')`,
      [this.functionVersionId, this.functionId],
    );
    const office = { agencyId: this.agencyId, holder: '兴华街道办事处' };
    const city = { agencyId: cityAgencyId, holder: '吉林市民政局', regionCode: '2202' };
    this.actors.set('BUYER', await this.actor('BUYER', office));
    this.actors.set('SUPERVISOR', await this.actor('SUPERVISOR', city));
    for (let number = 1; number <= 7; number += 1) {
      this.actors.set(`EVALUATOR ${number}`, await this.actor('EVALUATOR', city));
    }
  }

  private known(name: string): Actor {
    const actor = this.actors.get(name);
    if (!actor) throw new Error(`No ${name} in this world`);
    return actor;
  }
}

const OPEN_TO_ALL: Eligibility = {
  tracks: ['REGISTERED'],
  kinds: [],
  qualificationRequired: false,
  minimumRating: null,
  serviceAreaRequired: false,
};
