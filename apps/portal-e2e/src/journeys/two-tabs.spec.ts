import { describe, expect, it } from '@jest/globals';
import { publishExercise } from '../api/exercise.js';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { PROPOSAL } from '../steps/bidding.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

describe.each([CHINESE_DESK, ENGLISH_PHONE])('two tabs $name', (view) => {
  it('what was filled in for one organization is not sealed as another’s, and is kept', async () => {
    const exercise = await publishExercise(stage.url, `演练：两个标签页（${view.language}）`);
    const bidder = await stage.visitor(view, 'elder-care');
    await bidder.goTo(`/desk/opportunities/${exercise.reference}`);
    await bidder.fill('投标报价', 'Bid price', '80000');
    await bidder.fill('服务方案', 'Proposal', PROPOSAL);
    await bidder.press('检查并提交', 'Check and submit');
    await bidder.sees(/^办理人：.+ · 社区社会组织 · /, /^You act as .+ · Organization · /);

    // Another signs in behind the page's back: nobody tells the first tab, but the server does.
    await bidder.signIn('day-care');
    bidder.watch.forgive(/status of 403/);
    await bidder.press('确认，密封提交', 'Confirm and seal in');
    await bidder.sees(/^没有办理：/, /^Not done: /);
    await bidder.sees(/^现在登录的不是本页所示的/, /^Somebody else than /);
    await bidder.sees(PROPOSAL, PROPOSAL);
    await expectAccessible(bidder.page);
    const bids = await stage.demonstration.db.query('select from bid where project_id = $1', [exercise.id]);
    expect(bids).toHaveLength(0);

    // The first signs in again, in a tab of its own: the same text is sealed as its own.
    await bidder.signIn('elder-care');
    await bidder.press('确认，密封提交', 'Confirm and seal in');
    await bidder.sees('已密封提交。', 'Your bid is sealed in.');
    const [bid] = await stage.demonstration.db.query<{ name: string }>(
      `select a.login_name as name from bid b join account a on a.id = b.submitted_by where b.project_id = $1`,
      [exercise.id],
    );
    expect(bid?.name).toBe('elder-care');
  });

  it('a page is told of a sign-in in another tab at once, and goes on when it is told to', async () => {
    const visitor = await stage.visitor(view, 'elder-care');
    await visitor.goTo('/desk/bids');
    await visitor.signIn('day-care');
    visitor.watch.forgive(/status of 403/);
    await visitor.follow('可参与项目', 'Projects for us');
    await visitor.sees(/^现在登录的不是本页所示的/, /^Somebody else than /);
    await visitor.press('以现在登录的人重新载入', 'Load anew as whoever is signed in');
    await visitor.shows(visitor.page.getByRole('banner').getByText('康乐日间照料中心'));
  });

  it('signing out in one tab leaves nothing of one’s own in the others, which say so in view', async () => {
    const visitor = await stage.visitor(view, 'elder-care');
    await visitor.goTo('/desk/bids');
    await visitor.shows(visitor.page.getByText('¥').first());
    await visitor.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const tab = await visitor.context.newPage();
    await tab.goto(`${stage.url}/desk/bids`);
    await tab.getByRole('banner').locator('button[aria-haspopup="true"]').click();
    await tab.getByRole('menuitem', { name: visitor.say('退出登录', 'Sign out'), exact: true }).click();
    await visitor.sees(/^已退出登录/, /^Signed out/);
    await visitor.sees('请先登录', 'Sign in first');
    expect(await visitor.page.getByText('¥').count()).toBe(0);
    expect(await visitor.page.getByText(visitor.say('您填写的内容还在', 'what you entered is kept')).count()).toBe(0);
    await expectAccessible(visitor.page);
  });
});
