import { describe, expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { readFacts } from '../pages/facts.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

describe.each([CHINESE_DESK, ENGLISH_PHONE])('a list $name', (view) => {
  it('takes days as people write them, and says what is none', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/federations/awards');
    await anybody.fill('发布日期从', 'Published from', '2026年1月5日');
    await anybody.page.keyboard.press('Enter');
    await anybody.page.waitForURL(/from=2026-01-05/);
    await anybody.watch.settled();
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
