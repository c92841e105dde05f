import { EVALUATORS } from '@chengjie/exercise';
import { expect, it } from '@jest/globals';
import {
  addLot,
  bid,
  BIDDERS,
  deadlinePasses,
  opened,
  publishExercise,
  score,
  type Exercise,
} from '../api/exercise.js';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import { withSmallPages } from '../testing/small-pages.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** All lists of these pages two rows at a time: three bids are more than a page. */
const SIZES = [15, 20, 50, 100];
const SECOND = '社区助浴服务';

const second = (visitor: Visitor) => visitor.say(`第 2 包：${SECOND}`, `Lot 2: ${SECOND}`);
const of = (caption: string, lot: string) => `${caption} · ${lot}`;

it.each([CHINESE_DESK, ENGLISH_PHONE])('two lots, each by itself, from the bid to the award: $name', async (view) => {
  const exercise = await publishExercise(stage.url, `演练：两个包（${view.language}）`);
  const lot = await addLot(stage.demonstration.db, exercise, SECOND);
  const [federation, care] = BIDDERS;
  if (!federation || !care) throw new Error('The exercise has three bidders');
  const visit = async (login?: string) => {
    const visitor = await stage.visitor(view, login);
    await withSmallPages(visitor.page, SIZES);
    return visitor;
  };

  await bidForSecond(await visit('day-care'), exercise);
  await bid(stage.url, exercise);
  await bid(stage.url, { ...exercise, lotId: lot.lotId }, [federation, care]);
  const buyer = await visit('buyer');
  await appointPanel(buyer, exercise);
  await deadlinePasses(stage.demonstration.db, exercise);
  await opened(stage.url, exercise);
  await pageThrough(
    await visit(EVALUATORS[0]),
    `/desk/evaluations/${exercise.reference}`,
    {
      table: ['本页的投标文件与您的评分进度', 'Bids on this page and how far you have scored them'],
      pages: ['投标文件翻页', 'Pages of bids'],
    },
    exercise,
  );
  const anybody = await visit();
  const record = {
    table: ['开标记录', 'Opening record'],
    pages: ['开标记录翻页', 'Pages of the opening record'],
  } as const;
  await pageThrough(anybody, `/projects/${exercise.reference}`, record, exercise);

  await score(stage.url, exercise);
  await awardLots(buyer, await visit(), exercise);
  const places = { table: ['名次一览', 'All places'], pages: ['名次翻页', 'Pages of places'] } as const;
  await pageThrough(anybody, `/projects/${exercise.reference}`, places, exercise);
  await jumpToLot(anybody, exercise);
  await readAwards(anybody);
  const ranking = { table: ['名次、得分与理由', 'Places, scores and reasons'], pages: places.pages } as const;
  await pageThrough(buyer, `/desk/projects/${exercise.reference}/ranking`, ranking, exercise);
  await repeat(anybody, exercise);
});

/** Picks the second lot; what is typed is not lost on the way to the other one. */
async function bidForSecond(bidder: Visitor, { reference, title }: Exercise): Promise<void> {
  await bidder.goTo(`/desk/opportunities/${reference}`);
  const lots = bidder.named('navigation', '采购包', 'Lots');
  await bidder.followLink(lots.getByRole('link', { name: second(bidder) }));
  await bidder.shows(bidder.page.getByRole('heading', { level: 2, name: second(bidder) }));
  await bidder.fill('投标报价', 'Bid price', '90000');
  await lots.getByRole('link').first().click();
  await bidder.followLink(lots.getByRole('link', { name: second(bidder) }));
  await bidder.shows(bidder.page.getByText(bidder.say('保存的草稿，尚未提交', 'is filled in. It is not sent')));
  await bidder.fill('服务方案', 'Proposal', 'day-care：每周两次上门助浴，配备持证护理员。');
  await bidder.press('检查并提交', 'Check and submit');
  await bidder.shows(bidder.page.getByRole('definition').filter({ hasText: second(bidder) }));
  await bidder.press('确认，密封提交', 'Confirm and seal in');
  await bidder.sees('已密封提交。', 'Your bid is sealed in.');
  const states = lots.getByRole('listitem');
  await bidder.shows(states.nth(0).getByText(bidder.say('尚未投标', 'No bid yet')));
  await bidder.shows(states.nth(1).getByText(bidder.say('已密封', 'Sealed in')));
  await expectAccessible(bidder.page);

  await bidder.goTo('/desk/bids');
  const row = bidder.page.getByRole('row').filter({ hasText: title });
  await bidder.shows(row.getByText(second(bidder)));
  await bidder.followLink(row.getByRole('link', { name: title }));
  await bidder.follow('前往办理页面', 'Go to the submission page');
  await bidder.shows(bidder.page.getByRole('heading', { level: 2, name: second(bidder) }));
}

