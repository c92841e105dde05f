import { describe, expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { draftAndPublish, next } from '../steps/drafting.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it('a buyer’s project is drafted and published, in English on a phone', () => draftAndPublish(stage, ENGLISH_PHONE));

describe.each([CHINESE_DESK, ENGLISH_PHONE])('a buyer’s project $name', (view) => {
  it('cannot go on with what is missing: each field says so', async () => {
    const buyer = await stage.visitor(view, 'buyer');
    await buyer.goTo('/desk/projects/new?step=money');
    await next(buyer);
    await buyer.sees('请先更正以下内容', 'There is a problem');
    await expectAccessible(buyer.page);
    await buyer.fill('预算（最高限价）', 'Budget (ceiling)', '10,00');
    await next(buyer);
    await buyer.sees(/^逗号或空格的位置不对/, /^Commas or blanks are misplaced/);
    await buyer.fill('预算（最高限价）', 'Budget (ceiling)', '0.00');
    await next(buyer);
    await buyer.sees('请填写大于 0 的金额。', 'Give an amount above 0.');
  });

  it('is told at the field of characters that nobody sees, and rid of them at a press', async () => {
    const buyer = await stage.visitor(view, 'buyer');
    await buyer.goTo('/desk/projects/new?step=text');
    await buyer.fill('标题', 'Title', '居家\u202e养老');
    await buyer.sees(/U\+202E（强制从右至左）/, /U\+202E \(right-to-left override\)/);
    await next(buyer);
    await buyer.sees(/^标题：含有/, /^Title: It holds/);
    await buyer.press('去掉这些字符', 'Take these out');
    expect(await buyer.field('标题', 'Title').inputValue()).toBe('居家养老');
    expect(await buyer.field('标题', 'Title').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await buyer.button('去掉这些字符', 'Take these out').count()).toBe(0);
    // So is an English title that is none.
    await buyer.fill('英文标题（选填）', 'English title (optional)', '居家养老');
    await next(buyer);
    await buyer.sees(/^英文标题.*应以英文书写/, /^English title.*is written in English/);
  });
});
