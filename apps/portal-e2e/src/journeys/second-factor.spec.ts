import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import { act, signedIn } from '../api/client.js';
import { CHINESE_DESK, ENGLISH_PHONE, type View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** A buyer who is none of the demonstration's, with the password of its buyer. */
async function newOfficer(loginName: string): Promise<void> {
  await stage.demonstration.db.query(
    `with officer as (
       insert into account (id, login_name, display_name, password_hash, status)
       select gen_random_uuid(), $1, '采购人 新', password_hash, 'ACTIVE' from account where login_name = 'buyer' returning id
     )
     insert into role_grant (id, account_id, role, agency_id, region_code)
     select gen_random_uuid(), officer.id, 'BUYER', g.agency_id, g.region_code
     from officer, role_grant g join account a on a.id = g.account_id where a.login_name = 'buyer' limit 1`,
    [loginName],
  );
}

/** Somebody without a role, who is none of the demonstration's, is offered that of a buyer by two administrators. */
async function offerRole(loginName: string): Promise<string> {
  const { db } = stage.demonstration;
  await db.query(
    `with person as (
       insert into account (id, login_name, display_name, password_hash, status)
       select gen_random_uuid(), $1, '采购人 新', password_hash, 'ACTIVE' from account where login_name = 'buyer' returning id
     )
     insert into account_address (id, account_id, address, language, entered_at, verified_at)
     select gen_random_uuid(), id, $1 || '@example.org', 'zh', clock_timestamp(), clock_timestamp() from person`,
    [loginName],
  );
  const [agency] = await db.query<{ id: string; name: string }>(
    `select agency.id, agency.name from agency join role_grant g on g.agency_id = agency.id join account a on a.id = g.account_id
     where a.login_name = 'buyer'`,
  );
  const asked = { loginName, role: 'BUYER', agencyId: agency?.id, reason: '岗位需要' };
  const proposer = await signedIn(stage.url, 'city-admin-2');
  const { proposal } = await act<{ proposal: { id: string } }>(proposer, 'proposeRole', asked, 'proposal { id }');
  const second = await signedIn(stage.url, 'province-admin');
  await act(second, 'confirmRole', { proposalId: proposal.id }, 'proposal { id }');
  return agency?.name ?? '';
}

/** A device of the browser's that makes passkeys, and knows its user. */
async function withDevice({ context, page }: Visitor): Promise<void> {
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.goTo('/sign-out');
  await visitor.page
    .locator('main')
    .getByRole('button', { name: visitor.say('退出登录', 'Sign out') })
    .click();
  await visitor.shows(visitor.link('登录', 'Sign in').first());
}

async function enterPassword(visitor: Visitor, loginName: string): Promise<void> {
  await visitor.goTo('/sign-in');
  await visitor.fill('登录名', 'Login name', loginName);
  await visitor.fill('密码', 'Password', DEMONSTRATION_PASSWORD);
  await visitor.press('登录', 'Sign in');
}

/** The form of a button: several of the page ask for a name. */
function formOf(visitor: Visitor, zh: string, en: string) {
  const submit = visitor.page.getByRole('button', { name: visitor.say(zh, en), exact: true });
  return visitor.page.locator('form').filter({ has: submit });
}

async function fillName(visitor: Visitor, zh: string, en: string, name: string): Promise<void> {
  await formOf(visitor, zh, en).getByLabel(visitor.say('名称', 'Name'), { exact: true }).fill(name);
}

/** The head of the page, which says who one is. */
const menu = (visitor: Visitor, zh: string, en: string) =>
  visitor.page
    .getByRole('banner')
    .getByRole('button')
    .filter({ hasText: visitor.say(zh, en) });

describe.each([
  ['officer.desk', CHINESE_DESK],
  ['officer.phone', ENGLISH_PHONE],
] satisfies [string, View][])('%s', (loginName, view) => {
  it('sets up a second factor at the first sign-in, signs in by it, and proves by it who acts', async () => {
    await newOfficer(loginName);
    const officer = await stage.visitor(view);
    await withDevice(officer);

    await enterPassword(officer, loginName);
    await officer.sees(/机关的身份须有第二因素/, /A role of an office needs a second factor/);
    await officer.goTo('/desk/projects');
    await officer.sees(/机关的身份须有第二因素/, /A role of an office needs a second factor/);
    await expectAccessible(officer.page);
    await fillName(officer, '添加通行密钥', 'Add a passkey', '办公电脑');
    await officer.shows(menu(officer, '待设置第二因素', 'Second factor to be set up'));
    await officer.press('添加通行密钥', 'Add a passkey');
    await officer.isTold('请保存恢复码', 'Keep your recovery codes');
    await officer.shows(menu(officer, '购买主体', 'Buyer'));
    await expectAccessible(officer.page);
    const recoveryCode = await officer.page.locator('li code').first().innerText();
    await officer.press('已保存好，不再显示', 'I have kept them');
    await officer.isTold('恢复码已不再显示', 'The recovery codes are shown no more');
    await officer.sees('修改密码', 'Change your password');

    await officer.press('开始添加验证器', 'Begin with an authenticator');
    const begun = officer.page.locator('main :focus');
    await officer.shows(
      begun.getByRole('img', { name: officer.say('验证器的二维码', 'QR code for the authenticator') }),
    );
    await expectAccessible(officer.page);
    const secret = Secret.fromBase32(
      await officer.page
        .locator('code')
        .filter({ hasText: /^[A-Z2-7]{32}$/ })
        .innerText(),
    );
    const code = (later = 0) => TOTP.generate({ secret, timestamp: Date.now() + later });
    await fillName(officer, '添加验证器', 'Add the authenticator', '手机');
    await officer.fill('验证器显示的验证码', 'Code that it shows', code());
    await officer.press('添加验证器', 'Add the authenticator');
    await officer.isTold('第二因素已添加', 'The second factor is added');
    await officer.shows(officer.page.getByRole('rowheader', { name: '手机' }));

    await signOut(officer);
    await enterPassword(officer, loginName);
    await officer.sees('第二步：确认身份', 'Second step: prove who you are');
    await expectAccessible(officer.page);
    await officer.press('使用通行密钥', 'Use a passkey');
    await officer.shows(officer.named('navigation', '工作台', 'Workbench'));

    await stage.demonstration.db.query(`update session set proven_at = proven_at - interval '1 hour'`);
    await officer.goTo('/desk/account/security');
    await officer.press('改名：手机', 'Rename “手机”');
    await officer.fill('新名称', 'New name', '工作手机');
    await officer.press('保存名称', 'Save the name');
    await officer.sees('请再次确认身份', 'Prove who you are once more');
    await expectAccessible(officer.page);
    const asked = officer.page.getByRole('dialog');
    await asked.getByRole('button', { name: officer.say('取消', 'Cancel') }).click();
    await officer.isStopped('没有办理：您没有确认身份', 'Not done: you did not prove who you are');
    await officer.press('保存名称', 'Save the name');
    await officer.press('使用通行密钥', 'Use a passkey');
    await officer.isTold('已改名为“工作手机”', 'Its name is “工作手机” now');
    await officer.shows(officer.page.getByRole('rowheader', { name: '工作手机' }));

    await signOut(officer);
    await enterPassword(officer, loginName);
    await officer.fill('验证码', 'Code', '000000');
    await officer.press('确认', 'Confirm');
    await officer.sees(/第二因素不正确/, /The second factor is not right/);
    await officer.fill('验证码', 'Code', code(30_000));
    await officer.press('确认', 'Confirm');
    await officer.shows(officer.named('navigation', '工作台', 'Workbench'));

    await signOut(officer);
    await enterPassword(officer, loginName);
    await officer.press('改用恢复码', 'Use a recovery code instead');
    await officer.fill('恢复码', 'Recovery code', recoveryCode);
    await officer.press('确认', 'Confirm');
    await officer.shows(officer.named('navigation', '工作台', 'Workbench'));
    await officer.shows(officer.page.locator('h1').first());
    expect(await officer.page.locator('h1').count()).toBe(1);

    await officer.goTo('/desk/account/security');
    await officer.press('移除“工作手机”', 'End “工作手机”');
    await officer.confirm('移除', 'End');
    const told = officer.say('“工作手机”已移除。', '“工作手机” has ended.');
    await officer.shows(officer.page.locator(':focus').filter({ hasText: told }));
    await officer.shows(officer.page.getByRole('rowheader', { name: '办公电脑' }));
    await officer.button('移除“工作手机”', 'End “工作手机”').waitFor({ state: 'detached' });
  });

  it('is told on accepting a role of an office that it acts once a second factor stands', async () => {
    const name = `new.${loginName}`;
    const agency = await offerRole(name);
    const person = await stage.visitor(view);
    await withDevice(person);
    await enterPassword(person, name);
    await person.sees('尚无身份', 'No role yet');
    await person.goTo('/desk/account');
    const offers = person.page.locator('#offers form');
    await offers.getByLabel(person.say('当前密码', 'Present password')).fill(DEMONSTRATION_PASSWORD);
    await person.press('接受', 'Accept');
    await person.sees(/须先设置第二因素，才能办理业务/, /once you have set up a second factor: that is the next step/);
    await person.confirm('接受', 'Accept');
    await person.isTold(
      `已接受“购买主体 · ${agency}”，设置第二因素后即可办理`,
      `Accepted: Buyer · ${agency}. You can act in it once a second factor is set up`,
    );
    await person.shows(menu(person, '待设置第二因素', 'Second factor to be set up'));
    await expectAccessible(person.page);
    await fillName(person, '添加通行密钥', 'Add a passkey', '办公电脑');
    await person.press('添加通行密钥', 'Add a passkey');
    await person.isTold('请保存恢复码', 'Keep your recovery codes');
    await person.shows(menu(person, agency, agency));
  });
});
