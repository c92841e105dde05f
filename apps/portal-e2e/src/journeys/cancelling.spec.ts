import { describe, expect, it } from '@jest/globals';
import {
  bid,
  deadlinePasses,
  opened,
  proposalPasses,
  publishExercise,
  ranked,
  type Exercise,
} from '../api/exercise.js';
import { CHINESE_DESK, ENGLISH_PHONE, type View } from '../browser/view.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();
const REASON = '市财政调整预算，本年度不再安排该项服务。';

/** What was opened and not ranked yet. */
const justOpened: typeof ranked = async (url, db, exercise: Exercise) => {
  await deadlinePasses(db, exercise);
  await opened(url, exercise);
};

describe.each<[string, View, typeof ranked]>([
  ['what was ranked, at a desk, in Chinese', CHINESE_DESK, ranked],
  ['what was opened, on a phone, in English', ENGLISH_PHONE, justOpened],
])('cancelling %s', (_, view, come) => {
  it('is proposed by the only officer of the buyer, holds the award back, and is sent back, then confirmed by a supervisor', async () => {
    const exercise = await publishExercise(stage.url, `演练：开标后取消（${view.language}）`);
    await bid(stage.url, exercise);
    await come(stage.url, stage.demonstration.db, exercise);
    const buyer = await stage.visitor(view, 'buyer');
    const propose = async () => {
      await buyer.goTo(`/desk/projects/${exercise.reference}`);
      await buyer.page.locator('#cancel summary').click();
      await buyer.pick(
        buyer.page.locator('#cancel').getByRole('button', { name: buyer.say('取消的法定情形', 'Ground of the law') }),
        buyer.say('因重大变故，采购任务取消', 'A major change: the purchase is not needed any more'),
      );
      await buyer.fill('取消原因', 'Reason', REASON);
      await buyer.press('提议取消采购', 'Propose to cancel the project');
      await buyer.confirm('提议取消采购', 'Propose to cancel the project');
      await buyer.isTold('已提议取消，并已公开。', 'The proposal to cancel is made, and public.');
      await buyer.sees(/采购人没有其他经办人，由监督部门确认/, /A supervisor, since the buyer has no other officer/);
      await expectAccessible(buyer.page);
    };
    await propose();
    await buyer.sees(/期限之内暂停评审排序和发布结果/, /Until then nothing is ranked or awarded/);
    expect(await buyer.button('发布中标结果公告', 'Publish the award').count()).toBe(0);

    const anybody = await stage.visitor(view);
    await anybody.goTo(`/projects/${exercise.reference}`);
    await anybody.sees('已有人提议取消采购', 'It is proposed to cancel the project');
    await anybody.sees(REASON, REASON);

    const supervisor = await stage.visitor(view, 'supervisor');
    await supervisor.goTo('/desk');
    await supervisor.followLink(
      supervisor.page.getByRole('listitem').filter({ hasText: exercise.title }).getByRole('link'),
    );
    await supervisor.sees(REASON, REASON);
    await expectAccessible(supervisor.page);
    await supervisor.unfold('退回', 'Send back');
    await supervisor.fill('理由', 'Reason', '未附预算调整文件');
    await supervisor.press('退回', 'Send back');
    await supervisor.confirm('退回', 'Send back');
    await supervisor.isTold('已退回，项目照常进行。', 'It was sent back: the project goes on.');

    await proposalPasses(stage.demonstration.db, exercise);
    await propose();
    await buyer.sees(/不是首次提议/, /It is not the first proposal/);
    await supervisor.goTo(`/desk/watch/cancellations/${exercise.reference}`);
    await supervisor.press('确认取消', 'Confirm the cancelling');
    await supervisor.confirm('确认取消', 'Confirm the cancelling');
    await supervisor.isTold('已取消。', 'The project is cancelled.');

    await anybody.goTo(`/projects/${exercise.reference}`);
    await anybody.sees('本项目已取消', 'This project was cancelled');
    await anybody.sees('开标后提议取消采购', 'Cancelling proposed after the opening');
  });
});
