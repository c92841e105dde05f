import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { procurementTemplate, type FixtureOrganization, type FixtureProject } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

const SINCE = 'nodes { id federation registerSince { organization { id } atDeadline since at } }';

describe('what the register says since an opening, over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;
  let federation: FixtureOrganization;
  let member: FixtureOrganization;
  let alone: FixtureOrganization;
  let project: FixtureProject;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    const { world } = http;
    federation = await world.organization('江北联合会', { federation: true });
    member = await world.organization('志愿队', { filed: true });
    alone = await world.organization('东社服务中心');
    await world.member(federation, member);
    for (const { id } of [member, alone])
      await world.loader.run(
        `insert into qualification (id, organization_id, function_id, region_code, agency_id, valid_from)
         values ($1, $2, $3, '2202', $4, '2020-01-01')`,
        [newId(), id, world.functionId, world.agencyId],
      );
    project = await world.project({
      eligibility: { qualificationRequired: true },
      bids: [
        { by: federation, performer: member, priceFen: 7_000_000 },
        { by: alone, priceFen: 8_000_000 },
      ],
    });
  });
  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  const change = (sql: string, id: string) => http.world.loader.run(sql, [id]);
  /** As the act of an office ends what holds of an organization. */
  const ended = (table: string, of: string) => (id: string) =>
    change(
      `update ${table} set ${table === 'qualification' ? 'revoked_at' : 'valid_to'} = clock_timestamp() where ${of} = $1`,
      id,
    );

  async function asked(actor: Actor | null, path: string, id: string) {
    const answer = await http.ask(actor, `query ($id: ID!) { ${path} }`, { id });
    expect(answer.errors).toBeUndefined();
    return JSON.stringify(answer.data);
  }
  const record = (actor: Actor | null) =>
    asked(actor, `project(by: { id: $id }) { lots { openingRecord(first: 10) { ${SINCE} } } }`, project.id);
  const ownPage = ({ id }: FixtureOrganization) =>
    asked(null, `organization(id: $id) { bids(first: 10) { ${SINCE} } }`, id);
  /** As the answer has it: whose, what held, what holds since. */
  const said = (answer: string) =>
    (JSON.parse(answer.slice(answer.indexOf('['), answer.lastIndexOf(']') + 1)) as unknown[]).flatMap(linesOf);

  it('is nothing while nothing was changed', async () => {
    expect(said(await record(null))).toEqual([]);
  });

  it('tells each change of what was read, beside what held at the deadline, to everybody and on both pages', async () => {
    await ended('federation_period', 'organization_id')(federation.id);
    await ended('membership', 'member_id')(member.id);
    await ended('qualification', 'organization_id')(member.id);
    await change(
      `insert into standing_period (organization_id, standing, valid_from) values ($1, 'SERIOUS', clock_timestamp())`,
      alone.id,
    );
    const ofFederation = [
      `${federation.id} FEDERATION NO_FEDERATION`,
      `${member.id} MEMBER NO_MEMBER`,
      `${member.id} QUALIFIED NOT_QUALIFIED`,
    ];
    const ofAlone = [`${alone.id} GOOD SERIOUS`];
    const everybody = await record(null);
    expect(said(everybody)).toEqual([...ofFederation, ...ofAlone]);
    expect(everybody).toContain('"federation":true');
    for (const actor of [http.world.buyer, http.world.supervisor, alone.actor])
      expect(await record(actor)).toBe(everybody);
    expect(said(await ownPage(federation))).toEqual(ofFederation);
    expect(said(await ownPage(alone))).toEqual(ofAlone);
  });

  it('tells what was undone as well', async () => {
    await change(
      `insert into federation_period (organization_id, valid_from) values ($1, clock_timestamp())`,
      federation.id,
    );
    await ended('standing_period', 'organization_id')(alone.id);
    expect(said(await ownPage(federation)).at(-1)).toBe(`${federation.id} FEDERATION FEDERATION`);
    expect(said(await ownPage(alone))).toEqual([`${alone.id} GOOD SERIOUS`, `${alone.id} GOOD GOOD`]);
  });

  it('tells who left the register, and which group was registered', async () => {
    await change(
      `insert into out_of_register_period (organization_id, kind, reason, valid_from)
       values ($1, 'SUSPENDED', '责令停止活动', clock_timestamp())`,
      alone.id,
    );
    await ended('out_of_register_period', 'organization_id')(alone.id);
    await change(
      `update organization set track = 'REGISTERED', legal_form = 'ASSOCIATION', credit_code = '51220202MJ0000912X',
         filing_number = null where id = $1`,
      member.id,
    );
    expect(said(await ownPage(alone)).slice(-2)).toEqual([
      `${alone.id} IN_REGISTER SUSPENDED`,
      `${alone.id} IN_REGISTER IN_REGISTER`,
    ]);
    expect(said(await ownPage(federation)).at(-1)).toBe(`${member.id} FILED REGISTERED`);
  });

  it('says nothing of what the opening did not ask', async () => {
    const other = await http.world.project({ bids: [{ by: alone, priceFen: 8_000_000 }] });
    await ended('qualification', 'organization_id')(alone.id);
    const lots = (id: string) =>
      asked(null, `project(by: { id: $id }) { lots { openingRecord(first: 10) { ${SINCE} } } }`, id);
    expect(said(await lots(other.id))).not.toContain(`${alone.id} QUALIFIED NOT_QUALIFIED`);
    expect(said(await lots(project.id))).toContain(`${alone.id} QUALIFIED NOT_QUALIFIED`);
  });
});

interface Line {
  readonly organization: { readonly id: string };
  readonly atDeadline: string;
  readonly since: string;
}

/** Lines of the lists of lots, or of bids. */
function linesOf(value: unknown): string[] {
  const { openingRecord, registerSince } = value as {
    readonly openingRecord?: { readonly nodes: readonly unknown[] };
    readonly registerSince?: readonly Line[];
  };
  if (openingRecord) return openingRecord.nodes.flatMap(linesOf);
  return (registerSince ?? []).map(({ organization: { id }, atDeadline, since }) => `${id} ${atDeadline} ${since}`);
}
