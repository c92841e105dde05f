import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { act, signedIn } from '../api/client.js';
import { CHINESE_DESK, ENGLISH_PHONE, type View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();
const PASSWORD = 'four unrelated words';

/** Follows the link of the newest mail to an address, out of the page where `npm start` shows mail. */
async function openMailed(visitor: Visitor, address: string, path: string): Promise<void> {
  const mailbox = await stage.browser.newPage();
  const mail = mailbox.locator('article').filter({ hasText: address }).filter({ hasText: path });
  const link = mail.first().getByRole('link');
  await visitor.doing(`reads the mail to ${address}`, async () => {
    // The worker sends it a moment later.
    do await mailbox.goto(stage.demonstration.mailUrl);
    while (!(await link.count()) || !(await link.first().innerText()).includes(path));
    await visitor.page.goto(await link.first().innerText());
    await visitor.watch.settled();
  });
  await mailbox.close();
}

async function setPassword(visitor: Visitor, password: string, title: readonly [string, string]): Promise<void> {
  expect(await visitor.title()).toBe(visitor.say(...title));
  expect(visitor.page.url()).not.toContain('token');
  await visitor.fill('新密码', 'New password', password);
  await visitor.fill('再输入一次新密码', 'New password once more', password);
  await visitor.press('设置密码', 'Set the password');
  await visitor.sees('密码已设置', 'The password is set');
  await expectAccessible(visitor.page);
}

/** A password that anybody guesses is refused, and the field says so once: what is told while one types makes way for it. */
async function weakIsRefusedOnce(visitor: Visitor): Promise<void> {
  const [zh, en] = [/^这个密码由重复、连续字符/, /^This password is made of repeats/];
  const told = visitor.page.getByText(visitor.say(zh, en));
  await visitor.fill('新密码', 'New password', 'abcabcabcabcabcabc');
  await visitor.shows(told.and(visitor.page.getByRole('status')));
  await visitor.fill('再输入一次新密码', 'New password once more', 'abcabcabcabcabcabc');
  await visitor.press('设置密码', 'Set the password');
  await visitor.shows(visitor.page.getByRole('alert'));
  expect([await told.count(), await told.and(visitor.page.getByRole('status')).count()]).toEqual([1, 0]);
  await expectAccessible(visitor.page);
}

/** Where a link leads that did its work, or whose account there is by now. */
async function seesVoidLink(visitor: Visitor): Promise<void> {
  await visitor.sees('链接不能再用', 'The link works no more');
  expect(await visitor.page.locator('input[type="password"]').count()).toBe(0);
  await visitor.shows(visitor.page.locator('main').getByRole('link', { name: visitor.say('登录', 'Sign in') }));
  await visitor.shows(
    visitor.page.locator('main').getByRole('link', { name: visitor.say('忘记密码', 'Forgotten password') }),
  );
  await expectAccessible(visitor.page);
}

async function signIn(visitor: Visitor, loginName: string, password: string): Promise<void> {
  await visitor.goTo('/sign-in');
  await visitor.fill('登录名', 'Login name', loginName);
  await visitor.fill('密码', 'Password', password);
  await visitor.press('登录', 'Sign in');
}

/** Fills in the present password in the form of a button: several of the page ask for it. */
async function fillPassword(visitor: Visitor, zh: string, en: string, password: string): Promise<void> {
  const submit = visitor.page.getByRole('button', { name: visitor.say(zh, en), exact: true });
  const form = visitor.page.locator('form').filter({ has: submit });
  await form.getByLabel(visitor.say('当前密码', 'Present password')).fill(password);
}

/** A program is signed in as well: it is seen on the account page, and ended there. */
async function endOtherSessions(visitor: Visitor, loginName: string): Promise<void> {
  const program = await signedIn(stage.url, loginName, PASSWORD);
  await visitor.goTo('/desk/account/sessions');
  await visitor.sees(/^Chrome 浏览器/, /^Chrome on /);
  await visitor.sees('本次登录', 'This one');
  await visitor.sees(/^程序/, /^A program/);
  await fillPassword(visitor, '结束登录', 'End them', PASSWORD);
  await visitor.press('结束登录', 'End them');
  await visitor.shows(visitor.heading('结束其他全部登录吗？', 'End all other sessions?'));
  await visitor.confirm('结束登录', 'End them');
  await visitor.isTold('所选的登录已结束。', 'What you chose has ended.');
  await expectAccessible(visitor.page);
  await program.expectError('{ viewer { id } }', {}, { code: 'UNAUTHENTICATED' });
}

/** An organization's administrator lets somebody act for it. */
async function giveRole(loginName: string): Promise<void> {
  const administrator = await signedIn(stage.url, 'day-care');
  await act(administrator, 'proposeAdmission', { loginName, administrator: false }, 'admission { id }');
}

/** An answer that the page cannot read makes its own code throw: whoever acts must be told that nothing came of it. */
async function endsInNoSilence(visitor: Visitor): Promise<void> {
  const { page, watch } = visitor;
  watch.forgive(/userErrors/);
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('requestAccount')
      ? route.fulfill({ json: { data: { requestAccount: null } } })
      : route.continue(),
  );
  await visitor.press('申请开立账号', 'Ask for the account');
  await visitor.sees('出错了', 'Something went wrong');
  await page.unroute('**/graphql');
}

