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

/** An evaluator scores a bid: a draft that stays, then a sheet that counts. */
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

  const sheet = evaluator.page
    .getByRole('region')
    .or(evaluator.page.locator('section'))
    .filter({
      has: evaluator.page.getByRole('heading', { name: BIDDER, exact: true }),
    });
  const field = (zh: string, en: string) => sheet.getByLabel(evaluator.say(zh, en), { exact: true });
  await field('服务方案质量：分数', 'Quality of the service plan: points').fill('51');
  await sheet.getByRole('button', { name: evaluator.say('提交评分表', 'Submit the sheet') }).click();
  await evaluator.shows(sheet.getByText(evaluator.say('分数不能超过 50。', 'The points must not exceed 50.')).first());
  await field('服务方案质量：分数', 'Quality of the service plan: points').fill('45.5');
  await field('服务方案质量：理由', 'Quality of the service plan: reason').fill('方案完整，频次明确。');
  await evaluator.shows(sheet.getByText(evaluator.say(/^已保存，/, /^Saved /)));

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
  await evaluator.isTold('评分表已提交，不能再修改。', 'The sheet is submitted and cannot be changed.');
  await evaluator.sees('您已提交 1 份评分表，共需 3 份。', 'You have submitted 1 of 3 sheets.');
  expect(await field('服务团队：分数', 'Service team: points').count()).toBe(0);
}

/** Points that were typed and not handed in: one leaves, and finds them again. */
async function stayThenLeave(evaluator: Visitor, { title }: Exercise, points: Locator): Promise<void> {
  await points.fill('20');
  await evaluator.link('我的评审', 'My evaluations').first().click();
  await evaluator.page.waitForURL('**/desk/evaluations');
  await evaluator.followLink(evaluator.page.getByRole('link', { name: title }));
  expect(await points.inputValue()).toBe('20');
  await points.fill('');
}
