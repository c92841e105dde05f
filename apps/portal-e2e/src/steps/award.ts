import { expect } from '@jest/globals';
import { bid, deadlinePasses, publishExercise, score, type Exercise } from '../api/exercise.js';
import type { View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import type { Stage } from '../testing/stage.js';
import { withSmallPages } from '../testing/small-pages.js';
import { withOtherResult } from '../testing/tampering.js';

/** The bidders as they must be ranked: the first two are equal in all that counts, and the first is a federation. */
const RANKED = [
  ['吉林市昌邑区延安街道社区社会组织联合会', '92.00'],
  ['吉林市昌邑区延安街道松江居家养老服务中心', '92.00'],
  ['吉林市昌邑区新建街道康乐日间照料中心', '87.78'],
] as const;

/** From the deadline to the award: all is opened, ranked, awarded and explained before everybody's eyes, and can be repeated. */
export async function openRankAwardRepeat(stage: Stage, view: View): Promise<void> {
  const exercise = await publishExercise(stage.url, `演练：成交（${view.language}）`);
  await bid(stage.url, exercise);
  const [buyer, anybody] = await Promise.all([stage.visitor(view, 'buyer'), stage.visitor(view)]);
  await appointPanel(buyer, exercise);
  await seeOpening(stage, anybody, exercise);
  await completeReview(buyer);
  await score(stage.url, exercise);
  await evaluateAndAward(buyer);
  await seeAward(anybody);
  await repeat(anybody);
  await doubt(await stage.visitor(view), exercise);
  await readOwnResult(await stage.visitor(view, 'elder-care'), exercise);
  await readPreference(await stage.visitor(view, 'federation'), exercise);
}

async function appointPanel(buyer: Visitor, { reference }: Exercise): Promise<void> {
  await buyer.goTo(`/desk/projects/${reference}/bids`);
  await buyer.sees(
    '开标前没有人能看到投标文件的内容、投标报价和家数。',
    'Until the opening nobody sees what bids say, what they ask, or how many there are.',
  );
  await buyer.follow('评标委员会', 'Evaluation committee');
  await buyer.press('确定评标委员会', 'Make this the evaluation committee');
  await buyer.shows(buyer.page.getByRole('alert'));
  for (const number of [1, 2, 3, 4, 5]) await buyer.choose('checkbox', `评审专家 0${number}`, `评审专家 0${number}`);
  await buyer.press('确定评标委员会', 'Make this the evaluation committee');
  await buyer.isTold('评标委员会已确定，共 5 人。', 'The evaluation committee is appointed: 5 members.');
  await buyer.shows(buyer.page.getByRole('row').filter({ hasText: buyer.say('评审 5', 'Evaluator 5') }));
  await expectAccessible(buyer.page);
}

/** Nobody reloads the page: it is told of the opening. */
async function seeOpening(stage: Stage, anybody: Visitor, exercise: Exercise): Promise<void> {
  await anybody.goTo(`/projects/${exercise.reference}`);
  await anybody.sees('尚未开标，投标文件全部密封', 'Not opened yet: all bids are sealed');
  await deadlinePasses(stage.demonstration.db, exercise);
  const record = anybody.page.getByRole('table', { name: anybody.say('开标记录', 'Opening record') });
  for (const [name] of RANKED) await anybody.shows(record.getByRole('row').filter({ hasText: name }));
  await anybody.sees('评审中', 'Being evaluated');
  expect(await anybody.heading('中标结果', 'Award').count()).toBe(0);
}

/** The buyer's page follows the opening too: each bid is there to be reviewed, and all that are left are found qualified. */
async function completeReview(buyer: Visitor): Promise<void> {
  await buyer.follow('投标文件与审查', 'Bids and reviews');
  await buyer.sees(
    /完成之前，评标委员会不能提交评分表/,
    /Until then the evaluation committee cannot hand in its sheets/,
  );
  const [zh, en] = ['其余 3 份符合资格条件，完成资格审查', 'Find the other 3 qualified, and complete the review'];
  await buyer.press(zh, en);
  await buyer.confirm(zh, en);
  await buyer.isTold('资格审查已完成。', 'The qualification review is completed.');
  await buyer.sees(/采购人已完成资格审查/, /The buyer completed the qualification review/);
  await buyer.follow('评标委员会', 'Evaluation committee');
}

async function evaluateAndAward(buyer: Visitor): Promise<void> {
  await withSmallPages(buyer.page);
  await buyer.page.reload();
  await buyer.sees('评分表已提交 15 份，共需 15 份。', '15 of 15 score sheets are in.');
  await buyer.follow('概况与办理', 'Overview');
  await buyer.press('评审排序', 'Evaluate');
  await buyer.confirm('评审排序', 'Evaluate');
  await buyer.isTold('评审排序已完成。', 'The bids are ranked.');
  await buyer.sees('是：同等条件下联合会优先', 'Yes: on equal terms the federation comes first');
  await expectAccessible(buyer.page);
  await buyer.press('发布中标结果公告', 'Publish the award');
  await buyer.confirm('发布中标结果公告', 'Publish the award');
  await buyer.isTold('中标结果公告已发布。', 'The award is published.');
  await buyer.shows(buyer.page.getByText(buyer.say('已中标', 'Awarded'), { exact: true }).first());
}

async function seeAward(anybody: Visitor): Promise<void> {
  await anybody.shows(anybody.heading('中标结果', 'Award'));
  await anybody.sees('联合会优先中标', 'Federation first');
  const places = anybody.page.getByRole('table', { name: anybody.say('名次一览', 'All places') }).locator('tbody tr');
  await anybody.shows(places.nth(2));
  const rows = await places.allInnerTexts();
  expect(rows).toHaveLength(RANKED.length);
  for (const [index, [name, total]] of RANKED.entries()) {
    expect(rows[index]).toContain(name);
    expect(rows[index]).toContain(total);
  }
  expect(rows[0]).toContain(anybody.say('联合会优先', 'Federation first'));
  await expectAccessible(anybody.page);
}

async function repeat(anybody: Visitor): Promise<void> {
  await withSmallPages(anybody.page);
  await anybody.follow('复算本次评审', 'Repeat this evaluation');
  await anybody.sees('复算一致', 'The result is the same');
  await expectAccessible(anybody.page);
}

/** A server that tells another result than the one that follows from the input is found out. */
async function doubt(sceptic: Visitor, { reference }: Exercise): Promise<void> {
  await withOtherResult(sceptic.page, (result) => {
    const [winner] = result.ranking;
    if (winner) winner.total = '93.00';
  });
  await sceptic.goTo(`/projects/${reference}/repeat`);
  await sceptic.sees('复算不一致', 'The result is not the same');
  await sceptic.sees('93.00', '93.00');
}

async function readOwnResult(bidder: Visitor, { title }: Exercise): Promise<void> {
  await bidder.goTo('/desk/bids');
  await bidder.followLink(bidder.page.getByRole('link', { name: title }));
  await bidder.sees('未中标', 'Not awarded');
  await bidder.sees('第 2 名（共 3 家有效）', 'Place 2 of 3 valid');
  await bidder.sees(/方案完整程度/, /方案完整程度/);
}

async function readPreference(federation: Visitor, { title }: Exercise): Promise<void> {
  await federation.goTo('/desk/preferential-awards?kind=exercises');
  await federation.sees(title, title);
  await federation.sees('如果没有优先规则', 'Without the preference');
}
