import { describe, expect, it } from '@jest/globals';
import { act, signedIn } from '../api/client.js';
import { appointPanel, bid, deadlinePasses, opened, publishExercise } from '../api/exercise.js';
import { CHINESE_DESK, ENGLISH_PHONE, type View } from '../browser/view.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

interface OpenedProject {
  readonly panel: readonly { readonly id: string }[];
  readonly lots: readonly {
    readonly openingRecord: { readonly nodes: readonly { readonly bidder: { readonly id: string } }[] };
  }[];
}

const stage = useStage();

describe.each<[string, View]>([
  ['at a desk, in Chinese', CHINESE_DESK],
  ['on a phone, in English', ENGLISH_PHONE],
])('nothing is offered in vain, %s', (_, view) => {
  it('what is not for the role one acts in says for which it is, alone', async () => {
    const bidder = await stage.visitor(view, 'elder-care');
    for (const [page, zh, en] of [
      ['security-events', '本页供管理员和监督部门使用', 'This page is for: Administrator and Supervisor'],
      ['projects', '本页供购买主体使用', 'This page is for: Buyer'],
      ['members', '本页供联合会使用', 'This page is for: federations'],
    ] as const) {
      await bidder.goTo(`/desk/${page}`);
      await bidder.sees(zh, en);
      expect(await bidder.page.locator('main').getByRole('search').count()).toBe(0);
      expect(await bidder.page.locator('main').getByRole('table').count()).toBe(0);
    }
    await expectAccessible(bidder.page);
    await bidder.followLink(bidder.page.getByRole('link', { name: bidder.say('回到工作台', 'To my workbench') }));
    await bidder.sees('待办事项', 'To do');
  });

  it('a token gets no right that its role has no act for', async () => {
    const rights = async (login: string) => {
      const visitor = await stage.visitor(view, login);
      await visitor.goTo('/desk/account/tokens');
      await visitor.shows(visitor.button('新建令牌', 'Make the token'));
      return visitor.page.getByText(visitor.say('权限', 'Rights'), { exact: true }).count();
    };
    expect([await rights('elder-care'), await rights('buyer')]).toEqual([0, 1]);
  });

  it('a result that is not there is not said to have been computed', async () => {
    const exercise = await publishExercise(stage.url, `演练：尚无结果（${view.language}）`);
    const anybody = await stage.visitor(view);
    await anybody.goTo(`/projects/${exercise.reference}/repeat`);
    await anybody.sees(/本项目还没有公开的评审结果/, /This project has no public evaluation yet/);
    expect(await anybody.page.locator('main').innerText()).not.toMatch(/从头算了一遍|computed it again/);
  });

  it('an evaluator is not stood down by a proposal that has lapsed while it is on show', async () => {
    const exercise = await publishExercise(stage.url, `演练：令评审专家回避（${view.language}）`);
    await bid(stage.url, exercise);
    await appointPanel(stage.url, exercise);
    await deadlinePasses(stage.demonstration.db, exercise);
    await opened(stage.url, exercise);
    const buyer = await signedIn(stage.url, 'buyer');
    const { project } = await buyer.run<{ project: OpenedProject }>(
      'query ($id: ID!) { project(by: { id: $id }) { panel { id } lots { openingRecord(first: 1) { nodes { bidder { id } } } } } }',
      { id: exercise.id },
    );
    const bidderId = project.lots[0]?.openingRecord.nodes[0]?.bidder.id;
    const asked = { ground: 'OTHER_TIE', bidderId, reason: '与该单位的项目负责人系师生' };
    const of = { projectId: exercise.id, panelMemberId: project.panel[0]?.id };
    await act(buyer, 'proposeStandDown', { ...of, ...asked }, 'project { id }');

    const supervisor = await stage.visitor(view, 'supervisor');
    await supervisor.goTo('/desk');
    await supervisor.followLink(
      supervisor.page.getByRole('listitem').filter({ hasText: exercise.title }).getByRole('link'),
    );
    await supervisor.shows(supervisor.button('确认令其回避', 'Confirm the standing down'));
    expect(supervisor.page.url()).toMatch(new RegExp(`/desk/watch/stand-downs/${exercise.reference}$`));
    await supervisor.sees(/由监督部门确认/, /A supervisor, since the buyer has no other officer/);
    const { page } = supervisor;
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('serverTime')
        ? route.fulfill({ json: { data: { serverTime: new Date(Date.now() + 73 * 3_600_000).toISOString() } } })
        : route.continue(),
    );
    await page.reload();
    await supervisor.sees('已失效', 'lapsed');
    expect(await supervisor.button('确认令其回避', 'Confirm the standing down').count()).toBe(0);
    expect(await page.locator('#stand-downs').innerText()).not.toMatch(/由谁确认|By whom/);
    await expectAccessible(page);

    await page.unroute('**/graphql');
    await page.reload();
    await supervisor.unfold('退回', 'Send it back');
    await supervisor.fill('理由', 'Why', '没有证据表明存在该关系');
    await supervisor.press('退回', 'Send it back');
    await supervisor.confirm('退回', 'Send it back');
    await supervisor.isTold('已退回，该专家照常评审。', 'It is sent back: the evaluator stays.');
    const anybody = await stage.visitor(view);
    await anybody.goTo(`/projects/${exercise.reference}`);
    const record = await anybody.page.locator('#record').innerText();
    expect(record).toContain('没有证据表明存在该关系');
    expect(record.match(/“评审 1”|evaluator 1/g)).toHaveLength(2);
    expect(record.match(/其他可能影响公平评审的关系|another relation that may affect fair evaluation/g)).toHaveLength(
      2,
    );
  });

  it('who evaluates is not proposed by an office that drafts a purchase', async () => {
    await stage.demonstration.db.tamper(
      `update project set agency_id = (select g.agency_id from role_grant g join account a on a.id = g.account_id
         where a.login_name = 'city-admin-2' and g.agency_id is not null limit 1)
       where id = (select id from project where status = 'DRAFT' and not exercise limit 1)`,
      [],
    );
    const administrator = await stage.visitor(view, 'city-admin-2');
    await administrator.goTo('/desk/roles');
    const role = administrator.page
      .locator('#propose')
      .getByRole('button', { name: administrator.say('角色', 'Role') });
    await administrator.pick(role, administrator.say('评审专家', 'Evaluator'));
    await administrator.sees('贵机关正在起草采购项目', 'Your agency drafts a purchase');
    expect(await administrator.button('提交提议', 'Propose').count()).toBe(0);
    await expectAccessible(administrator.page);
    await administrator.pick(role, administrator.say('管理员', 'Administrator'));
    await administrator.shows(administrator.button('提交提议', 'Propose'));
  });
});
