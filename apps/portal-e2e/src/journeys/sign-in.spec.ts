import { describe, expect, it } from '@jest/globals';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import { acceptRoles, act, signedIn } from '../api/client.js';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { keepsOnDeviceAlone } from '../steps/drafts.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** Where one is shown who one is, and can do something about it. */
const menu = (visitor: Visitor) => visitor.page.getByRole('banner').locator('button[aria-haspopup="true"]');

/** Where this device keeps drafts. */
const keptBy = (visitor: Visitor) =>
  visitor.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('chengjie.draft.')));

describe.each([CHINESE_DESK, ENGLISH_PHONE])('signing in $name', (view) => {
  it('says what is wrong and keeps what was typed, then leads to the workbench', async () => {
    const visitor = await stage.visitor(view);
    await visitor.goTo('/');
    await visitor.follow('登录', 'Sign in');
    await visitor.press('登录', 'Sign in');
    await visitor.isStopped('登录名：此项必填。', 'Login name: Fill this in.');
    await visitor.link('密码：此项必填。', 'Password: Fill this in.').click();
    await visitor.shows(visitor.page.locator('input[type="password"]:focus'));
    await visitor.fill('登录名', 'Login name', 'buyer');
    await visitor.fill('密码', 'Password', 'not the password');
    await visitor.press('登录', 'Sign in');
    await visitor.sees(/登录名或密码不正确/, /login name or the password/);
    expect(await visitor.field('登录名', 'Login name').inputValue()).toBe('buyer');
    await expectAccessible(visitor.page);
    await visitor.fill('密码', 'Password', DEMONSTRATION_PASSWORD);
    await visitor.press('登录', 'Sign in');
    await visitor.page.waitForURL('**/desk');
    await visitor.watch.settled();
  });

  it('one click signs in as a demonstration account and leads back; signing out ends it', async () => {
    const visitor = await stage.visitor(view);
    await visitor.goTo('/desk/bids');
    await visitor.sees('请先登录', 'Sign in first');
    await visitor.followLink(
      visitor.page.getByRole('main').getByRole('link', { name: visitor.say('登录', 'Sign in') }),
    );
    await visitor.press('以此登录：elder-care', 'Sign in as this: elder-care');
    await visitor.page.waitForURL('**/desk/bids');
    expect(await visitor.title()).toBe(visitor.say('我参与的项目', 'Our submissions'));
    await menu(visitor).click();
    await visitor.named('menuitem', '退出登录', 'Sign out').click();
    await visitor.shows(visitor.page.getByRole('banner').getByRole('link', { name: visitor.say('登录', 'Sign in') }));
    await visitor.goTo('/desk/bids');
    await visitor.sees('请先登录', 'Sign in first');
  });

  it('signing out leaves no draft on the device, and its author finds it on another', async () => {
    const buyer = await stage.visitor(view, 'buyer');
    await buyer.goTo('/desk/projects/new?step=money');
    await buyer.fill('预算（最高限价）', 'Budget (ceiling)', '1000.00');
    await buyer.sees(/^已保存，/, /^Saved /);
    expect(await keptBy(buyer)).toHaveLength(1);
    // Nobody reads it without its author's session.
    expect(await buyer.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('1000.00');
    // A second tab begins a project of its own.
    const tab = await buyer.context.newPage();
    await tab.goto(buyer.page.url());
    const budget = buyer.say('预算（最高限价）', 'Budget (ceiling)');
    await tab.getByLabel(budget).waitFor();
    expect(await tab.getByLabel(budget).inputValue()).toBe('');
    await tab.close();
    await menu(buyer).click();
    await buyer.named('menuitem', '退出登录', 'Sign out').click();
    await buyer.shows(buyer.page.getByRole('banner').getByRole('link', { name: buyer.say('登录', 'Sign in') }));
    expect(await keptBy(buyer)).toEqual([]);

    const elsewhere = await stage.visitor(view, 'buyer');
    await elsewhere.goTo('/desk/projects/new?step=money');
    await elsewhere.sees(/^已填入您于/, /^Your draft of/);
    expect(await elsewhere.field('预算（最高限价）', 'Budget (ceiling)').inputValue()).toBe('1000.00');
    await expectAccessible(elsewhere.page);
    await elsewhere.press('放弃草稿', 'Give up the draft');
    await elsewhere.confirm('放弃草稿', 'Give up the draft');
    expect(await elsewhere.field('预算（最高限价）', 'Budget (ceiling)').inputValue()).toBe('');
    await elsewhere.page.reload();
    await elsewhere.watch.settled();
    expect(await elsewhere.field('预算（最高限价）', 'Budget (ceiling)').inputValue()).toBe('');
  });

  it('whoever signs out is asked about a draft that is on this device alone', async () => {
    const buyer = await stage.visitor(view, 'buyer');
    await keepsOnDeviceAlone(buyer);
    await buyer.goTo('/desk/projects/new?step=money');
    await buyer.fill('预算（最高限价）', 'Budget (ceiling)', '2000.00');
    await buyer.sees(/^仅保存在本机/, /^Saved on this device alone/);
    await buyer.goTo('/sign-out');
    await buyer.sees(/有 1 份草稿只保存在本机/, /on this device alone, and not on the platform yet: 1\./);
    await expectAccessible(buyer.page);
    await buyer.press('暂不退出', 'Stay signed in');
    expect(await keptBy(buyer)).toHaveLength(1);
    await menu(buyer).click();
    await buyer.named('menuitem', '退出登录', 'Sign out').click();
    await buyer.press('删除草稿并退出登录', 'Delete drafts and sign out');
    await buyer.shows(buyer.page.getByRole('banner').getByRole('link', { name: buyer.say('登录', 'Sign in') }));
    expect(await keptBy(buyer)).toEqual([]);
  });
});

it('somebody with several roles acts in one of them, in each tab another', async () => {
  await evaluatorToo(stage.url, 'buyer');
  const visitor = await stage.visitor(CHINESE_DESK, 'buyer');
  await visitor.goTo('/desk/projects');
  await menu(visitor).click();
  await expectAccessible(visitor.page);
  await visitor.named('menuitem', '评审专家 · 吉林市财政局', '').click();
  await visitor.shows(menu(visitor).getByText('评审专家'));
  await visitor.page.reload();
  await visitor.shows(menu(visitor).getByText('评审专家'));
  const tab = await visitor.context.newPage();
  await tab.goto(`${stage.url}/desk`);
  await tab.getByRole('banner').getByText('购买主体').waitFor();
});

it('a role that has ended takes nothing from what every page shows', async () => {
  const visitor = await stage.visitor(CHINESE_DESK, 'buyer-health');
  await visitor.goTo('/desk/account');
  // As a tab remembers it that was open when the role ended.
  await visitor.page.evaluate(() => sessionStorage.setItem('chengjie.acting-role', crypto.randomUUID()));
  await visitor.goTo('/sign-in');
  await visitor.goTo('/desk/account');
  expect(visitor.watch.complaints).toEqual([]);

  const refused: string[] = [];
  visitor.page.on('response', (response) => {
    const [, name] = /(?:query|mutation) (\w+)/.exec(response.request().postData() ?? '') ?? [];
    if (response.status() === 403 && name) refused.push(name);
  });
  await stage.demonstration.db.query(
    `update role_grant set valid_to = clock_timestamp() where account_id = (select id from account where login_name = 'buyer-health')`,
  );
  visitor.watch.forgive(/status of 403/);
  await visitor.follow('我的项目', '');
  await visitor.page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await visitor.watch.settled();
  expect(refused).toContain('MyProjects');
  expect(refused.filter((name) => ['Site', 'ServerTime', 'Session'].includes(name))).toEqual([]);
});

it('a session that ended elsewhere is told, and one goes on where one was', async () => {
  const visitor = await stage.visitor(CHINESE_DESK, 'elder-care');
  await visitor.goTo('/desk/bids');
  await visitor.context.clearCookies();
  visitor.watch.forgive(/status of 403/);
  await visitor.follow('可参与项目', '');
  await visitor.sees('登录已失效', '');
  await visitor.fill('密码', '', DEMONSTRATION_PASSWORD);
  await visitor.press('登录', '');
  await visitor.shows(visitor.heading('可参与项目', ''));
  await visitor.page.getByText('请先登录').first().waitFor({ state: 'detached' });
});

it('whoever holds no role is told of the end of a session too, and signs in again', async () => {
  const claimant = await stage.visitor(CHINESE_DESK, 'claimant-5');
  await claimant.goTo('/desk/claims');
  await claimant.context.clearCookies();
  await claimant.follow('账号', '');
  await claimant.sees('登录已失效', '');
  await claimant.press('以后再说', '');
  await claimant.sees(/^登录已失效：重新登录/, '');
  await claimant.page.getByRole('alert').getByRole('button', { name: '登录', exact: true }).click();
  expect(await claimant.field('登录名', '').inputValue()).toBe('claimant-5');
  await claimant.fill('密码', '', DEMONSTRATION_PASSWORD);
  await claimant.press('登录', '');
  await claimant.page.waitForURL('**/desk/account');
  await claimant.sees('查找并认领组织', '');
});

it('an act that could not be sent says so where the reader is, and keeps what was typed', async () => {
  const claimant = await stage.visitor(ENGLISH_PHONE, 'claimant-5');
  await claimant.goTo('/desk/claims/new?text=%E7%A7%A7%E6%AD%8C');
  await claimant.followLink(claimant.page.getByRole('link', { name: /^Claim .*秧歌/ }).first());
  await claimant.fill('', 'Grounds', '本人为该组织的负责人。');
  await claimant.fill('', 'Name of the document', '选举负责人的会议纪要');
  await claimant.fill('', 'Its number', '2026-07');
  await claimant.fill('', 'Its date', '2026-01-05');
  claimant.watch.interrupted();
  await claimant.context.setOffline(true);
  await claimant.press('', 'Submit the claim');
  await claimant.isStopped('', 'The server cannot be reached');
  expect(await claimant.field('', 'Grounds').inputValue()).toBe('本人为该组织的负责人。');
});

/** Two administrators let an account evaluate as well. */
async function evaluatorToo(url: string, loginName: string): Promise<void> {
  const administrator = await signedIn(url, 'city-admin-2');
  const { agencies } = await administrator.run<{ agencies: { edges: { node: { id: string; name: string } }[] } }>(
    'query { agencies(first: 20, filter: { kind: FINANCE, regionCode: "2202" }) { edges { node { id name } } } }',
    {},
  );
  const office = agencies.edges.find(({ node }) => node.name === '吉林市财政局');
  const role = { loginName, agencyId: office?.node.id, role: 'EVALUATOR', reason: '兼任评审专家' };
  const { proposal } = await act<{ proposal: { id: string } }>(administrator, 'proposeRole', role, 'proposal { id }');
  const second = await signedIn(url, 'province-admin');
  await act(second, 'confirmRole', { proposalId: proposal.id }, 'proposal { status }');
  await acceptRoles(url, loginName);
}
