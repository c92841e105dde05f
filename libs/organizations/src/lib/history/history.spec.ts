import { DomainError, newId } from '@chengjie/kernel';
import { constraintViolation } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  filing,
  organizationData,
  organizationsTemplate,
  registerWorld,
  registration,
  type RegisterWorld,
} from '../../testing/register-world.js';
import { federationAsOf, federationsJoinedAsOf } from '../federation/federation.as-of.sql.js';
import { loadOrganizations } from '../load-organizations.js';
import { memberAsOf } from '../membership/membership.as-of.sql.js';
import type { Standing } from '../organization/organization.terms.js';
import { qualifiedAsOf } from '../qualification/qualification.as-of.sql.js';
import { standingAsOf, standingsJoinedAsOf } from '../standing/standing.as-of.sql.js';

/** What holds of a federation and of its member, or of one that was. */
interface State {
  readonly isFederation: boolean;
  readonly standing: Standing;
  readonly member: boolean;
  readonly qualified: boolean;
}

let db: TestDatabase;
let world: RegisterWorld;

const within = <T>(act: () => Promise<T>) => world.database.transaction(act);

/** Numbers that are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const now = async () => (await db.query<{ at: string }>('select clock_timestamp()::text as at'))[0]?.at ?? '';

/** What the register says of an instant, in the words that all statements use. */
async function stateAt(organizationId: string, federationId: string, instant: string): Promise<State> {
  const at = '$3::timestamptz';
  const [state] = await db.query<State>(
    `select ${federationAsOf('f', at)} as "isFederation", ${standingAsOf('o', at)} as standing,
       exists (select from membership m where m.member_id = o.id and m.federation_id = f.id and ${memberAsOf(at)}) as member,
       exists (select from qualification q where q.organization_id = o.id and ${qualifiedAsOf(at)}) as qualified
     from organization o, organization f where o.id = $1 and f.id = $2`,
    [organizationId, federationId, instant],
  );
  if (!state) throw new Error('There is no such organization');
  return state;
}

beforeAll(async () => {
  db = await testDatabase(organizationsTemplate);
  world = await registerWorld(db.url);
});

afterAll(async () => {
  await world.database.close();
  await db.drop();
});

describe('any sequence of acts', () => {
  const registrar = () => world.registrarOf('220202');

  const pair = async (name: string) => ({
    federationId: await within(() =>
      world.register.register(
        registrar(),
        registration(`${name}联合会`, { kind: 'SUPPORT', legalForm: 'ASSOCIATION', isFederation: true }),
      ),
    ),
    organizationId: await within(() => world.register.file(world.filingOfficeOf('220202001'), filing(`${name}志愿队`))),
  });

  /** The next act at random, with the state that it leads to. */
  async function act(
    of: Awaited<ReturnType<typeof pair>>,
    before: State,
    draw: (below: number) => number,
    held: { qualificationId?: string },
  ): Promise<State> {
    const { federationId, organizationId } = of;
    const reason = '核查';
    switch (draw(4)) {
      case 0: {
        const standing = (['GOOD', 'ABNORMAL', 'SERIOUS'] as const)[draw(3)] ?? 'GOOD';
        await within(() => world.standings.set(registrar(), organizationId, standing, reason));
        return { ...before, standing };
      }
      case 1:
        await within(() => world.federations.set(registrar(), federationId, !before.isFederation, reason));
        return { ...before, isFederation: !before.isFederation, member: before.member && !before.isFederation };
      case 2: {
        const membership = { federationId, memberId: organizationId, reason };
        if (before.member) await within(() => world.memberships.end(world.memberOf(federationId), membership));
        else await world.join(federationId, organizationId);
        return { ...before, member: !before.member };
      }
      default:
        if (held.qualificationId) {
          const revoked = held.qualificationId;
          await within(() => world.qualifications.revoke(registrar(), revoked, reason));
          delete held.qualificationId;
        } else {
          const wanted = { organizationId, functionId: world.functionId('SVC-01'), regionCode: '220202' };
          held.qualificationId = (await within(() => world.qualifications.grant(registrar(), wanted))).qualificationId;
        }
        return { ...before, qualified: !before.qualified };
    }
  }

  it.each([1, 2, 3, 4, 5, 6])('is told as it was, for each instant between (seed %i)', async (seed) => {
    const of = await pair(`第${seed}街道`);
    const draw = numbers(seed);
    const held: { qualificationId?: string } = {};
    let state: State = { isFederation: true, standing: 'GOOD', member: false, qualified: false };
    const was: { readonly at: string; readonly state: State }[] = [{ at: await now(), state }];
    for (let count = 0; count < 25; count += 1) {
      // A rule refuses some, for instance a new member of what is no federation now: nothing changes then.
      state = await act(of, state, draw, held).catch((error: unknown) => {
        if (error instanceof DomainError) return state;
        throw error;
      });
      was.push({ at: await now(), state });
    }
    const told = [];
    for (const { at } of was) told.push(await stateAt(of.organizationId, of.federationId, at));
    expect(told).toEqual(was.map((each) => each.state));
    expect(new Set(was.map((each) => JSON.stringify(each.state))).size).toBeGreaterThan(5);
  });

  it('is the same for one and for many organizations at a time', async () => {
    const at = '$1::timestamptz';
    const [federations, standings] = [federationsJoinedAsOf('o', at), standingsJoinedAsOf('o', at)];
    const changes = await db.query<{ at: string }>(
      `select valid_from::text as at from federation_period union select valid_from::text from standing_period`,
    );
    expect(changes.length).toBeGreaterThan(10);
    for (const change of changes) {
      const differing = await db.query(
        `select from organization o ${federations.join} ${standings.join}
         where ${federations.value} <> ${federationAsOf('o', at)} or ${standings.value} <> ${standingAsOf('o', at)}`,
        [change.at],
      );
      expect(differing).toEqual([]);
    }
  });

  it('leaves in the columns for lists what the periods say now', async () => {
    const at = 'clock_timestamp()';
    const differing = await db.query(
      `select from organization o
       where o.is_federation <> ${federationAsOf('o', at)} or o.standing <> ${standingAsOf('o', at)}`,
    );
    const [count] = await db.query<{ federations: number; listed: number }>(
      `select (select count(*) from federation_period)::int as federations,
         (select count(*) from standing_period)::int as listed`,
    );
    expect(differing).toEqual([]);
    expect(count?.federations).toBeGreaterThan(6);
    expect(count?.listed).toBeGreaterThan(6);
  });
});

