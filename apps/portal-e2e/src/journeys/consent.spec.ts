import { describe, it } from '@jest/globals';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import { exerciseTerms, findFunction, Person, publishProject } from '@chengjie/exercise';
import { CHINESE_DESK, ENGLISH_PHONE, type View } from '../browser/view.js';
import type { Visitor } from '../browser/visitor.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** 扭秧歌的队伍: filed, a member of the street's federation. */
const TEAM = '夕阳红秧歌队';

/** An exercise that any filed member of a federation may carry out. */
async function publishOpenExercise(title: string) {
  const buyer = await Person.signIn(stage.url, 'buyer', DEMONSTRATION_PASSWORD);
  const { id: functionId } = await findFunction(buyer, 'CUL-05');
  const terms = exerciseTerms({ title, functionId, regionCode: '220202005', exerciseFactor: 100 });
  return publishProject(buyer, {
    ...terms,
    eligibility: { tracks: ['REGISTERED'], kinds: [], qualificationRequired: false, serviceAreaRequired: false },
  });
}

/** What holds of before is ended, so that this journey begins without a mandate. */
async function endMandates(): Promise<void> {
  await stage.demonstration.db.query(
    `update bid_mandate bm set valid_to = clock_timestamp() from membership m join organization o on o.id = m.member_id
     where m.id = bm.membership_id and o.name like '%' || $1 and bm.valid_to is null`,
    [TEAM],
  );
}

/** The card that tells of something: others of the demonstration stand beside it. */
function cardOf({ page }: Visitor, text: string) {
  return page
    .locator('div')
    .filter({ has: page.locator('h3') })
    .filter({ hasText: text })
    .last();
}

async function pickTeam(federation: Visitor, label: RegExp): Promise<void> {
  const choice = federation.page.getByRole('button', { name: label }).last();
  const options = federation.page.getByRole('option');
  await choice.click();
  await options.filter({ hasText: TEAM }).first().click();
}

describe.each([
  ['desk', CHINESE_DESK],
  ['phone', ENGLISH_PHONE],
] satisfies [string, View][])('at a %s', (_, view) => {
  it('a federation bids for a member, asks it, and the member agrees and takes it back', async () => {
    await endMandates();
    const exercise = await publishOpenExercise(`演练：征求同意（${view.language}）`);
    const part = `每周两次文艺活动（${view.language}）`;
    const federation = await stage.visitor(view, 'federation');
    await federation.goTo(`/desk/opportunities/${exercise.reference}`);
    await federation.unfold('征求会员同意', 'Ask a member for consent');
    await federation.press('征求同意', 'Ask for consent');
    await federation.isStopped('会员：此项必填。', 'Member: Fill this in.');
    await federation.sees('请选择', 'Choose');
    await pickTeam(federation, view.language === 'zh' ? /会员/ : /Member/);
    await federation.fill('会员承担的部分', 'The member’s part', part);
    await federation.press('征求同意', 'Ask for consent');
    await expectAccessible(federation.page);
    await federation.confirm('征求同意', 'Ask for consent');
    await federation.isTold('已征求，待会员答复', 'Asked: the member answers');
    await federation.sees('待会员答复', 'Not answered yet');

    const team = await stage.visitor(view, 'yangge-team');
    await team.goTo('/desk/consents');
    const card = cardOf(team, part);
    await team.shows(card);
    await expectAccessible(team.page);
    await card.getByRole('button', { name: team.say('同意', 'Agree'), exact: true }).click();
    await team.confirm('同意', 'Agree');
    await team.isTold('已同意', 'You agreed');
    await card
      .locator('summary')
      .filter({ hasText: team.say('收回同意', 'Take consent back') })
      .click();
    await card.getByLabel(team.say('理由', 'Reason'), { exact: true }).fill('演出改期');
    await card.getByRole('button', { name: team.say('收回同意', 'Take consent back'), exact: true }).click();
    await expectAccessible(team.page);
    await team.confirm('收回同意', 'Take consent back');
    await team.isTold('已收回同意', 'You took your consent back');
    await federation.goTo('/desk/consents');
    await federation.sees('演出改期', '演出改期');
  });

  it('a member gives a mandate and is asked about, and told, what it covers', async () => {
    await endMandates();
    const team = await stage.visitor(view, 'yangge-team');
    await team.goTo('/desk/memberships');
    await team.page.locator('summary').getByText(team.say('授权', 'Give a mandate'), { exact: true }).first().click();
    await team.shows(team.page.getByRole('button', { name: team.say(/^任何职能事项/, /^Any function/) }));
    await team.press('授权', 'Give a mandate');
    await team.shows(
      team.page
        .getByRole('alertdialog')
        .getByText(team.say('授权范围：任何职能事项，任何地区。', 'It covers: Any function · Anywhere.')),
    );
    await expectAccessible(team.page);
    await team.confirm('授权', 'Give a mandate');
    await team.isTold('范围：任何职能事项，任何地区', 'is in force: Any function · Anywhere');
  });

  it('an organization asks to join a federation, which accepts, and leaves again', async () => {
    const member = await stage.visitor(view, 'day-care');
    await member.goTo(`/desk/memberships?text=${encodeURIComponent('昌邑区延安街道社区社会组织联合会')}`);
    const ask = member.page.getByRole('button', { name: member.say(/^申请加入：/, /^Ask to join: /) });
    await ask.first().click();
    await expectAccessible(member.page);
    await member.confirm('申请加入', 'Ask to join');
    await member.isTold('已提出申请，待联合会答复', 'Asked: the federation answers');

    const federation = await stage.visitor(view, 'federation');
    await federation.goTo('/desk/memberships');
    await cardOf(federation, '康乐日间照料中心')
      .getByRole('button', { name: federation.say('同意入会', 'Accept'), exact: true })
      .click();
    await expectAccessible(federation.page);
    await federation.confirm('同意入会', 'Accept');
    await federation.isTold('已成为会员', 'The membership has begun');

    await member.goTo('/desk/memberships');
    const card = member.page.locator('#federations');
    await member.shows(card.getByRole('link', { name: /延安街道社区社会组织联合会/ }));
    await card.locator('div', { hasText: '延安街道' }).getByText(member.say('退会', 'Leave')).first().click();
    await member.fill('退会理由（联合会会看到）', 'Why you leave (the federation reads it)', '另有安排');
    await member.press('退会', 'Leave');
    await expectAccessible(member.page);
    await member.confirm('退会', 'Leave');
    await member.isTold('已退出', 'You have left');
  });
});
