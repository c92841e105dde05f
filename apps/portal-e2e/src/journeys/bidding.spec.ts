import { describe, expect, it } from '@jest/globals';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import { publishExercise } from '../api/exercise.js';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { bidReplaceWithdraw, PROPOSAL } from '../steps/bidding.js';
import { keepsNowhere } from '../steps/drafts.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it('from the list to the sealed bid, in English on a phone', () => bidReplaceWithdraw(stage, ENGLISH_PHONE));

describe.each([CHINESE_DESK, ENGLISH_PHONE])('bidding $name', (view) => {
  it('whoever may not bid is told each reason', async () => {
    const group = await stage.visitor(view, 'yangge-team');
    await group.goTo('/desk/opportunities');
    const why = group.say('不能以自己名义参与，因为：', 'You cannot take part for yourself, because:');
    const row = group.page.getByRole('row').filter({ hasText: why }).first();
    expect(await row.getByText(group.say('不符合：', 'Not met: ')).count()).toBeGreaterThan(0);
    await group.followLink(row.getByRole('rowheader').getByRole('link').first());
    await group.sees(/^有条件不符合，不能以自己名义/, /^Some conditions are not met: you cannot .* for yourself\./);
  });

  it('a lost connection loses no input: one is told, and goes on when it is back', async () => {
    const exercise = await publishExercise(stage.url, `演练：断线（${view.language}）`);
    const bidder = await stage.visitor(view, 'day-care');
    await bidder.goTo(`/desk/opportunities/${exercise.reference}`);
    await bidder.fill('投标报价', 'Bid price', '81000');
    bidder.watch.interrupted();
    await bidder.context.setOffline(true);
    await bidder.sees(/^与服务器的连接已断开。/, /^The connection to the server is lost\./);
    await bidder.fill('服务方案', 'Proposal', PROPOSAL);
    await bidder.press('检查并提交', 'Check and submit');
    await bidder.press('确认，密封提交', 'Confirm and seal in');
    await bidder.sees('连接不上服务器', 'The server cannot be reached');
    await expectAccessible(bidder.page);

    await bidder.context.setOffline(false);
    await bidder.press('确认，密封提交', 'Confirm and seal in');
    await bidder.sees('已密封提交。', 'Your bid is sealed in.');
    await bidder.sees(/81,000\.00/, /81,000\.00/);
    await bidder.sees(PROPOSAL, PROPOSAL);
    expect(await lost(bidder).count()).toBe(0);
  });

  it('whoever leaves a bid that is kept nowhere is asked, and leaves', async () => {
    const exercise = await publishExercise(stage.url, `演练：离开（${view.language}）`);
    const bidder = await stage.visitor(view, 'day-care');
    await keepsNowhere(bidder);
    await bidder.goTo(`/desk/opportunities/${exercise.reference}`);
    await bidder.fill('投标报价', 'Bid price', '83000');
    await bidder.sees(/^未保存：/, /^Not saved:/);
    await bidder.link('可参与项目', 'Projects for us').first().click();
    await bidder.confirm('返回', 'Go back');
    expect(await bidder.field('投标报价', 'Bid price').inputValue()).toBe('83000');
    await bidder.link('可参与项目', 'Projects for us').first().click();
    await bidder.confirm('离开，不保存', 'Leave without saving');
    await bidder.page.waitForURL('**/desk/opportunities');
    await bidder.goTo(`/desk/opportunities/${exercise.reference}`);
    expect(await bidder.field('投标报价', 'Bid price').inputValue()).toBe('');
  });

  it('a bid that is begun on one device is gone on with on another, and neither overwrites the other', async () => {
    const exercise = await publishExercise(stage.url, `演练：两台设备（${view.language}）`);
    const [first, second] = [await stage.visitor(view, 'day-care'), await stage.visitor(view, 'day-care')];
    const page = `/desk/opportunities/${exercise.reference}`;
    const price = (visitor: Visitor) => visitor.field('投标报价', 'Bid price').inputValue();
    await first.goTo(page);
    await first.fill('投标报价', 'Bid price', '85000');
    await first.sees(/^已保存，/, /^Saved /);
    await second.goTo(page);
    await second.sees(/^已填入您于/, /^Your draft of/);
    expect(await price(second)).toBe('85000');
    await second.fill('投标报价', 'Bid price', '86000');
    await second.sees(/^已保存，/, /^Saved /);
    await first.fill('投标报价', 'Bid price', '87000');
    await first.sees('同一份草稿在别处也有修改', 'The same draft was changed elsewhere');
    await expectAccessible(first.page);
    expect(await price(first)).toBe('87000');
    await first.press('用另一处的内容', 'Use what was saved elsewhere');
    expect(await price(first)).toBe('86000');
    // Others who act for the organization, and others of all, find nothing of it.
    const other = await stage.visitor(view, 'volunteers');
    await other.goTo(page);
    expect(await price(other)).toBe('');
  });

  it('a session that ended meanwhile loses no bid: one signs in over the page and goes on', async () => {
    const exercise = await publishExercise(stage.url, `演练：重新登录（${view.language}）`);
    const bidder = await stage.visitor(view, 'day-care');
    await bidder.goTo(`/desk/opportunities/${exercise.reference}`);
    await bidder.fill('投标报价', 'Bid price', '84000');
    await bidder.fill('服务方案', 'Proposal', PROPOSAL);
    await bidder.context.clearCookies();
    bidder.watch.forgive(/status of 40[13]/);
    await bidder.press('检查并提交', 'Check and submit');
    await bidder.press('确认，密封提交', 'Confirm and seal in');
    await bidder.shows(bidder.heading('登录已失效', 'Your session has ended'));
    await bidder.fill('密码', 'Password', DEMONSTRATION_PASSWORD);
    await bidder.press('登录', 'Sign in');
    await bidder.press('确认，密封提交', 'Confirm and seal in');
    await bidder.sees('已密封提交。', 'Your bid is sealed in.');
    await bidder.sees(PROPOSAL, PROPOSAL);
  });

  it('who cannot bid reads why before anything else, with its own area and the project’s', async () => {
    const exercise = await publishExercise(stage.url, `演练：服务范围（${view.language}）`, 100, '220203');
    const group = await stage.visitor(view, 'yangge-team');
    await group.goTo(`/desk/opportunities/${exercise.reference}`);
    const why = group.page.locator('main').getByText(group.say('贵单位目前不能投标', 'You cannot bid at present'));
    await group.shows(why);
    await group.sees('贵单位的服务范围', 'The area that you serve');
    const page = await group.page.locator('main').innerText();
    expect(page.indexOf(await why.innerText())).toBeLessThan(page.indexOf(group.say('采购要求', 'What is asked')));
    expect(page).toMatch(
      group.say(
        /服务范围\s+\S+\s+本项目的服务地区\s+吉林省吉林市龙潭区\s/,
        /serve\s+\S.+\s+The region of this project\s+\S/,
      ),
    );
    expect(await group.field('投标报价', 'Bid price').count()).toBe(0);
    await expectAccessible(group.page);
  });

  it('the language can be changed in the middle of a form', async () => {
    const exercise = await publishExercise(stage.url, `演练：语言（${view.language}）`);
    const bidder = await stage.visitor(view, 'volunteers');
    await bidder.goTo(`/desk/opportunities/${exercise.reference}`);
    await bidder.fill('投标报价', 'Bid price', '82000');
    await bidder.follow('English', '中文');
    const price = bidder.page.getByLabel(bidder.say('Bid price', '投标报价'), { exact: true });
    expect(await price.inputValue()).toBe('82000');
    const shown = bidder.say('en', 'zh');
    expect(new URL(bidder.page.url()).pathname).toBe(`/${shown}/desk/opportunities/${exercise.reference}`);
  });
});

function lost(visitor: Visitor) {
  return visitor.page.getByText(visitor.say(/^与服务器的连接已断开。/, /^The connection to the server is lost\./));
}
