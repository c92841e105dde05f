import { expect } from '@jest/globals';
import { deadlinePasses, publishExercise } from '../api/exercise.js';
import type { View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import type { Stage } from '../testing/stage.js';

/** What the bids of these journeys propose. */
export const PROPOSAL = '每周两次上门服务，配备持证护理员。';

/** From the list to the sealed bid: receipt, replacement, withdrawal. */
export async function bidReplaceWithdraw(stage: Stage, view: View): Promise<void> {
  const exercise = await publishExercise(stage.url, `演练：投标（${view.language}）`);
  const bidder = await stage.visitor(view, 'elder-care');
  await bidder.goTo('/desk/opportunities');
  await bidder.pick(filter(bidder, '项目种类', 'Kind of project'), bidder.say('演练项目', 'Exercises'));
  await bidder.followLink(bidder.page.getByRole('link', { name: exercise.title }));
  await bidder.sees('各项条件均符合，可以投标。', 'All conditions are met: you can bid.');

  await bidder.press('检查并提交', 'Check and submit');
  await bidder.sees('此项必填。', 'Fill this in.');
  await bidder.fill('投标报价', 'Bid price', '80000,00');
  await bidder.sees(/千位分隔每三位一个/, /part groups of three digits/);
  await bidder.fill('投标报价', 'Bid price', '８万元');
  await bidder.sees(/80,000\.00（大写：人民币捌万元整）/, /80,000\.00 \(in capitals: 人民币捌万元整\)/);
  await bidder.fill('服务方案', 'Proposal', '长'.repeat(25_000));
  await bidder.press('检查并提交', 'Check and submit');
  await bidder.sees(/最多 20,000 字，已超出 5,000 字/, /At most 20,000 characters: it is 5,000 too long/);
  await bidder.fill('服务方案', 'Proposal', PROPOSAL);
  await bidder.press('检查并提交', 'Check and submit');
  await bidder.shows(bidder.heading('提交前最后检查', 'A last look before you submit'));
  await expectAccessible(bidder.page);
  await bidder.press('确认，密封提交', 'Confirm and seal in');
  await bidder.isTold('投标文件已收到并密封。', 'Your bid has arrived and is sealed.');
  await bidder.sees('已密封提交。', 'Your bid is sealed in.');
  await bidder.sees(/80,000\.00/, /80,000\.00/);

  await bidder.unfold('怎样核对回执', 'How to check the receipt');
  await bidder.press('在本机重新计算校验码', 'Compute the checksum again on this device');
  await bidder.sees(/^一致：/, /^It matches:/);

  await bidder.press('替换', 'Replace');
  await bidder.watch.settled();
  const heading = bidder.heading('替换已提交的投标文件', 'Replace the bid that is in');
  expect(await heading.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  await bidder.fill('投标报价', 'Bid price', '79500.50');
  await bidder.press('检查并提交', 'Check and submit');
  await bidder.press('确认，替换原投标文件', 'Confirm and replace the earlier bid');
  await bidder.isTold('投标文件已替换并密封', 'Your bid is replaced and sealed');
  await bidder.sees(/^第 2 版/, /^2 \(/);
  await bidder.sees(/79,500\.50/, /79,500\.50/);

  await bidder.press('撤回', 'Withdraw');
  await expectAccessible(bidder.page);
  await bidder.confirm('确认撤回', 'Withdraw it');
  await bidder.isTold('投标文件已撤回。', 'Your bid is withdrawn.');
  await bidder.sees('已撤回，不参加开标。', 'Withdrawn: it takes no part in the opening.');
  await bidder.goTo('/desk/bids');
  await bidder.shows(bidder.page.getByRole('row').filter({ hasText: exercise.title }));

  await deadlinePasses(stage.demonstration.db, exercise);
  await bidder.goTo(`/desk/opportunities/${exercise.reference}`);
  // It may have ended by now, since nobody else bids.
  await bidder.sees(/^(投标已经截止|现在不接受投标)$/, /^(Closed for bids|No bids are taken now)$/);
  expect(await bidder.button('重新投标', 'Bid again').count()).toBe(0);
}

/** The button that opens a filter's choices. */
function filter(visitor: Visitor, zh: string, en: string) {
  return visitor.page.getByRole('search').getByRole('button', { name: visitor.say(zh, en) });
}
