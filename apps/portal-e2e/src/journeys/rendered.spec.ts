import { describe, expect, it } from '@jest/globals';
import { newContext } from '../browser/context.js';
import { CHINESE_DESK, CHINESE_PHONE, ENGLISH_PHONE } from '../browser/view.js';
import { RENDERED_PAGES, renderedPage } from '../steps/rendered.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

const stateIn = (html: string) => /id="rendered">([^]*?)<\/script/.exec(html)?.[1];

describe('what everybody may read', () => {
  it.each(RENDERED_PAGES)('comes with all that it says at %s', async (path, zh, en) => {
    for (const [language, title] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { status, html } = await renderedPage(stage.url, `/${language}${path}`);
      expect(status).toBe(200);
      expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`);
      expect(html).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`));
      expect(html).toMatch(/<meta\s+name="description"\s+content="[^"]{8,}/);
      expect(html).not.toMatch(/正在加载|Loading…/);
    }
  });

  it.each(['/zh', '/zh/projects', '/en/organizations', '/zh/guide'])(
    'comes with all styles that it is drawn with at %s',
    async (path) => {
      const { html } = await renderedPage(stage.url, path);
      const visitor = await stage.visitor(path.startsWith('/en') ? ENGLISH_PHONE : CHINESE_DESK);
      await visitor.goTo(path.slice(3) || '/');
      const used = await visitor.page.evaluate(() =>
        [...document.styleSheets].flatMap(({ href }) => (href ? [new URL(href).pathname] : [])),
      );
      expect(used.length).toBeGreaterThan(5);
      expect(used.filter((sheet) => !html.includes(`href="${sheet}"`))).toEqual([]);
    },
  );

  it('says by its status what is not there, and is asked for again only when something has changed', async () => {
    for (const path of ['/zh/no/such/page', '/en/projects/CJ-1999-000001', '/zh/regions/220200']) {
      expect((await renderedPage(stage.url, path)).status).toBe(404);
    }
    // What no thing is called, and what cannot be read.
    for (const list of [
      'projects',
      'organizations',
      'functions',
      'regions',
      'agencies',
      'federations',
      'rules',
      'guide',
    ])
      for (const name of ['%00', 'a%00b', '%20', 'x'.repeat(300)]) {
        const path = `/zh/${list}/${name}`;
        expect([path, (await renderedPage(stage.url, path)).status]).toEqual([path, 404]);
      }
    const { headers } = await renderedPage(stage.url, '/zh/functions');
    const again = await fetch(`${stage.url}/zh/functions`, {
      headers: { accept: 'text/html', 'if-none-match': headers.get('etag') ?? '' },
    });
    expect([again.status, again.headers.get('content-security-policy')]).toEqual([304, null]);
    await stage.demonstration.db.query('insert into public_change default values');
    const { html } = await renderedPage(stage.url, '/zh/functions');
    expect(stateIn(html)).toBeDefined();
  });

  it('is left to the browser whole where it takes too long, which is worth asking again', async () => {
    const { db } = stage.demonstration;
    await db.query('insert into public_change default values');
    const holder = await db.pool.connect();
    await holder.query('begin; lock table function in access exclusive mode');
    const response = await fetch(`${stage.url}/zh/functions`, { headers: { accept: 'text/html' } });
    const html = await response.text();
    holder.release(true);
    expect([response.status, response.headers.get('retry-after'), stateIn(html)]).toEqual([503, '5', undefined]);
    expect(html).toContain('<div id="root"></div>');
    expect(stateIn((await renderedPage(stage.url, '/zh/functions')).html)).toBeDefined();
  });

  it('leads to the project whose number is searched for, and from a page of a list that is gone to the first', async () => {
    const { status, headers } = await renderedPage(stage.url, '/en/projects?text=CJ-2026-000031');
    expect([status, headers.get('location')]).toEqual([302, '/en/projects/CJ-2026-000031']);
    const { html } = await renderedPage(stage.url, '/zh/projects?after=gone&status=AWARDED');
    expect(html).toMatch(/<h1[^>]*>采购项目<\/h1>/);
    expect(html).toMatch(/地址中的页码已经失效。[^]{0,40}href="[^"]*\?status=AWARDED"/);
  });

  it('is the same for whoever is signed in, and knows nothing of them', async () => {
    const buyer = await stage.visitor(CHINESE_DESK, 'buyer');
    await renderedPage(stage.url, '/zh/projects');
    const response = await buyer.context.request.get(`${stage.url}/zh/projects`, { headers: { accept: 'text/html' } });
    const nobodys = await renderedPage(stage.url, '/zh/projects');
    expect(stateIn(await response.text())).toBe(stateIn(nobodys.html));
    await buyer.goTo('/projects');
    await buyer.shows(buyer.page.getByRole('banner').getByRole('button', { name: /购买主体/ }));
  });

  it.each([CHINESE_DESK, ENGLISH_PHONE])('is taken over without being asked for again, $name', async (view) => {
    const anybody = await stage.visitor(view);
    for (const [path] of RENDERED_PAGES) {
      await renderedPage(stage.url, `/${view.language}${path}`);
      const asked: (string | undefined)[] = [];
      anybody.page.on('request', (request) => {
        if (request.url().endsWith('/graphql'))
          asked.push(/(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1]);
      });
      await anybody.goTo(path);
      anybody.page.removeAllListeners('request');
      // Who is signed in, and what time it is, the page cannot know.
      expect(asked.filter((name) => name !== 'Session' && name !== 'ServerTime')).toEqual([]);
    }
    expect(anybody.watch.complaints).toEqual([]);
  });

  it('keeps what was typed before the browser has taken it over, and narrows the list by it', async () => {
    const anybody = await stage.visitor(CHINESE_DESK);
    const { page } = anybody;
    await renderedPage(stage.url, '/zh/projects');
    const { promise: slow, resolve: goOn } = Promise.withResolvers<void>();
    await page.route('**/assets/*.js', async (route) => {
      await slow;
      await route.continue();
    });
    await page.goto(`${stage.url}/zh/projects`, { waitUntil: 'commit' });
    const words = page.locator('input[name="text"]');
    const [day, amount] = [page.locator('input[name="publishedFrom"]'), page.locator('input[name="budgetTo"]')];
    await words.pressSequentially('养');
    await day.pressSequentially('2026.1.');
    await amount.pressSequentially('100万');
    await words.focus();
    goOn();
    await anybody.watch.settled();
    await anybody.shows(page.getByRole('banner').getByRole('link', { name: '登录', exact: true }));
    expect([await words.inputValue(), await day.inputValue(), await amount.inputValue()]).toEqual([
      ...['养', '2026.1.', '100万'],
    ]);
    await words.pressSequentially('老');
    // The browser's driver begins at the front of a field that has not got the focus.
    await day.press('End');
    await day.pressSequentially('1');
    await day.press('Enter');
    await page.waitForURL(/publishedFrom=/);
    await anybody.watch.settled();
    await amount.press('End');
    await amount.pressSequentially('元');
    await amount.press('Enter');
    await page.waitForURL(/budgetTo=/);
    await anybody.watch.settled();
    await words.press('Enter');
    await page.waitForURL(/text=%E5%85%BB%E8%80%81/);
    const asked = new URL(page.url()).searchParams;
    expect(Object.fromEntries(asked)).toEqual({ text: '养老', publishedFrom: '2026-01-01', budgetTo: '100万元' });
  });

  it('changes its language in its address, without being loaded anew', async () => {
    const anybody = await stage.visitor(CHINESE_DESK);
    await anybody.goTo('/projects?status=AWARDED');
    await anybody.page.evaluate(() => Object.assign(window, { stays: true }));
    await anybody.follow('English', '中文');
    expect(new URL(anybody.page.url()).pathname).toBe('/en/projects');
    expect(new URL(anybody.page.url()).search).toBe('?status=AWARDED');
    expect(await anybody.page.title()).toMatch(/ · Chengjie$/);
    expect(await anybody.page.evaluate(() => 'stays' in window)).toBe(true);
    await anybody.followLink(anybody.page.getByRole('navigation').getByRole('link', { name: 'Regions' }));
    expect(new URL(anybody.page.url()).pathname).toBe('/en/regions');
  });
});

