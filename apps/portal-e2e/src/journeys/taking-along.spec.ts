import { expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { renderedPage } from '../steps/rendered.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it.each([CHINESE_DESK, ENGLISH_PHONE])('a list is taken along as it is narrowed, $name', async (view) => {
  const reader = await stage.visitor(view);
  await reader.goTo('/projects?region=2202&status=AWARDED');
  await reader.page.getByText(reader.say('下载与订阅', 'Download and subscribe')).click();
  const addressOf = async (zh: string, en: string) => (await reader.link(zh, en).getAttribute('href'))!;
  const csv = await addressOf('下载 CSV（行数不限）', 'As CSV, of any length');
  expect(csv).toContain('/downloads/projects.csv?');
  const file = await reader.context.request.get(stage.url + csv);
  expect(file.status()).toBe(200);
  const [headings, ...lines] = (await file.text()).trim().split('\r\n');
  expect(headings).toContain(reader.say('项目编号', 'Reference'));
  const shown = await reader.page.getByRole('table').getByRole('row').count();
  expect(lines.length).toBeGreaterThanOrEqual(Math.min(20, shown - 1));
  const workbook = await reader.context.request.get(stage.url + (await addressOf('下载 XLSX', 'As XLSX')));
  expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');
  const feed = await addressOf('订阅公告（Atom）', 'Subscribe to notices (Atom)');
  expect((await reader.context.request.get(stage.url + feed)).headers()['content-type']).toContain(
    'application/atom+xml',
  );
});

it('a list says where programs learn of what is new in it', async () => {
  const { html } = await renderedPage(stage.url, '/zh/projects');
  expect(html).toMatch(
    /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/feeds\/projects\.atom\?/,
  );
  expect(html).toMatch(/<link rel="alternate" type="text\/calendar" title="[^"]+" href="\/feeds\/deadlines\.ics\?/);
});

it.each([CHINESE_DESK, ENGLISH_PHONE])('who buys is found from what it buys, $name', async (view) => {
  const reader = await stage.visitor(view);
  await reader.goTo('/projects?status=AWARDED');
  const buyer = reader.page.getByRole('table').locator('a[href*="/agencies/"]').first();
  const name = (await buyer.textContent())!;
  await reader.followLink(buyer);
  expect(await reader.title()).toBe(name);
  await reader.shows(reader.page.getByText('0432-00000000'));
  await reader.shows(reader.heading('联系方式', 'Contact'));
  await reader.followLink(reader.link('权利受到影响时怎么办', 'what to do when your rights are affected'));
  expect(await reader.title()).toBe(reader.say('权利受到影响时怎么办', 'When your rights are affected'));
  await reader.shows(
    reader.page.getByRole('table').getByText(reader.say('提出质疑', 'Challenge'), { exact: true }).first(),
  );
});

it('an administrator says where an agency is reached, and everybody reads it', async () => {
  const administrator = await stage.visitor(CHINESE_DESK, 'city-admin');
  await administrator.goTo('/desk/agencies?text=延安街道');
  await administrator.followLink(administrator.page.getByRole('table').getByRole('link').first());
  await administrator.field('电话', 'Telephone').fill('见网站');
  await administrator.press('公布联系方式', 'Publish the contact');
  await administrator.confirm('公布联系方式', 'Publish the contact');
  await administrator.shows(administrator.page.getByText(/请填写完整的电话号码/).first());
  await administrator.field('电话', 'Telephone').fill('0432-00000001');
  await administrator.press('公布联系方式', 'Publish the contact');
  await administrator.confirm('公布联系方式', 'Publish the contact');
  await administrator.shows(administrator.page.getByText('联系方式已公布。').first());
  await administrator.followLink(administrator.link('查看公开页面', 'See its public page'));
  await administrator.shows(administrator.page.getByText('0432-00000001'));
});
