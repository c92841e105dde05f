import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@chengjie/kernel';
import type { TestDatabase } from '@chengjie/testkit';

/** Somebody who asks the API: nobody, a bearer of a token, or a browser with a session. */
export interface Viewer {
  readonly name: string;
  readonly accountId?: string;
  readonly organizationId?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A street with its offices, organizations and people, put into the product's database. */
export interface World {
  readonly regionCode: string;
  readonly functionId: string;
  readonly public: Viewer;
  readonly buyer: Viewer;
  /** The same officer in a browser. */
  readonly buyersBrowser: Viewer;
  readonly otherBuyer: Viewer;
  readonly administrator: Viewer;
  readonly registrar: Viewer;
  readonly filingOffice: Viewer;
  readonly evaluator: Viewer;
  readonly supervisor: Viewer;
  /** Five registered organizations that may bid. */
  readonly organizations: readonly Viewer[];
  /** Another such organization, for what befalls its person. */
  readonly anotherOrganization: () => Promise<Viewer>;
  /** The same person in a browser. */
  readonly browserOf: (viewer: Viewer) => Promise<Viewer>;
  /** Another person who comes to act for the same organization. */
  readonly colleagueOf: (organization: Viewer) => Promise<Viewer>;
}

const REGIONS = [
  ['22', '吉林省', 1, null, 'PROVINCE'],
  ['2202', '吉林市', 2, '22', 'CITY'],
  ['220202', '昌邑区', 3, '2202', 'COUNTY'],
  ['220202001', '兴华街道', 4, '220202', 'STREET'],
] as const;

/** Fills an empty database of the product. */
export async function makeWorld(db: TestDatabase): Promise<World> {
  const regionCode = '220202001';
  const [street, city, functionId, versionId, editionId] = [newId(), newId(), newId(), newId(), newId()];
  for (const region of REGIONS) {
    await db.query(
      `insert into region (code, name, level, parent_code, kind, search) values ($1, $2, $3, $4, $5, '')`,
      region,
    );
  }
  await db.query(
    `insert into agency (id, name, kind, region_code)
     values ($1, '兴华街道办事处', 'STREET_OFFICE', $2), ($3, '吉林市民政局', 'CIVIL_AFFAIRS', '2202')`,
    [street, regionCode, city],
  );
  await db.query(`insert into function (id, code, region_code) values ($1, 'F-001', '22')`, [functionId]);
  await db.query(
    `insert into function_version (id, function_id, version, name_zh, name_en, kind, department, legal_basis,
       service_standard, unit_zh, unit_en, transfer_modes, tracks, capabilities, search)
     values ($1, $2, 1, '居家养老', 'home care for the aged', 'SERVICE', '民政', '指导意见', '标准', '人次', 'visit',
       '{PURCHASE}', '{REGISTERED}', '{}', '')`,
    [versionId, functionId],
  );
  await db.query(
    `with entry as (insert into function_edition_entry (edition_id, function_id, function_version_id)
       values ($1, $2, $3))
     insert into catalog_edition (id, catalog, region_code, number, agency_id, content_hash, entry_count)
     values ($1, 'FUNCTION', '22', 1, $4, repeat('0', 64), 1)`,
    [editionId, functionId, versionId, city],
  );
  const people = new People(db);
  const buyer = await people.of('采购人', 'BUYER', { agencyId: street, regionCode });
  const organizations: Viewer[] = [];
  let number = 0;
  while (number < 5) organizations.push(await people.organization((number += 1), regionCode));
  return {
    regionCode,
    functionId,
    public: { name: '公众', headers: {} },
    buyer,
    buyersBrowser: await people.browserOf(buyer),
    otherBuyer: await people.of('另一采购人', 'BUYER', { agencyId: city, regionCode: '2202' }),
    administrator: await people.of('管理员', 'ADMINISTRATOR', { agencyId: city, regionCode: '22' }),
    registrar: await people.of('登记机关', 'REGISTRAR', { agencyId: city, regionCode: '2202' }),
    filingOffice: await people.of('备案机关', 'FILING_OFFICE', { agencyId: street, regionCode }),
    evaluator: await people.of('评审专家', 'EVALUATOR', { agencyId: city, regionCode: '2202' }),
    supervisor: await people.of('监督', 'SUPERVISOR', { agencyId: city, regionCode: '2202' }),
    organizations,
    anotherOrganization: () => people.organization((number += 1), regionCode),
    browserOf: (viewer) => people.browserOf(viewer),
    colleagueOf: ({ organizationId = '' }) => people.of('同组织另一人', 'ORGANIZATION', { organizationId, regionCode }),
  };
}

/** Every viewer of a world who has no bid of its own, given how many of the organizations have one. */
export function viewersWithoutBid(world: World, bidders: number): Viewer[] {
  const { buyer, buyersBrowser, otherBuyer, administrator, registrar, filingOffice, evaluator, supervisor } = world;
  return [
    world.public,
    ...[buyer, buyersBrowser, otherBuyer, administrator, registrar, filingOffice, evaluator, supervisor],
    ...world.organizations.slice(bidders),
  ];
}

/** A hash as they are stored, of whatever nobody types. */
const OF_NO_PASSWORD = `$argon2id$v=19$m=8,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

class People {
  private serial = 0;

  constructor(private readonly db: TestDatabase) {}

  async of(
    name: string,
    role: string,
    held: { agencyId?: string; organizationId?: string; regionCode: string },
  ): Promise<Viewer> {
    const [accountId, grantId] = [newId(), newId()];
    const number = String((this.serial += 1)).padStart(3, '0');
    await this.db.query(
      `insert into account (id, login_name, display_name, password_hash, status)
       values ($1, $2, $3, $4, 'ACTIVE')`,
      [accountId, `person-${number}`, `人员 ${number}`, OF_NO_PASSWORD],
    );
    await this.db.query(
      `insert into role_grant (id, account_id, role, agency_id, organization_id, region_code)
       values ($1, $2, $3, $4, $5, $6)`,
      [grantId, accountId, role, held.agencyId ?? null, held.organizationId ?? null, held.regionCode],
    );
    const token = newToken();
    await this.db.query(
      `insert into session (token_hash, account_id, expires_at, factored, proven_at)
       values ($1, $2, now() + interval '1 day', true, 'infinity')`,
      [tokenHash(token), accountId],
    );
    return {
      name,
      accountId,
      headers: { authorization: `Bearer ${token}` },
      ...(held.organizationId && { organizationId: held.organizationId }),
    };
  }

  async browserOf({ name, accountId }: Viewer): Promise<Viewer> {
    const token = newToken();
    await this.db.query(
      `insert into session (token_hash, account_id, expires_at, factored, proven_at)
       values ($1, $2, now() + interval '1 day', true, 'infinity')`,
      [tokenHash(token), accountId],
    );
    return {
      name: `${name}(浏览器)`,
      ...(accountId && { accountId }),
      headers: { cookie: `chengjie_session=${token}` },
    };
  }

  async organization(number: number, regionCode: string): Promise<Viewer> {
    const organizationId = newId();
    await this.db.query(
      `insert into organization (id, track, credit_code, name, kind, legal_form, region_code, representative,
         founded_on, staff_count, capacity, search)
       values ($1, 'REGISTERED', $2, $3, 'SERVICE', 'SERVICE_INSTITUTION', $4, '负责人 001', '2020-01-01', 5, 3, '')`,
      [organizationId, `52220202${String(number).padStart(10, '0')}`, `第 ${number} 服务中心`, regionCode],
    );
    await this.db.query('insert into organization_area (organization_id, region_code) values ($1, $2)', [
      organizationId,
      regionCode,
    ]);
    return this.of(`第 ${number} 服务中心`, 'ORGANIZATION', { organizationId, regionCode });
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