/** Evaluators beyond the first page can be appointed too. */
async function appointPanel(buyer: Visitor, { reference }: Exercise): Promise<void> {
  await buyer.goTo(`/desk/projects/${reference}/panel`);
  for (const number of [1, 2, 3, 4, 5]) await buyer.choose('checkbox', `评审专家 0${number}`, `评审专家 0${number}`);
  await buyer.press('确定评标委员会', 'Make this the evaluation committee');
  await buyer.shows(buyer.page.getByRole('row').filter({ hasText: buyer.say('评审 5', 'Evaluator 5') }));
}

/** Each lot has its own acts, and what is asked and told names it; the panel's names come with the last lot alone. */
async function awardLots(buyer: Visitor, anybody: Visitor, { reference }: Exercise): Promise<void> {
  const acts = buyer.page.locator('#acts');
  const evaluate = buyer.say('评审排序', 'Evaluate');
  const publish = buyer.say('发布中标结果公告', 'Publish the award');
  for (const number of [1, 2]) {
    await buyer.goTo(`/desk/projects/${reference}`);
    const lot = (zh: string, en: string) => buyer.say(`第 ${number} 包：${zh}`, `Lot ${number}: ${en}`);
    const block = acts
      .locator('div')
      .filter({ has: buyer.page.getByRole('heading', { level: 3, name: lot('', '').trim() }) })
      .filter({ has: buyer.page.getByRole('list') });
    await block.last().getByRole('button', { name: evaluate }).click();
    await asked(buyer, lot('对“', 'Evaluate the bids for “'), '仅本包就此终止', 'this lot ends here');
    await buyer.confirm('评审排序', 'Evaluate');
    await buyer.isTold(`第 ${number} 包：评审排序已完成。`, `Lot ${number}: The bids are ranked.`);
    await buyer.page.locator('#ranking').getByRole('button', { name: publish }).click();
    await asked(
      buyer,
      lot('向', 'Publish the award to'),
      number === 1 ? '评标委员会姓名在各包全部结束后才公开' : '评标委员会姓名随本公告公开',
      number === 1 ? 'become public when all lots have ended' : 'become public with it',
    );
    await buyer.confirm('发布中标结果公告', 'Publish the award');
    await buyer.isTold(`第 ${number} 包：中标结果公告已发布。`, `Lot ${number}: The award is published.`);
    if (number === 1) await halfway(anybody, reference);
  }
}

async function asked(buyer: Visitor, title: string, zh: string, en: string): Promise<void> {
  const question = buyer.page.getByRole('alertdialog').filter({ hasText: title });
  await buyer.shows(question.filter({ hasText: buyer.say(zh, en) }));
}

