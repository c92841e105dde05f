import { expect } from '@jest/globals';
import type { View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import type { Stage } from '../testing/stage.js';

const ENGLISH_TITLE = 'Exercise: home care for the aged in Changyi District';

/** A buyer's project is drafted step by step, looked at once more and published. */
export async function draftAndPublish(stage: Stage, view: View): Promise<void> {
  const title = `演练：昌邑区居家养老服务（${view.language}）`;
  const buyer = await stage.visitor(view, 'buyer');
  await buyer.goTo('/desk/projects');
  await buyer.follow('新建项目', 'New project');
  await chooseFunction(buyer);
  await sayMoney(buyer);
  await buyer.fill('标题', 'Title', title);
  await buyer.fill('英文标题（选填）', 'English title (optional)', ENGLISH_TITLE);
  await buyer.fill('内容', 'Content', '为昌邑区 60 岁以上独居老人提供每周两次的上门照料，为期一年。');

  await buyer.page.reload();
  await buyer.sees(/^已填入您于/, /^Your draft of/);
  expect(await buyer.field('标题', 'Title').inputValue()).toBe(title);
  expect(await buyer.field('英文标题（选填）', 'English title (optional)').inputValue()).toBe(ENGLISH_TITLE);
  await next(buyer);

  await buyer.sees(/按这些条件，登记备案名册中现有 \d+ 家组织可以参加/, /^By these conditions \d+ organizations/);
  await next(buyer);
  await sayHowBidsAreCompared(buyer);
  await buyer.sees('不可移动或删除', 'Cannot be moved or removed');
  await expectAccessible(buyer.page);
  await next(buyer);
  await buyer.sees('最早的截止时间', 'Earliest deadline');
  await next(buyer);
  // All of the region, or a part of it, by the rules in force on the day.
  await buyer.sees(
    /^服务地区是“.*昌邑区”：要求的承接资质、服务范围/,
    /^The region is Changyi District.*: the qualification or service area/,
  );
  await buyer.sees(/家组织可以参加/, /organizations of the register may take part/);
  await expectAccessible(buyer.page);
  await buyer.press('保存草稿，去核对发布', 'Save and look at it before publishing');

  await buyer.shows(buyer.heading('发布前核对', 'Last look before publishing'));
  await buyer.sees(ENGLISH_TITLE, ENGLISH_TITLE);
  await buyer.watch.settled();
  await expectAccessible(buyer.page);
  await sayADeadlineAtNight(buyer);
  await buyer.press('发布公告', 'Publish');
  await buyer.sees('截止时间按规则的最早时间，现在算来是：', 'The earliest deadline that the rules allow, at present:');
  await buyer.confirm('确认发布', 'Publish it now');
  await buyer.page.waitForURL(/\/desk\/projects\/CJ-[\d-]+$/);

  await buyer.isTold('采购公告已发布。', 'The notice is published.');
  const [reference = ''] = /CJ-[\d-]+$/.exec(buyer.page.url()) ?? [];
  const anybody = await stage.visitor(view);
  await anybody.goTo(`/projects/${reference}`);
  expect(await anybody.title()).toBe(anybody.say(title, ENGLISH_TITLE));
  await anybody.sees('演练项目', 'Exercise');
  await anybody.sees('尚未开标，投标文件全部密封', 'Not opened yet: all bids are sealed');
  const ladder = anybody.page.locator('#equal-terms ol > li > strong');
  expect(await ladder.allInnerTexts()).toEqual(
    anybody.say(['同等条件下联合会优先', '公开抽签'], ['On equal terms, the federation first', 'Public draw']),
  );
}

async function chooseFunction(buyer: Visitor): Promise<void> {
  const county = buyer.page.getByRole('button', { name: buyer.say('县（市、区）', 'County or district') });
  await buyer.pick(county, buyer.say('昌邑区', 'Changyi District'));
  await buyer.fill('搜索职能事项', 'Search functions', '居家养老');
  await buyer.choose('radio', 'SVC-02', 'SVC-02');
  await buyer.sees('所选事项的内容', 'What the chosen function says');
  await next(buyer);
}

async function sayMoney(buyer: Visitor): Promise<void> {
  await buyer.choose('radio', '购买服务', 'Purchase of services');
  await buyer.choose('radio', '政府采购', 'Statutory procurement');
  await buyer.choose('radio', '公开招标', 'Open tender');
  await buyer.choose('radio', '福利彩票公益金', 'Welfare lottery fund');
  await buyer.choose('checkbox', '全部资金来自民政部门', 'All the money is a civil-affairs department’s');
  await buyer.fill('预算（最高限价）', 'Budget (ceiling)', '￥１００，０００');
  await buyer.choose('checkbox', '这是演练', 'This is an exercise');
  await buyer.fill('缩短倍数', 'Periods divided by', '100');
  await next(buyer);
}

async function sayHowBidsAreCompared(buyer: Visitor): Promise<void> {
  await buyer.choose('radio', '综合评分法', 'Comprehensive scoring');
  await buyer.fill('价格分值', 'Points for the price', '２０');
  await addCriterion(buyer, 0, '服务方案质量', '50');
  await buyer.sees('合计 70.00 分，还差 30.00 分。', '70.00 points together: 30.00 are missing.');
  await addCriterion(buyer, 1, '评估等级', '30');
  await buyer.sees('提示：有评审因素可能不当', 'To look at: a criterion that may be improper');
  await buyer.field('名称', 'Name (Chinese)').nth(1).fill('服务团队');
  await buyer.sees('合计 100.00 分，正好。', '100.00 points together: just right.');
  await next(buyer);
}

/** A day is read as people write it; one that is none is named, and a time at night is told before anything is published. */
async function sayADeadlineAtNight(buyer: Visitor): Promise<void> {
  await buyer.choose('radio', '定得更晚', 'A later one');
  await buyer.fill('日期', 'Day', '2027-02-30');
  await buyer.fill('时间', 'Time', '３：17');
  await buyer.press('发布公告', 'Publish');
  await buyer.sees('日期：日历上没有这一天，请核对。', 'Day: The calendar has no such day.');
  await buyer.fill('日期', 'Day', '2027年3月1日');
  await buyer.sees('2027年3月1日 星期一', '1 March 2027 Monday');
  await buyer.sees(/^提示：这个时间在办公时间/, /^To look at: this is out of office hours/);
  await buyer.press('发布公告', 'Publish');
  await buyer.sees('星期一，2027年3月1日 03:17（北京时间）', 'Monday, 1 March 2027 at 03:17 (Beijing time)');
  await buyer.confirm('返回', 'Go back');
  await buyer.choose('radio', '按规则的最早时间', 'The earliest that the rules allow');
}

async function addCriterion(buyer: Visitor, index: number, name: string, points: string): Promise<void> {
  await buyer.press('添加评分因素', 'Add a criterion');
  await buyer.field('名称', 'Name (Chinese)').nth(index).fill(name);
  await buyer.field('最高分值', 'Most points').nth(index).fill(points);
}

/** Goes on to the next step of the form. */
export async function next(buyer: Visitor): Promise<void> {
  await buyer.press('下一步', 'Continue');
  await buyer.watch.settled();
}
