import { expect } from '@jest/globals';
import { EVALUATORS } from '@chengjie/exercise';
import {
  appointPanel,
  bid,
  deadlinePasses,
  opened,
  publishExercise,
  qualified,
  type Exercise,
} from '../api/exercise.js';
import type { Locator } from 'playwright-core';
import type { View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import type { Stage } from '../testing/stage.js';

/** Whose bid is scored. */
const BIDDER = '吉林市昌邑区延安街道松江居家养老服务中心';

/** An evaluator scores a bid: a draft that stays, a sheet that counts, and its correction. */
export async function scoreOneBid(stage: Stage, view: View): Promise<void> {
  const exercise = await publishExercise(stage.url, `演练：评分（${view.language}）`);
  await bid(stage.url, exercise);
  await appointPanel(stage.url, exercise);
  const evaluator = await stage.visitor(view, EVALUATORS[0]);
  await evaluator.goTo('/desk/evaluations');
  await evaluator.followLink(evaluator.page.getByRole('link', { name: exercise.title }));
  await evaluator.sees(/^本项目尚未开标。/, /^The bids are not opened yet\./);

  await deadlinePasses(stage.demonstration.db, exercise);
  await opened(stage.url, exercise);
  await evaluator.sees('您已提交 0 份评分表，共需 3 份。', 'You have submitted 0 of 3 sheets.');
  await evaluator.sees(/采购人尚未完成资格审查/, /The buyer has not completed the qualification review/);
  await qualified(stage.url, exercise);
  await expectAccessible(evaluator.page);
  await evaluator.follow(BIDDER, BIDDER);

  const sheet = evaluator.page
    .getByRole('region')
    .or(evaluator.page.locator('section'))
    .filter({
      has: evaluator.page.getByRole('heading', { name: BIDDER, exact: true }),
    });
  const field = (zh: string, en: string) => sheet.getByLabel(evaluator.say(zh, en), { exact: true });
  await field('服务方案质量：分数', 'Quality of the service plan: points').fill('51');
  await sheet.getByRole('button', { name: evaluator.say('提交评分表', 'Submit the sheet') }).click();
  await evaluator.shows(
    sheet.getByText(evaluator.say('分数不能超过 50.00。', 'The points must not exceed 50.00.')).first(),
  );
  await field('服务方案质量：分数', 'Quality of the service plan: points').fill('45.5');
  await field('服务方案质量：理由', 'Quality of the service plan: reason').fill('方案完整，频次明确。');
  await evaluator.shows(sheet.getByText(evaluator.say(/^已保存，/, /^Saved /)));

  await readAnother(evaluator, field('服务方案质量：分数', 'Quality of the service plan: points'));
  await stayThenLeave(evaluator, exercise, field('服务团队：分数', 'Service team: points'));
  await evaluator.page.reload();
  await evaluator.watch.settled();
  expect(await field('服务方案质量：理由', 'Quality of the service plan: reason').inputValue()).toBe(
    '方案完整，频次明确。',
  );
  await field('服务团队：分数', 'Service team: points').fill('27');
  await field('服务团队：理由', 'Service team: reason').fill('持证护理员四名。');
  await sheet.getByRole('button', { name: evaluator.say('提交评分表', 'Submit the sheet') }).click();
  await expectAccessible(evaluator.page);
  await evaluator.confirm('确认提交', 'Submit it');
  await evaluator.isTold('评分表已提交。', 'The sheet is submitted.');
  await evaluator.sees('您已提交 1 份评分表，共需 3 份。', 'You have submitted 1 of 3 sheets.');
  await correct(evaluator, sheet, field('服务团队：分数', 'Service team: points'));
}

/** A sheet that is in is corrected, while others are not: what changes is asked about, and what was stays to be read. */
async function correct(evaluator: Visitor, sheet: Locator, points: Locator): Promise<void> {
  const act = evaluator.say('更正评分表', 'Correct this sheet');
  await evaluator.unfold('更正评分表', 'Correct this sheet');
  const send = sheet.getByRole('button', { name: act, exact: true });
  const reason = sheet.getByLabel(evaluator.say('更正原因', 'What was wrong'), { exact: true });
  expect(await points.inputValue()).toBe('27.00');
  await reason.fill('证书按复印件多数了一份');
  await send.click();
  await evaluator.shows(
    sheet.getByText(evaluator.say('分数和理由都没有改动。', 'No points and no reason are changed.')).first(),
  );
  await points.fill('26');
  await expectAccessible(evaluator.page);
  await send.click();
  await evaluator.sees('27.00 分，更正为 26.00 分', '27.00 points, corrected to 26.00');
  await evaluator.confirm('更正评分表', 'Correct this sheet');
  await evaluator.isTold('评分表已更正。', 'The sheet is corrected.');
  await evaluator.sees('您已提交 1 份评分表，共需 3 份。', 'You have submitted 1 of 3 sheets.');
  await evaluator.unfold('更正前的评分表', 'Sheets before they were corrected');
  await evaluator.sees('27.00 分：持证护理员四名。', '27.00 points: 持证护理员四名。');
  await evaluator.sees('证书按复印件多数了一份', '证书按复印件多数了一份');
  await expectAccessible(evaluator.page);
}

/** One bid is on show at a time: another is read, and what was typed for the first is there afterwards. */
async function readAnother(evaluator: Visitor, points: Locator): Promise<void> {
  const { page } = evaluator;
  const row = page.getByRole('row').filter({ hasText: BIDDER });
  await evaluator.shows(row.getByText(evaluator.say('草稿', 'Draft'), { exact: true }));
  const others = page.getByRole('navigation', { name: evaluator.say('逐份查看投标文件', 'One bid after the other') });
  const [there, back] = (await others.getByRole('link', { name: evaluator.say('下一份', 'The next one') }).count())
    ? (['下一份', '上一份'] as const)
    : (['上一份', '下一份'] as const);
  const step = (which: '下一份' | '上一份') =>
    others.getByRole('link', {
      name: evaluator.say(which, { 下一份: 'The next one', 上一份: 'The one before' }[which]),
    });
  await evaluator.followLink(step(there));
  await points.waitFor({ state: 'hidden' });
  expect(await page.locator('main section[id^="bid-"]:visible').count()).toBe(1);
  expect(await page.locator('main h2:focus').innerText()).not.toBe(BIDDER);
  await expectAccessible(page);
  await evaluator.followLink(step(back));
  expect(await points.inputValue()).toBe('45.5');
}

/** Points that were typed and not handed in: one leaves, and finds them again. */
async function stayThenLeave(evaluator: Visitor, { title }: Exercise, points: Locator): Promise<void> {
  await points.fill('20');
  await evaluator.link('我的评审', 'My evaluations').first().click();
  await evaluator.page.waitForURL('**/desk/evaluations');
  await evaluator.followLink(evaluator.page.getByRole('link', { name: title }));
  await evaluator.follow(BIDDER, BIDDER);
  expect(await points.inputValue()).toBe('20');
  await points.fill('');
}
