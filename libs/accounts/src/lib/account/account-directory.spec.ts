import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { AccountsWorld } from '../../testing/accounts-world.js';
import { SecurityEventsReader } from '../security/security-events.reader.js';

describe('whom administrators see', () => {
  let world: AccountsWorld;

  beforeAll(async () => {
    world = await AccountsWorld.create();
  });

  afterAll(() => world?.close());

  /** A role in a region, which has ended if it is past. */
  const hold = (accountId: string, regionCode: string, past: boolean) =>
    world.db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code, valid_from, valid_to)
       values ($1, $2, 'BUYER', $3, $4, now() - interval '2 days', case when $5 then now() - interval '1 day' end)`,
      [newId(), accountId, world.buyer.agencyId, regionCode, past],
    );

  it.each<[string, [region: string, past: boolean][], string[]]>([
    ['a live role there', [['220202', false]], ['22', '220202']],
    ['a past role there and none that is live', [['220202', true]], ['22', '220202']],
    [
      'a past role there and a live one elsewhere',
      [
        ['220202', true],
        ['220302', false],
      ],
      ['22', '220302'],
    ],
    [
      'live roles there and elsewhere',
      [
        ['220202', false],
        ['220302', false],
      ],
      ['22', '220202', '220302'],
    ],
    [
      'past roles there and elsewhere',
      [
        ['220202', true],
        ['220302', true],
      ],
      ['22', '220202', '220302'],
    ],
  ])('is an account with %s, whatever else it holds elsewhere', async (_, roles, expected) => {
    const { id, loginName } = await world.opened();
    for (const [region, past] of roles) await hold(id, region, past);
    await world.db.query(
      `insert into security_event (id, kind, account_id, actor_label, at, last_at) values ($1, 'ROLE_GRANTED', $2, '管理员', now(), now())`,
      [newId(), id],
    );
    const events = new SecurityEventsReader(world.database);
    const seen = async (regionCode: string): Promise<boolean[]> => {
      const actor: Actor = { ...world.administrator, acting: { ...world.administrator.acting, regionCode } };
      const listed = await world.services.directory.list(
        actor,
        { loginNamePrefix: loginName },
        { first: 10, orderBy: 'LOGIN_NAME' },
      );
      const told = await events.ofJurisdiction(actor, { loginName }, { first: 10 });
      return [listed.edges.some(({ node }) => node.id === id), told.edges.length > 0];
    };
    for (const region of ['22', '220202', '220302'])
      expect([region, ...(await seen(region))]).toEqual([
        ...[region, expected.includes(region), expected.includes(region)],
      ]);
  });

  it('is shown with the roles that they may give and take, and that there are others', async () => {
    const { id, loginName } = await world.opened();
    for (const region of ['220202', '220302']) await hold(id, region, false);
    const shownTo = async (regionCode: string) => {
      const actor: Actor = { ...world.administrator, acting: { ...world.administrator.acting, regionCode } };
      const { edges } = await world.services.directory.list(
        actor,
        { loginNamePrefix: loginName },
        { first: 1, orderBy: 'LOGIN_NAME' },
      );
      const node = edges[0]?.node;
      return [node?.grants.map((grant) => grant.regionCode), node?.heldElsewhere];
    };
    expect(await shownTo('22')).toEqual([['220202', '220302'], false]);
    expect(await shownTo('220202')).toEqual([['220202'], true]);
  });

  it('is found by words of its login name, its name and whom it acts for, but by no role elsewhere', async () => {
    const { id, loginName } = await world.opened();
    await hold(id, '220202', false);
    const [account] = await world.db.query<{ name: string; agency: string }>(
      `select a.display_name as name, h.name as agency from account a, agency h where a.id = $1 and h.id = $2`,
      [id, world.buyer.agencyId],
    );
    const isFound = async (regionCode: string, text: string) => {
      const actor: Actor = { ...world.administrator, acting: { ...world.administrator.acting, regionCode } };
      const { edges } = await world.services.directory.list(actor, { text }, { first: 100, orderBy: 'LOGIN_NAME' });
      return edges.some(({ node }) => node.id === id);
    };
    const { name = '', agency = '' } = account ?? {};
    for (const text of [loginName.slice(2).toUpperCase(), name, agency, `  ${agency.slice(1, 4)}　${loginName}`])
      expect([text, await isFound('220202', text)]).toEqual([text, true]);
    expect(await isFound('220202', `${loginName} nobody`)).toBe(false);
    expect(await isFound('220202', '%')).toBe(false);

    await hold(id, '220302', false);
    await world.db.query(`update role_grant set valid_to = now() where account_id = $1 and region_code = '220202'`, [
      id,
    ]);
    expect([await isFound('220202', agency), await isFound('220302', agency)]).toEqual([false, true]);
  });

  it('comes in the order of the numbers in the names, also from page to page', async () => {
    const names = ['numbered-2', 'numbered-10', 'numbered-3', 'numbered-1'];
    for (const name of names)
      await world.db.query(
        `insert into account (id, login_name, display_name, status) values ($1, $2, $2, 'DISABLED')`,
        [newId(), name],
      );
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await world.services.directory.list(
        world.administrator,
        { loginNamePrefix: 'numbered-', withoutRole: true },
        { first: 1, after, orderBy: 'LOGIN_NAME' },
      );
      found.push(...page.edges.map(({ node }) => node.loginName));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(found).toEqual(['numbered-1', 'numbered-2', 'numbered-3', 'numbered-10']);
  });
});
