import { describe, expect, it } from '@jest/globals';
import { publishCityCatalog } from '../api/edition.js';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

const REASON = '本市目录与省目录一致，不再单独发布';

describe.each([CHINESE_DESK, ENGLISH_PHONE])('an edition of a city $name', (view) => {
  it('is withdrawn with a reason that everybody reads: the catalog above counts, and the edition stays to be read', async () => {
    const number = await publishCityCatalog(stage.url);
    const admin = await stage.visitor(view, 'city-admin');
    await admin.goTo('/desk/editions');
    await admin.unfold('撤回本级版次', 'Withdraw this region’s edition');
    await admin.press('撤回本级版次', 'Withdraw this region’s edition');
    await admin.sees('请先更正以下内容', 'There is a problem');
    await admin.fill('自哪一日起', 'From which day on', await today());
    await admin.fill('理由（公开）', 'Reason (public)', REASON);
    await expectAccessible(admin.page);
    await admin.press('撤回本级版次', 'Withdraw this region’s edition');
    await admin.confirm('撤回本级版次', 'Withdraw this region’s edition');
    await admin.isTold('本级版次已撤回。', 'The edition is withdrawn.');
    await admin.page.locator('#functions summary').first().waitFor({ state: 'detached' });

    const anybody = await stage.visitor(view);
    await anybody.goTo('/functions?region=2202');
    await anybody.sees(
      new RegExp(`^吉林市已撤回自己的第 ${number} 版目录`),
      new RegExp(`^Jilin City withdrew its own edition ${number}`),
    );
    await anybody.sees(`理由：${REASON}`, `Reason: ${REASON}`);
    const rows = anybody.page.locator('main tbody tr');
    expect(await rows.count()).toBeGreaterThan(2);
    await expectAccessible(anybody.page);
    await anybody.follow(`查看第 ${number} 版`, `Read edition ${number}`);
    expect(new URL(anybody.page.url()).searchParams.get('edition')).toBe(String(number));
    await rows.nth(2).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(2);
  });
});

/** By the server's clock, in China, as people write it. */
async function today(): Promise<string> {
  const [row] = await stage.demonstration.db.query<{ day: string }>(
    `select to_char(now() at time zone 'Asia/Shanghai', 'YYYY.FMMM.FMDD') as day`,
  );
  return row?.day ?? '';
}
