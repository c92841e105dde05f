import { describe, expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { keepsOnDeviceAlone } from '../steps/drafts.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** What an act on a new project's draft is called, which says which project it is. */
const ofDraft = (zh: string, en: string, title: string) =>
  [`${zh}：新建项目，新建项目 · ${title}`, `${en}: New project, New project · ${title}`] as const;

describe.each([CHINESE_DESK, ENGLISH_PHONE])('what one began and did not send $name', (view) => {
  it('is listed for its author alone, gone on with, and given up', async () => {
    const buyer = await stage.visitor(view, 'buyer');
    await buyer.goTo('/desk/projects/new?step=text');
    await buyer.fill('标题', 'Title', '演练：半途的项目');
    await buyer.sees(/^已保存，/, /^Saved /);

    const elsewhere = await stage.visitor(view, 'buyer');
    await elsewhere.goTo('/desk');
    await elsewhere.follow('还有 1 份填写了、尚未提交的内容', 'Filled in and not sent: 1');
    expect(await elsewhere.title()).toBe(elsewhere.say('未提交的填写', 'Begun and not sent'));
    await expectAccessible(elsewhere.page);
    await elsewhere.follow(...ofDraft('继续填写', 'Go on', '演练：半途的项目'));
    await elsewhere.sees(/^已填入您于/, /^Your draft of/);
    expect(await elsewhere.field('标题', 'Title').inputValue()).toBe('演练：半途的项目');

    const colleague = await stage.visitor(view, 'buyer-street');
    await colleague.goTo('/desk/drafts');
    await colleague.sees('没有未提交的填写。', 'There is nothing begun and not sent.');

    await elsewhere.goTo('/desk/drafts');
    await elsewhere.press(...ofDraft('放弃', 'Give up', '演练：半途的项目'));
    await elsewhere.confirm('放弃', 'Give up');
    await elsewhere.isTold('已放弃。', 'Given up.');
    await elsewhere.sees('没有未提交的填写。', 'There is nothing begun and not sent.');
    await elsewhere.goTo('/desk/projects/new?step=text');
    expect(await elsewhere.field('标题', 'Title').inputValue()).toBe('');
  });

  it('is listed too while it is on this device alone', async () => {
    const buyer = await stage.visitor(view, 'buyer');
    await keepsOnDeviceAlone(buyer);
    await buyer.goTo('/desk/projects/new?step=text');
    await buyer.fill('标题', 'Title', '演练：只在本机的项目');
    await buyer.sees(/^仅保存在本机/, /^Saved on this device alone/);
    await buyer.goTo('/desk/drafts');
    await buyer.sees('仅在本机', 'on this device alone');
    await buyer.press(...ofDraft('放弃', 'Give up', '演练：只在本机的项目'));
    await buyer.confirm('放弃', 'Give up');
    await buyer.sees('没有未提交的填写。', 'There is nothing begun and not sent.');
  });
});
