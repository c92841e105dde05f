import assert from 'node:assert/strict';

/** Public pages are rendered behind the proxy by each replica, and sent compressed; others are drawn by browsers. */
export async function tryPages(url, until) {
  const page = (path) => fetch(url + path, { headers: { accept: 'text/html' } });
  const rendered = async () => {
    const responses = await Promise.all(Array.from({ length: 6 }, () => page('/zh/projects')));
    const texts = await Promise.all(responses.map((response) => response.text()));
    // While the process that renders starts, they are put off.
    if (responses.some(({ status }) => status === 503)) return false;
    assert.ok(responses.every(({ ok, headers }) => ok && headers.get('content-encoding') === 'gzip'));
    return texts.every((text) => text.includes('id="rendered"') && text.includes('<h1'));
  };
  await until('pages are rendered', rendered);
  assert.equal((await page('/zh/no/such/page')).status, 404);
  assert.ok((await (await page('/zh/desk')).text()).includes('<div id="root"></div>'));
  assert.match(await (await page('/sitemap.xml')).text(), /<sitemapindex /);
  console.log('✓ public pages are rendered, by a process that the API starts');
}