/** One lot is awarded and the other is not: the public page says of each how far it has come. */
async function halfway(anybody: Visitor, reference: string): Promise<void> {
  await anybody.goTo(`/projects/${reference}`);
  const ways = anybody.page.locator('#progress').getByRole('list');
  const step = (lot: number) =>
    ways
      .nth(lot)
      .getByRole('listitem')
      .filter({ hasText: anybody.say('中标结果公告', 'Award notice') });
  expect(await step(0).getAttribute('data-done')).toBe('true');
  expect(await step(1).getAttribute('data-done')).toBe('false');
  await anybody.shows(step(1).getByText(anybody.say('未到', 'not yet')));
  // Who awarded the first lot is public with its award; the other lot has nothing to repeat.
  await anybody.shows(anybody.page.locator('#panel'));
  await anybody.goTo(`/projects/${reference}/repeat`);
  await anybody.sees('复算一致', 'The result is the same');
  await anybody.sees('尚无可复算的评审', 'Nothing to repeat yet');
  // Both are compared with the events.
  for (const index of [0, 1])
    await anybody.shows(
      anybody.page
        .getByRole('heading', {
          name: anybody.say(
            '公布的内容与当时记录的事件是否相符',
            'Is what is published still what the events said then?',
          ),
        })
        .nth(index),
    );
}

/** The list of the second lot goes on by itself: that of the first stays where it is. */
async function pageThrough(
  visitor: Visitor,
  path: string,
  { table, pages }: { readonly table: readonly [string, string]; readonly pages: readonly [string, string] },
  { title }: Exercise,
): Promise<void> {
  await visitor.goTo(path);
  const lots = [visitor.say(`第 1 包：${title}`, `Lot 1: ${title}`), second(visitor)] as const;
  const rows = (lot: string) =>
    visitor.page.getByRole('table', { name: of(visitor.say(...table), lot), exact: true }).locator('tbody tr');
  const has = async (lot: string, count: number) => {
    await visitor.shows(rows(lot).nth(count - 1));
    await rows(lot).nth(count).waitFor({ state: 'detached' });
  };
  for (const lot of lots) await has(lot, 2);
  await expectAccessible(visitor.page);
  const pager = visitor.page.getByRole('navigation', { name: of(visitor.say(...pages), lots[1]), exact: true });
  await visitor.followLink(pager.getByRole('link', { name: visitor.say('下一页', 'Next page') }));
  await Promise.all([has(lots[0], 2), has(lots[1], 1)]);
  await visitor.followLink(pager.getByRole('link'));
  await Promise.all([has(lots[0], 2), has(lots[1], 2)]);
}

/** By keyboard alone to a lot's part of the ranking; the address names it, for links from elsewhere. */
async function jumpToLot(anybody: Visitor, { reference }: Exercise): Promise<void> {
  await anybody.goTo(`/projects/${reference}`);
  const jump = anybody.named('link', '第 2 包：名次与理由', 'Lot 2: Places and reasons');
  await jump.focus();
  await anybody.page.keyboard.press('Enter');
  const part = anybody.page.locator('#ranking').getByRole('heading', { level: 3, name: second(anybody) });
  await anybody.shows(part.and(anybody.page.locator(':focus')));
  expect(new URL(anybody.page.url()).hash).toBe('#ranking-lot-2');
}

async function readAwards(anybody: Visitor): Promise<void> {
  const awards = anybody.page.locator('[id="award"]');
  expect(await awards.count()).toBe(1);
  expect(await awards.getByRole('heading', { level: 3 }).count()).toBe(2);
  await anybody.shows(anybody.page.locator('#equal-terms').getByText(second(anybody)));
}

async function repeat(anybody: Visitor, { reference }: Exercise): Promise<void> {
  await anybody.goTo(`/projects/${reference}/repeat`);
  await anybody.shows(anybody.page.getByRole('heading', { level: 2, name: second(anybody) }));
  expect(await anybody.page.getByText(anybody.say('复算一致', 'The result is the same'), { exact: true }).count()).toBe(
    2,
  );
  // Whatever agrees is folded: a phone would be scrolled through for minutes.
  expect(await anybody.page.getByRole('main').getByRole('table').count()).toBe(0);
  for (const number of [1, 2])
    await anybody.sees(new RegExp(`${reference}-${number}-input`), new RegExp(`${reference}-${number}-input`));
  await expectAccessible(anybody.page);
}