describe('without script', () => {
  it('is read from page to page', async () => {
    for (const path of ['/zh/projects', '/zh/organizations/register']) await renderedPage(stage.url, path);
    const context = await newContext(stage.browser, CHINESE_DESK, { javaScriptEnabled: false });
    const page = await context.newPage();
    try {
      await page.goto(`${stage.url}/zh/organizations/register`);
      await page.getByRole('table').first().waitFor();
      await page.getByRole('link', { name: '采购项目', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '采购项目' }).waitFor();
      await page.locator('input[name="text"]').fill('养老');
      await page.locator('select[name="region"]').selectOption({ label: '吉林市' });
      await page.locator('select[name="status"]').selectOption('AWARDED');
      await page.getByRole('button', { name: '搜索', exact: true }).click();
      await page.waitForURL(/text=%E5%85%BB%E8%80%81.*region=2202.*status=AWARDED/);
      await page.getByRole('link', { name: /养老/ }).first().waitFor();
    } finally {
      await context.close();
    }
  });

  it('is narrowed by days and amounts as people write them, and told which do not count', async () => {
    for (const path of ['/zh/projects', '/zh/federations/awards']) await renderedPage(stage.url, path);
    const context = await newContext(stage.browser, CHINESE_PHONE, { javaScriptEnabled: false });
    const page = await context.newPage();
    const send = () => page.getByRole('button', { name: '搜索', exact: true }).click();
    const total = async () => Number(/共 (\d+) 条/.exec(await page.locator('main').innerText())?.[1]);
    try {
      await page.goto(`${stage.url}/zh/projects`);
      const all = await total();
      await page.locator('input[name="publishedFrom"]').fill('2026年1月1日');
      await page.locator('input[name="budgetFrom"]').fill('１万元');
      await page.locator('input[name="budgetTo"]').fill('15万元');
      await send();
      await page.waitForURL(/budgetTo=15/);
      expect(await page.locator('input[name="publishedFrom"]').inputValue()).toBe('2026-01-01');
      expect(await page.locator('input[name="budgetTo"]').inputValue()).toBe('15万元');
      const narrowed = await total();
      expect(narrowed).toBeGreaterThan(0);
      expect(narrowed).toBeLessThan(all);
      await page.locator('input[name="awardedFrom"]').fill('2026-02-30');
      await page.locator('input[name="budgetFrom"]').fill('8,00');
      await send();
      await page.getByText('日历上没有这一天，请核对。').waitFor();
      expect(await total()).toBeGreaterThanOrEqual(narrowed);
      await page.goto(`${stage.url}/zh/federations/awards`);
      await page.locator('input[name="from"]').fill('2026.1.1');
      await send();
      await page.waitForURL(/from=2026/);
      expect(await page.locator('input[name="from"]').inputValue()).toBe('2026-01-01');
    } finally {
      await context.close();
    }
  });
});
