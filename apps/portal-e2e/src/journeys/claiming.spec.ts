import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@chengjie/kernel';
import { describe, expect, it } from '@jest/globals';
import { act, signedIn } from '../api/client.js';
import { CHINESE_DESK, ENGLISH_PHONE, type View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** Officers of the demonstration whose agencies buy nothing. */
const [OFFICER, OTHER_OFFICER] = ['approval-office', 'province-admin'] as const;

async function consents(officer: Visitor, organization: string): Promise<void> {
  await officer.goTo('/desk/claims');
  await officer.followLink(officer.page.getByRole('link', { name: organization }).first());
  await officer.press('同意认领', 'Consent');
  await expectAccessible(officer.page);
  await officer.confirm('同意认领', 'Consent');
  await officer.isTold('已代表本机关同意', 'You consented for your agency');
}

describe.each([
  ['claimant-5', '吉林市昌邑区东局子街道社区社会组织联合会', CHINESE_DESK],
  ['claimant-7', '吉林市昌邑区莲花街道社区社会组织联合会', ENGLISH_PHONE],
] satisfies [string, string, View][])('%s', (loginName, organization, view) => {
  it('claims an organization; two agencies consent, everybody sees it, and an office stops it for a contact', async () => {
    const claimant = await stage.visitor(view, loginName);
    await claimant.goTo('/desk');
    await claimant.follow('为已有的组织办事', 'Act for an organization that exists');
    await claimant.follow('查找并认领组织', 'Find an organization to claim');
    await claimant.goTo(`/desk/claims/new?text=${encodeURIComponent(organization)}`);
    await claimant.follow(`认领 ${organization}`, `Claim ${organization}`);
    await claimant.press('提交认领', 'Submit the claim');
    await claimant.isStopped('理由：此项必填。', 'Grounds: Fill this in.');
    await expectAccessible(claimant.page);
    await claimant.fill('理由', 'Grounds', '本人为该组织登记的负责人，申请认领。');
    await claimant.fill('文件名称', 'Name of the document', '选举负责人的会议纪要');
    await claimant.fill('文号', 'Its number', '2026-07');
    await claimant.fill('日期', 'Its date', '2026-01-05');
    await claimant.press('再加一份文件', 'Add a document');
    await claimant.press('删除文件 2', 'Remove document 2');
    await claimant.isTold('文件 2 已删除', 'Document 2 is removed');
    // What is not sent yet is kept, and still there after a reload.
    await claimant.sees(/^已保存，/, /^Saved /);
    await claimant.page.reload();
    await claimant.watch.settled();
    expect(await claimant.field('文号', 'Its number').inputValue()).toBe('2026-07');
    await claimant.press('提交认领', 'Submit the claim');
    await claimant.isTold('认领已提交', 'Your claim is submitted');
    await expectAccessible(claimant.page);
    const address = new URL(claimant.page.url()).pathname;

    const first = await stage.visitor(view, OFFICER);
    await consents(first, organization);
    await first.sees(/还须|须由另一机关|您已同意/, /You have consented/);
    await consents(await stage.visitor(view, OTHER_OFFICER), organization);

    const everybody = await stage.visitor(view);
    await everybody.goTo(`/organizations/register?text=${encodeURIComponent(organization)}`);
    await everybody.followLink(everybody.page.getByRole('link', { name: organization }).first());
    await everybody.sees('有人认领本组织，正在公示', 'Somebody claims this organization');
    await everybody.sees(/吉林市昌邑区政务服务局/, /吉林市昌邑区政务服务局/);
    await everybody.sees(/日 24:00（北京时间）/, / at 24:00 \(Beijing time\)/);
    await expectAccessible(everybody.page);

    await first.goTo(address);
    await first.unfold('中止认领', 'Stop the claim');
    await first.press('中止认领', 'Stop the claim');
    await first.sees('此项必填。', 'Fill this in.');
    await first.fill(
      '哪一位登记联系人、以何种方式提出',
      'Which registered contact asked for it, and how',
      '登记的负责人来电',
    );
    await first.fill('理由', 'Reason', '现任负责人不同意');
    await first.press('中止认领', 'Stop the claim');
    await first.confirm('中止认领', 'Stop the claim');
    await first.isTold('认领已中止', 'The claim is stopped');

    await claimant.goTo(address);
    await claimant.sees('已中止', 'Stopped');
    await claimant.sees('现任负责人不同意', '现任负责人不同意');
    await expectAccessible(claimant.page);
  });

  it('is stopped without signing in, by the link of somebody whose account an office disabled', async () => {
    const { db, url } = stage.demonstration;
    const claiming = await signedIn(url, loginName);
    const [{ id: organizationId } = { id: '' }] = await db.query<{ id: string }>(
      'select id from organization where name = $1',
      [organization],
    );
    const asked = {
      ...{ organizationId, grounds: '本人为该组织登记的负责人，申请认领。' },
      documents: [{ name: '选举负责人的会议纪要', number: '2026-08', issuedOn: '2026-01-05' }],
    };
    const { claim } = await act<{ claim: { id: string } }>(claiming, 'claimOrganization', asked, 'claim { id }');
    const [accountId, grantId, token] = [newId(), newId(), randomBytes(32).toString('base64url')];
    await db.query(
      `insert into account (id, login_name, display_name, status) values ($1, $2, '停用的负责人', 'DISABLED')`,
      [accountId, `disabled-of-${loginName}`],
    );
    await db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code)
       select $1, $2, 'ORGANIZATION', id, region_code from organization where id = $3`,
      [grantId, accountId, organizationId],
    );
    await db.query(
      `insert into organization_claim_objection (token_hash, claim_id, account_id, grant_id, expires_at)
       values ($1, $2, $3, $4, now() + interval '1 day')`,
      [createHash('sha256').update(token).digest(), claim.id, accountId, grantId],
    );

    const owner = await stage.visitor(view);
    await owner.goTo(`/stop-claim#token=${token}`);
    await owner.press('中止认领', 'Stop the claim');
    await owner.sees('此项必填。', 'Fill this in.');
    await owner.fill('理由（2 至 500 字）', 'Reason (2 to 500 characters)', '并无此事');
    await expectAccessible(owner.page);
    await owner.press('中止认领', 'Stop the claim');
    await owner.confirm('中止认领', 'Stop the claim');
    await owner.sees('认领已中止', 'The claim is stopped');
    await expectAccessible(owner.page);
    expect(owner.page.url()).not.toContain(token);

    const again = await stage.visitor(view);
    await again.goTo(`/stop-claim#token=${token}`);
    await again.fill('理由（2 至 500 字）', 'Reason (2 to 500 characters)', '并无此事');
    await again.press('中止认领', 'Stop the claim');
    await again.confirm('中止认领', 'Stop the claim');
    await again.sees(/该链接无效、已使用或已过期/, /This link is unknown, used or expired/);
  });
});

