import { describe, expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

describe.each([CHINESE_DESK, ENGLISH_PHONE])('an old or mistyped address $name', (view) => {
  it('shows the list, and says what of it does not count', async () => {
    const anybody = await stage.visitor(view);
    await anybody.goTo('/functions?kind=NOPE&text=%00');
    await anybody.sees('没有“NOPE”这一项，没有计入。', 'There is no “NOPE” here: it does not count.');
    await anybody.shows(anybody.link('居家养老', 'Home care for the aged').or(anybody.page.locator('table a')).first());
    await anybody.goTo('/projects?after=stale');
    await anybody.sees(
      '地址中的页码已经失效，现从第一页显示。',
      'The page in the address is no longer there: this is the first one.',
    );
    expect(new URL(anybody.page.url()).search).toBe('');
    await anybody.shows(anybody.page.locator('table a').first());
  });

  it('whoever narrows a list stays where the filter is; whoever turns its page begins at its title', async () => {
    const anybody = await stage.visitor(view);
    const focused = () => anybody.page.evaluate(() => document.activeElement?.tagName);
    await anybody.goTo('/projects');
    await anybody.page
      .getByRole('combobox', { name: anybody.say('搜索', 'Search') })
      .first()
      .fill('社区');
    await anybody.page.keyboard.press('Enter');
    await anybody.page.waitForURL(/text=/);
    await anybody.watch.settled();
    expect(await focused()).toBe('INPUT');
    await anybody.goTo('/projects');
    await anybody.follow('下一页', 'Next page');
    await anybody.page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });
});