describe.each([
  ['chinese.desk', CHINESE_DESK],
  ['english.phone', ENGLISH_PHONE],
] satisfies [string, View][])('%s', (loginName, view) => {
  const address = `${loginName}@example.org`;

  it('opens an account by mail, changes its address and sets a forgotten password anew', async () => {
    const visitor = await stage.visitor(view);
    await visitor.goTo('/sign-in');
    await visitor.follow('开立账号', 'Open an account');
    await visitor.press('申请开立账号', 'Ask for the account');
    await visitor.sees('此项必填。', 'Fill this in.');
    await visitor.fill('登录名', 'Login name', loginName);
    await visitor.fill('姓名或岗位', 'Name or post', '经办人');
    await visitor.fill('电子邮箱', 'Mail address', 'nowhere');
    await visitor.press('申请开立账号', 'Ask for the account');
    await visitor.sees(/请填写一个完整的电子邮箱地址/, /Enter one whole mail address/);
    await expectAccessible(visitor.page);
    await visitor.fill('电子邮箱', 'Mail address', address);
    await endsInNoSilence(visitor);
    await visitor.press('申请开立账号', 'Ask for the account');
    await visitor.sees('邮件已发出', 'A mail is on its way');
    await openMailed(visitor, address, '/open-account');
    await weakIsRefusedOnce(visitor);
    await setPassword(visitor, PASSWORD, ['开立账号', 'Open your account']);

    await signIn(visitor, loginName, PASSWORD);
    await visitor.shows(visitor.heading('从这里开始', 'Begin here'));
    await visitor.sees('尚无身份', 'No role yet');
    await openMailed(visitor, address, '/open-account');
    await seesVoidLink(visitor);
    await visitor.goTo('/desk/account');
    await visitor.sees(loginName, loginName);
    await expectAccessible(visitor.page);
    await giveRole(loginName);
    await openMailed(visitor, address, '/desk/account');
    await visitor.sees('待您接受的身份', 'Roles that you are offered');
    await expectAccessible(visitor.page);
    await fillPassword(visitor, '接受', 'Accept', PASSWORD);
    await visitor.press('接受', 'Accept');
    await visitor.confirm('接受', 'Accept');
    await visitor.isTold('已接受，您现在持有该身份', 'Accepted: the role is yours now');
    await visitor.goTo('/desk');
    await visitor.page.waitForURL('**/desk');

    await visitor.goTo('/desk/account/security');
    await visitor.sees(address, address);
    const other = `other.${address}`;
    await visitor.fill('新的邮箱', 'New address', other);
    await fillPassword(visitor, '发送确认链接', 'Mail a link to confirm it', 'not my password');
    await visitor.press('发送确认链接', 'Mail a link to confirm it');
    await visitor.sees('当前密码不正确', 'The present password is not right');
    await fillPassword(visitor, '发送确认链接', 'Mail a link to confirm it', PASSWORD);
    await visitor.press('发送确认链接', 'Mail a link to confirm it');
    await visitor.sees('等待确认', 'To be confirmed');
    await expectAccessible(visitor.page);
    await openMailed(visitor, other, '/verify-address');
    await visitor.press('确认这是我的邮箱', 'Yes, this address is mine');
    await visitor.sees('邮箱已确认', 'The address is confirmed');
    await expectAccessible(visitor.page);

    await endOtherSessions(visitor, loginName);

    await visitor.context.clearCookies();
    // The foot of the page is asked for in the role of before, until the page knows that nobody is signed in.
    visitor.watch.forgive(/status of 403/);
    await visitor.goTo('/sign-in');
    await visitor.follow('忘记密码', 'Forgotten password');
    await visitor.fill('登录名', 'Login name', loginName);
    await visitor.press('发送链接', 'Mail the link');
    await visitor.sees(/如果有这个账号/, /If there is such an account/);
    await openMailed(visitor, other, '/password-reset');
    await setPassword(visitor, `${PASSWORD} again`, ['重置密码', 'Set a new password']);
    await signIn(visitor, loginName, `${PASSWORD} again`);
    await visitor.page.waitForURL('**/desk');
    await visitor.watch.settled();
  });
});