describe('as the README says', () => {
  it('the claim of claimant-1 is consented to by the two offices that its page names', async () => {
    const claimant = await stage.visitor(CHINESE_DESK, 'claimant-1');
    await claimant.goTo('/desk/claims');
    await claimant.followLink(claimant.page.locator('tbody').getByRole('link').first());
    const organization = (await claimant.page.locator('h1').innerText()).replace(/^认领 /, '');
    const offices = claimant.page.locator('#offices');
    const office = (name: string) => offices.getByRole('row').filter({ hasText: name });
    await claimant.shows(office('吉林市昌邑区政务服务局').getByText('可以办理', { exact: true }));
    await claimant.shows(office('吉林省民政厅').getByText('可以办理', { exact: true }));
    await claimant.shows(office('吉林市昌邑区民政局').getByText(/暂不能办理/));
    await claimant.shows(office('吉林市昌邑区民政局').getByRole('link').first());
    await expectAccessible(claimant.page);
    const address = new URL(claimant.page.url()).pathname;

    const registrar = await stage.visitor(CHINESE_DESK, 'registrar');
    await registrar.goTo(address);
    await registrar.sees(/本机关正在采购/, /Your agency buys/);
    await registrar.shows(registrar.page.locator('#facts').getByText('claimant-1', { exact: true }));
    await registrar.shows(registrar.page.locator('#facts').getByText(/^负责人 [0-9]{3}$/));
    await registrar.shows(registrar.page.locator('#offices').getByText('吉林市昌邑区民政局（本机关）'));
    await expectAccessible(registrar.page);

    await consents(await stage.visitor(CHINESE_DESK, OFFICER), organization);
    await claimant.goTo(address);
    await claimant.sees(/还须 1 个不同机关同意/, /still needed: 1/);
    await consents(await stage.visitor(CHINESE_DESK, OTHER_OFFICER), organization);
    await claimant.goTo(address);
    await claimant.sees('公示中', 'Announced');
  });
});
