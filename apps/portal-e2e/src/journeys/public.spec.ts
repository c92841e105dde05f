import { beforeAll, describe, expect, it } from '@jest/globals';
import { CHANGED_ORGANIZATION, publishAnotherEdition, writeFunctionAnew } from '../api/edition.js';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { actsWithoutKey } from '../pages/acts-without-key.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

beforeAll(async () => {
  await publishAnotherEdition(stage.url);
  await writeFunctionAnew(stage.url);
});

/** The main navigation: each way and the title that it leads to. */
const WAYS = [
  [
    ['采购项目', '采购项目'],
    ['Projects', 'Projects'],
  ],
  [
    ['职能事项目录', '社区公共服务职能转移目录'],
    ['Function catalog', 'Catalog of transferable functions'],
  ],
  [
    ['承接组织目录', '承接社区公共服务的社区社会组织目录'],
    ['Organization catalog', 'Catalog of qualified organizations'],
  ],
  [
    ['联合会', '社区社会组织联合会'],
    ['Federations', 'Federations of community organizations'],
  ],
  [
    ['地区', '吉林省'],
    ['Regions', 'Jilin Province'],
  ],
  [
    ['规则', '规则'],
    ['Rules', 'Rules'],
  ],
  [
    ['使用说明', '使用说明'],
    ['How it works', 'How it works'],
  ],
] as const;

/** Addresses of lists that say what the API would not take: no region, no day. */
const MISTYPED = [
  '/projects?region=220200',
  '/projects?region=123',
  '/organizations/register?region=220200',
  '/functions?region=220200',
  '/federations?region=220200',
  '/federations/awards?region=220200&from=2026-13-45&to=2026-02-30',
];

