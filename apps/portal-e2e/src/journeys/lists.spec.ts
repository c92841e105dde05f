import { describe, expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { readFacts } from '../pages/facts.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

describe.each([CHINESE_DESK, ENGLISH_PHONE])('a search $name', (view) => {
  const search = (anybody: Visitor) => anybody.page.locator('input[name="text"]');
  const options = (anybody: Visitor) => anybody.page.getByRole('option');

  it('suggests what may be meant, which the keyboard chooses; Enter alone searches', async () => {
    const anybody = await stage.visitor(view);
    for (const path of ['/', '/projects', '/organizations', '/functions']) {
      await anybody.goTo(path);
      await search(anybody).pressSequentially('居家养老');
      await anybody.shows(options(anybody).first());
      await expectAccessible(anybody.page);
      await anybody.page.keyboard.press('ArrowDown');
      const chosen = anybody.page.locator('[role="option"][aria-selected="true"]');
      const [id, to] = [await chosen.getAttribute('id'), await chosen.getAttribute('href')];
      expect(await search(anybody).getAttribute('aria-activedescendant')).toBe(id);
      const typed = await search(anybody).inputValue();
      await anybody.page.keyboard.press('Escape');
      expect(await options(anybody).count()).toBe(0);
      expect(await search(anybody).inputValue()).toBe(typed);
      await anybody.page.keyboard.press('ArrowDown');
      await anybody.page.keyboard.press('Enter');
      await anybody.page.waitForURL(`**${to}`);
    }
    await anybody.goTo('/projects');
    await search(anybody).pressSequentially('居家养老');
    await anybody.shows(options(anybody).first());
    await anybody.page.keyboard.press('Enter');
    await anybody.page.waitForURL(/projects\?text=/);
    expect(await options(anybody).count()).toBe(0);
  });

  it('asks once typing rests, and for nothing as short as a letter', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/projects');
    const asked: string[] = [];
    anybody.page.on('request', (request) => {
      if (/query Suggestions/.test(request.postData() ?? '')) asked.push(request.postData() ?? '');
    });
    await search(anybody).pressSequentially('yanglao', { delay: 20 });
    await anybody.shows(options(anybody).first());
    expect(asked.length).toBe(1);
    await search(anybody).fill('y');
    await anybody.page.waitForFunction(() => !document.querySelector('[role="option"]'));
    const again = anybody.page.waitForRequest((request) => /query Suggestions/.test(request.postData() ?? ''));
    await search(anybody).fill('养');
    await again;
    expect(asked.length).toBe(2);
  });
});

it('what is found by its Chinese title says so on an English page', async () => {
  const anybody = await stage.visitor(ENGLISH_PHONE);
  await anybody.goTo('/projects?text=居家养老');
  const project = anybody.page.locator('tbody tr').first();
  expect(await project.getByRole('link').first().innerText()).not.toMatch(/\p{Script=Han}/u);
  expect(await project.locator('[lang="zh-CN"] mark').allInnerTexts()).toContain('居家养老');
});

it('an administrator is suggested agencies of the own region, each of which narrows the list to itself', async () => {
  const administrator = await stage.visitor(CHINESE_DESK, 'city-admin');
  await administrator.goTo('/desk/agencies');
  await administrator.page.locator('input[name="text"]').pressSequentially('minzheng');
  const first = administrator.page.getByRole('option').first();
  await administrator.shows(first);
  const name = (await first.locator('> span').innerText()).trim();
  await first.click();
  await administrator.page.waitForURL(/text=/);
  await administrator.shows(administrator.page.getByRole('rowheader', { name }));
});

describe.each([CHINESE_DESK, ENGLISH_PHONE])('a list $name', (view) => {
  it('takes days as people write them, and says what is none', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/federations/awards');
    await anybody.fill('发布日期从', 'Published from', '2026年1月5日');
    await anybody.page.keyboard.press('Enter');
    await anybody.page.waitForURL(/from=2026-01-05/);
    // The field says it as the address does once the page is drawn anew; what is typed before would be added to it.
    await anybody.shows(anybody.page.locator('input[name="from"][value="2026-01-05"]'));
    await anybody.fill('发布日期从', 'Published from', '2026-02-30');
    await anybody.page.keyboard.press('Enter');
    await anybody.sees('日历上没有这一天', 'The calendar has no such day');
    expect(await anybody.field('发布日期从', 'Published from').inputValue()).toBe('2026-02-30');
  });
});

it('an address of the buyer’s page as it was one column leads to the part that it meant', async () => {
  const { own } = await readFacts(stage.url);
  const buyer = await stage.visitor(CHINESE_DESK, 'buyer-street');
  for (const [anchor, part] of [
    ['#panel', 'panel'],
    ['#record', 'history'],
  ]) {
    await buyer.goTo(`/desk/projects/${own.evaluated.reference}${anchor}`);
    await buyer.page.waitForURL(`**/desk/projects/${own.evaluated.reference}/${part}`);
  }
});

it('two filters that are taken away at once are both gone', async () => {
  const { organizationId, functionId } = await readFacts(stage.url);
  const anybody = await stage.visitor();
  await anybody.goTo(`/projects?winner=${organizationId}&function=${functionId}`);
  const chips = anybody.page.getByRole('main').getByRole('button', { name: /^不再限于/ });
  expect(await chips.count()).toBe(2);
  await chips.evaluateAll((buttons) => buttons.forEach((each) => (each as HTMLButtonElement).click()));
  await anybody.page.waitForURL(/\/projects$/);
  await chips.first().waitFor({ state: 'detached' });
});
