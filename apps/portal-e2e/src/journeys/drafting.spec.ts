import { describe, it } from '@jest/globals';
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
});
