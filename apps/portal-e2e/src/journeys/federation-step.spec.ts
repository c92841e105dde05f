import { shanghaiDate } from '@chengjie/kernel';
import { expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE, type View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** Decisions are confirmed shortly before their first day. */
const inDays = (days: number) => shanghaiDate(new Date(Date.now() + days * 86_400_000));

/** The page says what was done, and leads there: the buttons that did it are gone. */
function tells(visitor: Visitor, zh: RegExp, en: RegExp): Promise<void> {
  return visitor.shows(visitor.page.locator(':focus').filter({ hasText: visitor.say(zh, en) }));
}

/** One after the other: each goes on from where the one before ended. */
it.each<[string, string, View, { from: string; until: string }]>([
  ['province-registrar-2', 'province-registrar-1', CHINESE_DESK, { from: inDays(10), until: '2032-12-31' }],
  ['province-registrar-1', 'province-registrar-2', ENGLISH_PHONE, { from: inDays(11), until: '2034-12-31' }],
])(
  '%s proposes that the federation step goes on, %s confirms it, everybody reads it',
  async (one, other, view, days) => {
    const first = await stage.visitor(view, one);
    await first.goTo('/desk/federation-step');
    // That of the demonstration begins too far ahead to be confirmed.
    const refusing = first.page.getByText(first.say('退回', 'Refuse'), { exact: true }).first();
    if (await refusing.count()) {
      await refusing.click();
      await first.fill('理由', 'Reason', '文号尚未确定');
      await first.press('退回', 'Refuse');
      await first.confirm('退回', 'Refuse');
      await tells(first, /提议已退回/, /The proposal is refused/);
      await first.sees('理由：文号尚未确定', 'Reason: 文号尚未确定');
    }
    await first.press('提交提议', 'Propose');
    await first.sees('此项必填。', 'Fill this in.');
    await first.fill('自哪一日起', 'First day', '2020-01-01');
    await first.fill('延续至（含当日）', 'Until, that day included', days.until);
    await first.fill('文件名称', 'Name of the document', '吉林省民政厅关于继续优先购买服务的通知');
    await first.fill('文号', 'Its number', '吉民发〔2027〕30号');
    await first.press('提交提议', 'Propose');
    await first.sees(/自明日起方可适用/, /It begins tomorrow or later/);
    await expectAccessible(first.page);
    await first.fill('自哪一日起', 'First day', days.from);
    await first.press('提交提议', 'Propose');
    await first.shows(first.heading('待确认的提议', 'Waits to be confirmed'));
    expect(await first.button('确认并载入适用规则', 'Confirm and enter the new rules').count()).toBe(0);

    const second = await stage.visitor(view, other);
    await second.goTo('/desk/federation-step');
    await second.sees(new RegExp(`改为：.*${days.until}`), new RegExp(`It is: .*${days.until}`));
    await expectAccessible(second.page);
    await second.press('确认并载入适用规则', 'Confirm and enter the new rules');
    await second.confirm('确认并载入适用规则', 'Confirm and enter the new rules');
    await tells(second, /新一版适用规则已载入/, /the new rules are entered/);
    await expectAccessible(second.page);
    await second.sees('已确认', 'Confirmed');

    const anybody = await stage.visitor(view);
    await anybody.goTo('/rules');
    await anybody.sees(
      '吉林省民政厅关于继续优先购买服务的通知（吉民发〔2027〕30号）',
      '吉林省民政厅关于继续优先购买服务的通知 (吉民发〔2027〕30号)',
    );
    const firstDay = (locale: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${days.from}T00:00:00Z`),
      );
    const pack = anybody.say(
      `吉林省采购规则（${firstDay('zh-CN')}起）`,
      `Procurement rules of Jilin Province, from ${firstDay('en-GB')}`,
    );
    await anybody.followLink(anybody.page.getByRole('link', { name: pack }).first());
    await anybody.sees(
      '吉林省民政厅关于继续优先购买服务的通知（吉民发〔2027〕30号）',
      '吉林省民政厅关于继续优先购买服务的通知（吉民发〔2027〕30号）',
    );
  },
);
