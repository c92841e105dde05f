import { expect, it } from '@jest/globals';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it.each([
  ['registrar', '登记管理机关'],
  ['filing-office', '备案机关'],
  ['supervisor', '监督部门'],
  ['city-admin', '管理员'],
  ['federation', '社区社会组织'],
])('%s signs in from the page that asks for it, is shown as %s and signs out', async (loginName, role) => {
  const officer = await stage.visitor();
  await officer.goTo('/desk/account');
  await officer.sees('请先登录', 'Sign in first');
  await officer.followLink(officer.page.getByRole('main').getByRole('link', { name: '登录' }));
  await officer.press(`以此登录：${loginName}`, '');
  await officer.page.waitForURL('**/desk/account');
  expect(await officer.title()).toBe('账号');
  const menu = officer.page.getByRole('banner').locator('button[aria-haspopup="true"]');
  await officer.shows(menu.getByText(role, { exact: true }));
  await menu.click();
  await officer.named('menuitem', '退出登录', '').click();
  await officer.shows(officer.page.getByRole('banner').getByRole('link', { name: '登录' }));
});
