import { beforeAll, expect, it } from '@jest/globals';
import { CHINESE_PHONE, ENGLISH_PHONE } from '../browser/view.js';
import { readFacts, type Facts } from '../pages/facts.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();
let facts: Facts;

beforeAll(async () => {
  facts = await readFacts(stage.url);
});

it.each([CHINESE_PHONE, ENGLISH_PHONE])('the scores of a bid are read as cards, $name', async (view) => {
  const bidder = await stage.visitor(view, 'elder-care');
  await bidder.goTo(`/desk/bids/${facts.bidId.opened}`);
  const caption = bidder.page.locator('caption').first();
  // What names the table stands in lines of its own, not one letter wide.
  expect((await caption.boundingBox())?.width).toBeGreaterThan(200);
  const score = bidder.page.locator('tbody tr').first().locator('td').first();
  const shown = await score.evaluate((cell) => {
    const name = getComputedStyle(cell, '::before');
    return { name: name.content, room: getComputedStyle(cell).paddingLeft, drawnBack: name.marginLeft };
  });
  // The name of a figure stands before it, in the room that the card keeps for it.
  expect(shown).toEqual({
    name: JSON.stringify(bidder.say('得分', 'Score')),
    room: expect.stringMatching(/^[1-9]/),
    drawnBack: `-${shown.room}`,
  });
});

it.each([
  { view: CHINESE_PHONE, login: 'buyer' },
  { view: ENGLISH_PHONE, login: 'elder-care' },
])('letters twice as large leave nothing beyond the screen, $view.name', async ({ view, login }) => {
  const over: unknown[] = [];
  for (const visitor of [await stage.visitor(view), await stage.visitor(view, login)]) {
    const browser = await visitor.context.newCDPSession(visitor.page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    for (const path of ['/', '/projects', '/organizations', `/projects/${facts.project.awarded}`]) {
      await visitor.goTo(path);
      const [letters, width] = await visitor.page.evaluate(() => {
        const { documentElement: root } = document;
        return [getComputedStyle(root).fontSize, root.scrollWidth];
      });
      if (letters !== '32px' || width > view.width) over.push({ path, letters, width });
    }
  }
  expect(over).toEqual([]);
});
