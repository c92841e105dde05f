import { describe, expect, it } from '@jest/globals';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import { CHINESE_DESK, ENGLISH_PHONE, type View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** Takes the role that is offered on the account page. */
async function accept(visitor: Visitor): Promise<void> {
  const form = visitor.page.locator('#offers form');
  await form.getByLabel(visitor.say('当前密码', 'Present password')).fill(DEMONSTRATION_PASSWORD);
  await visitor.press('接受', 'Accept');
  await visitor.confirm('接受', 'Accept');
  await visitor.isTold('已接受，您现在持有该身份', 'Accepted: the role is yours now');
}

/** What the question whether to leave an organization says of its sealed bids. */
async function sealedBy(administrator: string, visitor: Visitor): Promise<string[]> {
  const projects = await stage.demonstration.db.query<{ reference: string }>(
    `select p.reference from bid b join project p on p.id = b.project_id
     join role_grant g on g.organization_id = b.bidder_id join account a on a.id = g.account_id
     where a.login_name = $1 and b.status = 'SUBMITTED'`,
    [administrator],
  );
  if (projects.length === 0) return [visitor.say('该组织目前没有密封的投标', 'It has no sealed bid at present')];
  const { length } = projects;
  return [
    visitor.say(`目前密封的投标 ${length} 份`, `Sealed bids at present: ${length}.`),
    ...projects.map(({ reference }) => reference),
  ];
}

describe.each([
  ['evaluator-2', CHINESE_DESK],
  ['evaluator-3', ENGLISH_PHONE],
] satisfies [string, View][])('%s', (loginName, view) => {
  it('gets a role that one administrator proposes and another one confirms, and reads who did', async () => {
    const proposer = await stage.visitor(view, 'city-admin-2');
    await proposer.goTo('/desk/roles');
    await proposer.sees('没有等待确认的提议。需要授予角色时，请在下面提议。', /Nothing waits to be confirmed/);
    await proposer.press('提交提议', 'Propose');
    await proposer.sees('此项必填。', 'Fill this in.');
    await proposer.fill('登录名', 'Login name', 'no.such.person');
    const choice = (zh: string, en: string) =>
      proposer.page.locator('#propose').getByRole('button', { name: proposer.say(zh, en) });
    await proposer.pick(choice('角色', 'Role'), proposer.say('监督部门', 'Supervisor'));
    await proposer.pick(
      choice('机关', 'Agency'),
      proposer.say('吉林市财政局 · 吉林省吉林市', '吉林市财政局 · Jilin City, Jilin Province'),
    );
    await proposer.fill('理由', 'Reason', '兼任监督');
    await proposer.press('提交提议', 'Propose');
    await proposer.sees(/没有该登录名的账号/, /There is no account of this login name/);
    await expectAccessible(proposer.page);
    await proposer.fill('登录名', 'Login name', loginName);
    await proposer.press('提交提议', 'Propose');
    await proposer.sees('提议已提交，请联系另一名管理员确认', 'Proposed: ask another administrator to confirm it');
    expect(await proposer.button('确认授予', 'Confirm').count()).toBe(0);

    const second = await stage.visitor(view, 'province-admin');
    await second.goTo('/desk/roles');
    await second.press('确认授予', 'Confirm');
    await expectAccessible(second.page);
    await second.confirm('确认授予', 'Confirm');
    await second.sees('没有等待确认的提议。需要授予角色时，请在下面提议。', /Nothing waits to be confirmed/);
    await second.shows(second.heading('已确认，待本人接受', 'Confirmed, to be accepted'));
    expect(await second.page.locator('#offered').innerText()).not.toMatch(/不能“|cannot be/);

    const receiver = await stage.visitor(view, loginName);
    await receiver.goTo('/desk/account');
    await accept(receiver);
    const givers = /吉林市政务服务局 · 管理员 03.*吉林省民政厅 · 管理员 01/;
    await receiver.sees(givers, givers);
  });
});

describe.each([
  ['elder-care', 'buyer', CHINESE_DESK],
  ['day-care', 'buyer-health', ENGLISH_PHONE],
] satisfies [string, string, View][])('%s', (loginName, newcomer, view) => {
  it('asks somebody who accepts to act for it, makes an administrator, and removes again; or the person leaves', async () => {
    const own = await stage.visitor(view, loginName);
    await own.goTo('/desk/people');
    await own.shows(own.link('退出本组织', 'Leave it'));
    const ask = async (name: string) => {
      await own.fill('登录名', 'Login name', name);
      await own.press('提出', 'Ask');
      await own.isTold(
        '已提出，待本人接受；本组织其他人员会收到通知',
        'Asked: the person has to accept; the others are told',
      );
    };
    const waiting = own.page.locator('#open').getByRole('row');
    await own.press('提出', 'Ask');
    await own.sees('此项必填。', 'Fill this in.');
    await ask('no.such.person');
    await expectAccessible(own.page);
    await own.press('撤回', 'Withdraw');
    await own.confirm('撤回', 'Withdraw');
    await own.sees('已撤回', 'Withdrawn');
    await waiting.filter({ hasText: 'no.such.person' }).waitFor({ state: 'detached' });

    const person = await stage.visitor(view, newcomer);
    for (const time of ['first', 'second']) {
      await ask(newcomer);
      await own.shows(waiting.filter({ hasText: newcomer }));
      await person.goTo('/desk/account');
      await expectAccessible(person.page);
      if (time === 'first') {
        await person.press('不接受', 'Decline');
        await person.confirm('不接受', 'Decline');
        await person.sees('已不再提供该身份', 'The role is offered no more');
        await own.press('撤回', 'Withdraw');
        await own.confirm('撤回', 'Withdraw');
        await waiting.filter({ hasText: newcomer }).waitFor({ state: 'detached' });
      } else await accept(person);
    }
    await own.goTo('/desk/people');
    const row = own.page.getByRole('row').filter({ hasText: newcomer });
    await own.shows(row);
    await own.press('设为管理员', 'Make administrator');
    await own.confirm('设为管理员', 'Make administrator');
    await own.shows(own.button('取消管理员', 'End as administrator'));
    await expectAccessible(own.page);
    await own.unfold('移出', 'Remove');
    await own.fill('理由', 'Reason', '岗位变动');
    await row.getByRole('button', { name: own.say('移出', 'Remove'), exact: true }).click();
    await own.confirm('移出', 'Remove');
    await row.waitFor({ state: 'detached' });

    await ask(newcomer);
    await person.goTo('/desk/account');
    await accept(person);
    const leaving = person.page.locator('form').filter({ has: person.button('退出组织', 'Leave the organization') });
    await leaving.getByLabel(person.say('当前密码', 'Present password')).fill(DEMONSTRATION_PASSWORD);
    await person.press('退出组织', 'Leave the organization');
    const question = person.page.getByRole('alertdialog');
    await person.shows(question.getByText(/该组织还有其他人员 1 名|Others who act for it: 1\./));
    for (const words of await sealedBy(loginName, person)) await person.shows(question.getByText(words).first());
    await expectAccessible(person.page);
    await person.confirm('退出组织', 'Leave the organization');
    await person.isTold('您已退出该组织', 'You have left the organization');
    // The page shows then what is left to act for.
    await person.watch.settled();
    await expectAccessible(person.page);
  });
});
