import { describe, expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE, type View } from '../browser/view.js';
import { expectAccessible } from '../testing/accessible.js';
import { scanOfSize } from '../testing/scan.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

const BYTES = 3_500_000;

describe.each([
  ['claimant-5', '吉林市昌邑区东局子街道社区社会组织联合会', CHINESE_DESK],
  ['claimant-7', '吉林市昌邑区莲花街道社区社会组织联合会', ENGLISH_PHONE],
] satisfies [string, string, View][])('%s', (loginName, organization, view) => {
  it('attaches a scan to a claim over a line that is lost; officers of the region look at it, and nobody else', async () => {
    const claimant = await stage.visitor(view, loginName);
    await claimant.goTo(`/desk/claims/new?text=${encodeURIComponent(organization)}`);
    await claimant.follow(`认领 ${organization}`, `Claim ${organization}`);
    await claimant.fill('理由', 'Grounds', '本人为该组织登记的负责人，申请认领。');
    await claimant.fill('文件名称', 'Name of the document', '身份证');
    await claimant.fill('文号', 'Its number', '2026-07');
    await claimant.fill('日期', 'Its date', '2026-01-05');
    const files = claimant.page.locator('input[type=file]');
    claimant.watch.forgive(/status of 4(22|29)|ERR_CONNECTION_RESET/); // what is refused, and the line that is lost

    // What is not what it is called is refused at once, and said at the field.
    await files.setInputFiles({ name: '假.pdf', mimeType: 'application/pdf', buffer: scanOfSize(1_000) });
    await claimant.sees(/文件内容与其扩展名不符/, /The content is not what/);
    await expectAccessible(claimant.page);
    await claimant.press('移除 假.pdf', 'Remove 假.pdf');
    // The button is gone with its file: the field's own has the focus, and it is said.
    await claimant.shows(
      claimant.page
        .getByRole('button', { name: claimant.say(/^选择文件/, /^Choose files/) })
        .and(claimant.page.locator(':focus')),
    );
    await claimant.page
      .getByRole('status')
      .filter({ hasText: claimant.say('已移除 假.pdf', '假.pdf is removed') })
      .waitFor({ state: 'attached' });

    // The second piece of the way is lost once, and then others have all turns: it goes on from there by itself.
    let requests = 0;
    await claimant.page.route('**/uploads/*', (route) => {
      requests += route.request().method() === 'PATCH' ? 1 : 0;
      if (route.request().method() !== 'PATCH') return route.continue();
      if (requests === 3) return route.fulfill({ status: 429, headers: { 'retry-after': '5' }, json: { errors: [] } });
      return requests === 2 ? route.abort('connectionreset') : route.continue();
    });
    await files.setInputFiles({ name: '身份证 正面.png', mimeType: 'image/png', buffer: scanOfSize(BYTES) });
    await claimant.page
      .getByRole('link', { name: claimant.say('查看 身份证 正面.png', 'Look at 身份证 正面.png') })
      .waitFor();
    expect(requests).toBe(Math.ceil(BYTES / 1_048_576) + 2);
    await claimant.page.unrouteAll();

    // It is kept with the draft.
    await claimant.sees(/^已保存，/, /^Saved /);
    await claimant.page.reload();
    await claimant.watch.settled();
    await claimant.page
      .getByRole('link', { name: claimant.say('查看 身份证 正面.png', 'Look at 身份证 正面.png') })
      .waitFor();
    await claimant.press('提交认领', 'Submit the claim');
    await claimant.isTold('认领已提交', 'Your claim is submitted');
    const address = new URL(claimant.page.url()).pathname;

    const officer = await stage.visitor(view, 'approval-office');
    await officer.goTo(address);
    const picture = officer.page.getByRole('img', { name: '身份证 正面.png' });
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
    await expectAccessible(officer.page);

    const source = (await picture.getAttribute('src')) ?? '';
    const stranger = await stage.visitor(view);
    const answer = await stranger.context.request.get(stage.url + source.split('?')[0]);
    expect(answer.status()).toBe(404);

    // What is there no more is said in its place.
    await claimant.press('撤回认领', 'Withdraw the claim');
    await claimant.confirm('撤回认领', 'Withdraw the claim');
    await claimant.sees(/所附文件 1 个：认领撤回后已退还申请人/, /Files attached: 1\. The claim was withdrawn/);
  });
});