describe('at the edges', () => {
  const federation = organizationData('边界街道社区社会组织联合会', {
    ...{ kind: 'SUPPORT', isFederation: true, foundedOn: '2023-01-01' },
  });
  let organizationId: string;

  beforeAll(async () => {
    const member = organizationData('边界服务中心', {
      ...{ standing: 'ABNORMAL', standingSince: '2024-02-01' },
      memberships: [
        { id: newId<'Membership'>(), federationId: federation.id, joinedOn: '2024-01-05', leftOn: '2024-03-01' },
      ],
      qualifications: [
        {
          ...{ id: newId<'Qualification'>(), functionId: world.functionId('SVC-01'), regionCode: '2202' },
          ...{ grantedOn: '2024-06-01', validUntil: '2024-06-30', agencyId: world.agencyOf('2202') },
        },
      ],
    });
    organizationId = member.id;
    await world.asOwner((loader) => loadOrganizations(loader, [federation, member]));
  });

  it.each([
    ['isFederation', '2022-12-31 23:59:59.999999+08', false],
    ['isFederation', '2023-01-01 00:00+08', true],
    ['isFederation', '2022-12-31 16:00+00', true],
    ['member', '2024-01-04 23:59:59.999999+08', false],
    ['member', '2024-01-05 00:00+08', true],
    ['member', '2024-01-04 16:00+00', true],
    ['member', '2024-02-29 23:59:59.999999+08', true],
    ['member', '2024-03-01 00:00+08', false],
    ['standing', '2024-01-31 23:59:59.999999+08', 'GOOD'],
    ['standing', '2024-02-01 00:00+08', 'ABNORMAL'],
    ['qualified', '2024-05-31 23:59:59.999999+08', false],
    ['qualified', '2024-06-01 00:00+08', true],
    ['qualified', '2024-06-30 23:59:59.999999+08', true],
    ['qualified', '2024-07-01 00:00+08', false],
  ] as const)('days begin and end in Shanghai: %s at %s is %s', async (what, instant, expected) => {
    expect((await stateAt(organizationId, federation.id, instant))[what]).toBe(expected);
  });

  it('a qualification that ran out is told with what it was for', async () => {
    expect(await world.history.qualifications.load(organizationId)).toMatchObject([
      {
        ...{ function: { code: 'SVC-01' }, region: { code: '2202' } },
        ...{ from: new Date('2024-06-01T00:00+08:00'), to: new Date('2024-07-01T00:00+08:00') },
      },
    ]);
  });

  it('an instant at which one standing follows another belongs to the later', async () => {
    await within(() => world.standings.set(world.registrarOf('2202'), organizationId, 'SERIOUS', '弄虚作假'));
    const [edge, earlier] = await db.query<{ at: string; to: string | null }>(
      `select valid_from::text as at, valid_to::text as "to" from standing_period where organization_id = $1 order by valid_from desc`,
      [organizationId],
    );
    expect((await stateAt(organizationId, federation.id, edge?.at ?? '')).standing).toBe('SERIOUS');
    expect([edge?.to, earlier?.to]).toEqual([null, edge?.at]);
  });

  it('a membership begins when it is accepted and ends when it is ended, not on days that somebody states', async () => {
    const before = await now();
    await world.join(federation.id, organizationId);
    const between = await now();
    const membership = { federationId: federation.id, memberId: organizationId, reason: '误登' };
    await within(() => world.memberships.end(world.memberOf(federation.id), membership));
    const states = [before, between, await now()].map((at) => stateAt(organizationId, federation.id, at));
    expect((await Promise.all(states)).map(({ member }) => member)).toEqual([false, true, false]);
    expect(await world.history.memberships.load(organizationId)).toMatchObject([
      { origin: 'AGREED' },
      { origin: 'REGISTER', from: new Date('2024-01-05T00:00+08:00'), to: new Date('2024-03-01T00:00+08:00') },
    ]);
  });
});