describe.each([CHINESE_DESK, ENGLISH_PHONE])('anybody $name', (view) => {
  it('finds a project from the start page, and comes back to what was found', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/');
    await anybody.fill('搜索采购项目', 'Search projects', '居家养老');
    await anybody.press('搜索', 'Search');
    await anybody.shows(anybody.heading('采购项目', 'Projects'));
    const links = anybody.page.getByRole('rowheader').getByRole('link');
    await anybody.shows(links.first());
    const titles = await links.allInnerTexts();
    expect(titles.some((title) => title.includes(anybody.say('居家养老', 'Home care')))).toBe(true);
    await anybody.followLink(links.first());
    expect(await anybody.title()).toBe(titles[0]);
    await anybody.page.goBack();
    await anybody.watch.settled();
    expect(await anybody.page.locator('input[name="text"]').inputValue()).toBe('居家养老');
    expect(await links.allInnerTexts()).toEqual(titles);
  });

  it('gets everywhere by the main navigation', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/');
    const navigation = anybody.named('navigation', '主导航', 'Main');
    for (const [zh, en] of WAYS) {
      const [way, title] = anybody.say<readonly [string, string]>(zh, en);
      if (view.width < 600) await anybody.press('菜单', 'Menu');
      await anybody.followLink(navigation.getByRole('link', { name: way, exact: true }));
      expect(await anybody.title()).toBe(title);
    }
  });

  it('reads the catalogs: what a function is, and what an edition changed', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/functions');
    await anybody.fill('按事项名称或内容搜索', 'Search names and contents', '日间照料');
    await anybody.press('搜索', 'Search');
    await anybody.page.waitForURL(/text=/);
    await anybody.watch.settled();
    await anybody.followLink(anybody.page.getByRole('rowheader').getByRole('link').first());
    await anybody.sees('服务标准', 'Service standard');
    await anybody.sees('具备资质的组织', 'Qualified organizations');
    await anybody.goTo('/organizations?region=2202');
    await anybody.sees(/^[0-9a-f]{64}$/, /^[0-9a-f]{64}$/);
    await anybody.unfold('历次版次', 'All editions');
    await anybody.follow('与上一版比较', 'Compare with the one before');
    expect(await anybody.title()).toBe(
      anybody.say('承接组织目录的版次比较', 'Difference between two editions of the organization catalog'),
    );
    await anybody.sees('变更（1）', 'Changed (1)');
    await anybody.sees(CHANGED_ORGANIZATION, CHANGED_ORGANIZATION);
    await anybody.sees('活动异常名录', 'Listed for abnormal activity');
  });

  it('reads what a project was announced by, though the function says something else by now', async () => {
    const [announced] = await stage.demonstration.db.query<{ reference: string; version: number; latest: number }>(
      `select p.reference, v.version, max(later.version) as latest from project p
       join function_version v on v.id = p.function_version_id
       join function_version later on later.function_id = v.function_id
       join function_edition_entry e on e.function_version_id = later.id
       where p.published_at is not null and later.version > v.version
       group by p.reference, v.version order by p.reference limit 1`,
    );
    if (!announced) throw new Error('The demonstration has no project by an earlier version of a function');
    const { reference, version, latest } = announced;
    const anybody = await stage.visitor(view);
    await anybody.goTo(`/projects/${reference}`);
    await anybody.followLink(anybody.page.locator('#facts a[href*="/functions/"]'));
    await anybody.sees(`这是较早的第 ${version} 版文字，不是现行文字`, `These are earlier words, version ${version}`);
    await anybody.sees(new RegExp(`^第 ${version} 版文字，`), new RegExp(`^Version ${version}, `));
    await expectAccessible(anybody.page);
    await anybody.follow('查看现行文字', 'Read the present one');
    await anybody.sees(new RegExp(`^第 ${latest} 版文字，`), new RegExp(`^Version ${latest}, `));
    await anybody.goTo(`${new URL(anybody.page.url()).pathname}?version=1`);
    await anybody.sees('这个事项没有所指的版本，以下是现行文字', 'The function has no such version');
  });

  it('goes from the province down to a community', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/regions');
    const city = anybody.say('吉林市', 'Jilin City');
    for (const name of [city, anybody.say('昌邑区', 'Changyi District'), '延安街道']) {
      await anybody.followLink(below(anybody, name));
      expect(await anybody.title()).toBe(name);
    }
    await anybody.followLink(below(anybody, '花园社区'));
    await anybody.sees('这是最基层的一级，没有下级地区。', 'This is the lowest level: nothing is below it.');
  });

  it.each(['abc', '220200'])('is told that there is no region %s, and gets to the province', async (code) => {
    const anybody = await stage.visitor(view);
    await anybody.goTo(`/regions/${code}`);
    expect(await anybody.title()).toBe(anybody.say('没有这个地区', 'There is no such region'));
    await anybody.follow('从吉林省开始查看', 'Start with Jilin Province');
    expect(await anybody.title()).toBe(anybody.say('吉林省', 'Jilin Province'));
  });

  it.each(MISTYPED)('is shown the list all the same at %s', async (address) => {
    const anybody = await stage.visitor(view);
    await anybody.goTo(address);
    await anybody.shows(anybody.page.getByRole('main').getByRole('table').first());
    expect(await anybody.button('重试', 'Try again').count()).toBe(0);
    // The region is picked from the province on.
    const filters = anybody.page.getByRole('search');
    await anybody.shows(filters.getByText(anybody.say('市（州）', 'City'), { exact: true }));
  });

  it('reads what an organization has bid for and won, each list by itself', async () => {
    const [winner] = await stage.demonstration.db.query<{ id: string; zh: string; en: string }>(
      `select b.bidder_id as id, p.title as zh, p.title_en as en from award a join bid b on b.id = a.bid_id join project p on p.id = a.project_id
       where not p.exercise order by a.published_at desc limit 1`,
    );
    const anybody = await stage.visitor(view);
    await anybody.goTo(`/organizations/${winner?.id}`);
    const title = anybody.say(winner?.zh ?? '', winner?.en ?? '');
    for (const list of ['#won', '#bids']) {
      await anybody.shows(anybody.page.locator(list).getByRole('link', { name: title }));
    }
    await expectAccessible(anybody.page);
  });

  it('reads what an organization was, kind by kind, with the days in Beijing', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/federations');
    await anybody.followLink(anybody.page.getByRole('main').getByRole('table').first().getByRole('link').first());
    await anybody.goTo(new URL(anybody.page.url()).pathname.replace('/federations/', '/organizations/'));
    const history = anybody.page.locator('#history');
    await anybody.shows(history.getByText(anybody.say('登记为联合会', 'Entered as a federation')));
    await anybody.unfold('登记为联合会', 'Entered as a federation');
    await anybody.shows(history.getByText(anybody.say('现在', 'now'), { exact: true }).first());
    const [first] = await stage.demonstration.db.query<{ day: string }>(
      `select to_char(valid_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from federation_period where organization_id = $1`,
      [new URL(anybody.page.url()).pathname.split('/').at(-1)],
    );
    expect(await history.locator('li time').first().getAttribute('datetime')).toBe(first?.day);
    await expectAccessible(anybody.page);
  });

  it('reads which acts take no idempotency key, and of no others that they do not', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/guide/interface');
    const told = await anybody.page.getByText(anybody.say('都带有幂等键', 'takes an idempotency key')).innerText();
    const named = [...told.matchAll(/[a-z]+[A-Z][A-Za-z]+/g)].map(([name]) => name);
    expect(named.toSorted()).toEqual(actsWithoutKey().toSorted());
  });

  it('reads the rules with their sources, and how they work on an example', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/rules');
    await anybody.followLink(anybody.page.getByRole('rowheader').getByRole('link').first());
    await anybody.shows(anybody.page.getByRole('columnheader', { name: anybody.say('出处', 'Source') }).first());
    await anybody.goTo('/guide/equal-terms');
    const example = anybody.page
      .getByRole('table', { name: anybody.say('算例：投标、得分与名次', 'Example: bids, scores and places') })
      .first();
    await anybody.shows(example.getByRole('row').nth(1));
  });
});

/** The way to a region among those below the one on show. */
function below(visitor: Visitor, name: string) {
  return visitor.page.getByRole('main').getByRole('rowheader').getByRole('link', { name, exact: true });
}