it('a link that leads nowhere any more says so', async () => {
  const visitor = await stage.visitor();
  await visitor.goTo(`/verify-address#token=${'x'.repeat(43)}`);
  await visitor.press('确认这是我的邮箱', '');
  await visitor.sees(/该链接无效、已使用或已过期/, '');
  // Another link in the same tab is a page of its own: nothing is said of it before it is tried.
  await visitor.page.evaluate((token) => location.assign(`#token=${token}`), 'y'.repeat(43));
  await visitor.page.getByText(/该链接无效、已使用或已过期/).waitFor({ state: 'detached' });
  await visitor.shows(visitor.button('确认这是我的邮箱', ''));
});

it('a link to a new password that works no more leads to another one, before one types again', async () => {
  const visitor = await stage.visitor(ENGLISH_PHONE);
  await visitor.goTo(`/password-reset#token=${'x'.repeat(43)}`);
  await seesVoidLink(visitor);
  await visitor.follow('', 'Forgotten password');
  expect(await visitor.title()).toBe('Forgotten password');
});

it('an administrator sees which mails could not be sent, without addresses', async () => {
  await stage.demonstration.db.query(
    `insert into mail (id, kind, status, attempts, ended_at, failure, response_code)
     values (gen_random_uuid(), 'PASSWORD_RESET', 'DEAD', 1, clock_timestamp(), 'REFUSED', 550)`,
  );
  const visitor = await stage.visitor(CHINESE_DESK, 'city-admin');
  await visitor.goTo('/desk');
  await visitor.follow('未能发出的邮件', '');
  await visitor.sees('重置密码链接', '');
  await visitor.sees('邮件服务器拒收 (550)', '');
  await expectAccessible(visitor.page);
});

it('whatever catches the mail is given neither master key nor database', () => {
  const textOf = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return ''; // a process that has ended meanwhile
    }
  };
  const port = new URL(stage.demonstration.mailUrl).port;
  const environments = globSync('/proc/[0-9]*')
    .filter((process) => textOf(`${process}/cmdline`).includes('apps/cli/dist/mail-catcher.js'))
    .map((process) => textOf(`${process}/environ`).split('\0'))
    .filter((variables) => variables.includes(`PORT=${port}`));
  expect(environments).toHaveLength(1);
  expect(
    environments[0]?.filter((variable) =>
      /^(DATABASE_URL|CHENGJIE_DATABASE_\w+|CHENGJIE_MASTER_KEY|PG\w+)=/.test(variable),
    ),
  ).toEqual([]);
});