describe('what is granted from a later day', () => {
  it('can be revoked before it begins, and never holds', async () => {
    const organization = organizationData('日后服务中心');
    await world.asOwner((loader) => loadOrganizations(loader, [organization]));
    const id = newId<'Qualification'>();
    await world.database.run(
      `insert into qualification (id, organization_id, function_id, region_code, valid_from, agency_id)
       values ($1, $2, $3, '220202', now() + interval '1 month', $4)`,
      [id, organization.id, world.functionId('SVC-01'), world.agencyOf('220202')],
    );
    await within(() => world.qualifications.revoke(world.registrarOf('220202'), id, '误授'));
    for (const later of ['0 days', '1 month', '1 year']) {
      const [found] = await db.query<{ held: boolean }>(
        `select exists (select from qualification q where q.id = $1
           and ${qualifiedAsOf(`(now() + '${later}'::interval)`)}) as held`,
        [id],
      );
      expect(found).toEqual({ held: false });
    }
  });
});

describe('the database', () => {
  const both = [newId<'Organization'>(), newId<'Organization'>()] as const;

  beforeAll(async () => {
    const [federation, member] = [
      organizationData('库内联合会', { id: both[0], kind: 'SUPPORT', isFederation: true }),
      organizationData('库内服务中心', { id: both[1], standing: 'ABNORMAL', standingSince: '2024-01-01' }),
    ];
    await world.asOwner((loader) => loadOrganizations(loader, [federation, member]));
  });

  it.each([
    ['federation_period', `insert into federation_period values ($1, '2019-01-01', '2020-01-01')`, [both[0]]],
    ['standing_period', `insert into standing_period values ('SERIOUS', $1, '2024-05-01')`, [both[1]]],
  ])('holds that no two periods of one %s overlap', async (table, sql, values) => {
    await expect(db.query(sql, values)).rejects.toMatchObject({ constraint: `${table}_overlap` });
  });

  const membership = `insert into membership (id, federation_id, member_id, valid_from) values (gen_random_uuid(), $1, $2, $3)`;
  const qualification = `insert into qualification (id, organization_id, function_id, region_code, valid_from, agency_id)
    select gen_random_uuid(), $1, f.id, '2202', $2, a.id from function f, agency a
    where f.code = 'SVC-01' and a.region_code = '2202'`;

  it.each([
    ['ALREADY_MEMBER', membership, both],
    ['QUALIFICATION_EXISTS', qualification, [both[1]]],
  ] as const)('lets one of two enter what overlaps at once: %s', async (code, sql, values) => {
    const outcomes = await Promise.allSettled(
      ['2024-01-01', '2024-02-01'].map((from) => world.asOwner((loader) => loader.run(sql, [...values, from]))),
    );
    const [refused] = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(constraintViolation(refused?.reason)?.code).toBe(code);
  });

  it('takes an organization at once as it will need it, so that two grants never wait for each other', async () => {
    await world.database.transaction(async () => {
      await world.database.run('select from organization where id = $1 for share', [both[0]]);
      const granted = db.query(
        `set lock_timeout = '50ms'; ${qualification.replace('$1', `'${both[0]}'`).replace('$2', 'now()')}`,
      );
      await expect(granted).rejects.toMatchObject({ where: expect.stringContaining('fill_qualification_name') });
    });
  });

  it.each([
    `insert into membership select gen_random_uuid(), federation_id, member_id, valid_from, valid_to from membership`,
    `update qualification set valid_from = valid_from - interval '1 day', revoked_at = valid_from - interval '2 days'`,
    `insert into standing_period select 'SERIOUS', id, now() + interval '1 day' from organization where standing = 'GOOD'`,
    `update federation_period set valid_to = now() + interval '1 day'`,
    `update organization set standing = 'GOOD' where standing <> 'GOOD'`,
    `update organization set is_federation = not is_federation`,
    `delete from standing_period`,
    `delete from federation_period`,
  ])('refuses %s', async (sql) => {
    await expect(db.query(sql)).rejects.toThrow(
      /overlap|violates check|when it is written|follow from|append-only|keeps what is/,
    );
  });
});
