import { describe, expect, it } from '@jest/globals';
import { deadlinePasses, publishExercise } from './api/exercise.js';
import { CHINESE_DESK, ENGLISH_PHONE } from './browser/view.js';
import type { Visitor } from './browser/visitor.js';
import { expectAccessible } from './testing/accessible.js';
import { useStage } from './testing/stage.js';

const stage = useStage();

const PROPOSAL = '每周两次上门服务，配备持证护理员。';

describe.each([CHINESE_DESK, ENGLISH_PHONE])('bidding $name', (view) => {
  it('from the list to the sealed bid: receipt, replacement, withdrawal', async () => {
    const exercise = await publishExercise(stage.url, `演练：投标（${view.language}）`);
    const bidder = await stage.visitor(view, 'elder-care');
    await bidder.goTo('/desk/opportunities');
    await bidder.pick(filter(bidder, '项目种类', 'Kind of project'), bidder.say('演练项目', 'Exercises'));
    await bidder.followLink(bidder.page.getByRole('link', { name: exercise.title }));
    await bidder.sees('各项条件均符合，可以投标。', 'All conditions are met: you can bid.');

    await bidder.press('检查并提交', 'Check and submit');
    await bidder.sees('此项必填。', 'Fill this in.');
    await bidder.fill('投标报价', 'Bid price', '80000');
    await bidder.fill('服务方案', 'Proposal', PROPOSAL);
    await bidder.press('检查并提交', 'Check and submit');
    await bidder.shows(bidder.heading('提交前最后检查', 'A last look before you submit'));
    await expectAccessible(bidder.page);
    await bidder.press('确认，密封提交', 'Confirm and seal in');
    await bidder.sees('已密封提交。', 'Your bid is sealed in.');
    await bidder.sees(/80,000\.00/, /80,000\.00/);

    await bidder.unfold('怎样核对回执', 'How to check the receipt');
    await bidder.press('在本机重新计算哈希', 'Compute the hash again on this device');
    await bidder.sees(/^一致：/, /^It matches:/);

    await bidder.press('替换', 'Replace');
    await bidder.fill('投标报价', 'Bid price', '79500.50');
    await bidder.press('检查并提交', 'Check and submit');
    await bidder.press('确认，替换原投标文件', 'Confirm and replace the earlier bid');
    await bidder.sees(/^第 2 次/, /^2 \(/);
    await bidder.sees(/79,500\.50/, /79,500\.50/);

    await bidder.press('撤回', 'Withdraw');
    await expectAccessible(bidder.page);
    await bidder.confirm('确认撤回', 'Withdraw it');
    await bidder.sees('已撤回，不参加开标。', 'Withdrawn: it takes no part in the opening.');
    await bidder.goTo('/desk/bids');
    await bidder.shows(bidder.page.getByRole('row').filter({ hasText: exercise.title }));

    await deadlinePasses(stage.demonstration.db, exercise);
    await bidder.goTo(`/desk/opportunities/${exercise.reference}`);
    await bidder.sees('投标已经截止', 'Bidding is closed');
    expect(await bidder.button('重新投标', 'Bid again').count()).toBe(0);
  });

  it('whoever may not bid is told each reason', async () => {
    const group = await stage.visitor(view, 'yangge-team');
    await group.goTo('/desk/opportunities');
    const why = group.say('不能以自己名义投标，因为：', 'You cannot bid for yourself, because:');
    const row = group.page.getByRole('row').filter({ hasText: why }).first();
    expect(await row.getByText(group.say('不符合：', 'Not met: ')).count()).toBeGreaterThan(0);
    await group.followLink(row.getByRole('rowheader').getByRole('link'));
    await group.sees('有条件不符合，不能以自己名义投标。', 'Some conditions are not met: you cannot bid for yourself.');
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

  it('the language can be changed in the middle of a form', async () => {
    const exercise = await publishExercise(stage.url, `演练：语言（${view.language}）`);
    const bidder = await stage.visitor(view, 'volunteers');
    await bidder.goTo(`/desk/opportunities/${exercise.reference}`);
    await bidder.fill('投标报价', 'Bid price', '82000');
    await bidder.press('English', '中文');
    const price = bidder.page.getByLabel(bidder.say('Bid price', '投标报价'), { exact: true });
    expect(await price.inputValue()).toBe('82000');
    expect(new URL(bidder.page.url()).pathname).toBe(`/desk/opportunities/${exercise.reference}`);
  });
});

/** The button that opens a filter's choices. */
function filter(visitor: Visitor, zh: string, en: string) {
  return visitor.page.getByRole('search').getByRole('button', { name: visitor.say(zh, en) });
}

function lost(visitor: Visitor) {
  return visitor.page.getByText(visitor.say(/^与服务器的连接已断开。/, /^The connection to the server is lost\./));
}
