import { it } from '@jest/globals';
import { CHINESE_DESK } from '../browser/view.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

const NAME = '吉林市昌邑区延安街道清风助老服务中心';

it('a registrar registers an organization, qualifies it and lists it with a public reason', async () => {
  const officer = await stage.visitor(CHINESE_DESK, 'approval-office');
  const within = (group: string) => officer.page.getByRole('group', { name: group });
  await officer.goTo('/desk/organizations');
  await officer.follow('登记组织', '');
  await officer.press('登记', '');
  await officer.isStopped('名称：此项必填。', '');
  await officer.fill('名称', '', NAME);
  await officer.fill('统一社会信用代码', '', '52220202MJ00990111');
  await officer.press('登记', '');
  await officer.isStopped('代码有误', '');
  await officer.fill('统一社会信用代码', '', '５２２２０２０２ mj0099 0110');
  await officer.choose('radio', '社会服务机构', '');
  await officer.choose('radio', '服务类', '');
  await officer.pick(within('住所').getByRole('button', { name: '街道（乡镇）' }), '延安街道');
  await officer.fill('成立日期', '', '2025-03-01');
  await officer.fill('负责人', '', '负责人 01');
  await officer.fill('工作人员（人）', '', '１２');
  await officer.fill('可同时承接项目（个）', '', '3');
  await officer.press('登记', '');
  await officer.shows(officer.page.getByRole('alertdialog').getByText('吉林省吉林市昌邑区延安街道').first());
  await officer.confirm('登记', '');
  await officer.isTold('组织已登记。', '');
  await expectAccessible(officer.page);

  await officer.follow('承接资质', '');
  // It serves its street alone.
  await officer.pick(within('适用地区').getByRole('button', { name: '街道（乡镇）' }), '延安街道');
  await officer.pick(officer.page.getByRole('button', { name: '职能事项' }), '居家养老服务 (SVC-02)');
  await officer.press('认定承接资质', '');
  await officer.isTold('承接资质已认定。', '');
  await officer.shows(officer.page.getByRole('row').filter({ hasText: 'SVC-02' }));

  await officer.follow('概况', '');
  await officer.unfold('列入活动异常名录', '');
  await officer.pick(officer.page.getByRole('button', { name: '列入情形' }), '未按照规定时限和要求报送年度工作报告');
  await officer.fill('决定书名称', '', '列入活动异常名录决定书');
  await officer.fill('决定书文号', '', '昌民社异〔2026〕2号');
  await officer.fill('决定日期', '', '2026-07-01');
  await officer.page.getByRole('textbox', { name: '理由（公开）', exact: true }).fill('未按时报送年度工作报告');
  await officer.press('列入活动异常名录', '');
  await officer.confirm('列入活动异常名录', '');
  await officer.isTold('已列入活动异常名录。', '');
  await officer.shows(officer.page.getByText('整改后方可移出'));
  await officer.follow('名录和名单', '');
  await officer.shows(officer.page.getByRole('row').filter({ hasText: NAME }));
  await expectAccessible(officer.page);
  await officer.follow(NAME, '');
  await officer.follow('查看公开页面', '');
  await officer.sees('活动异常名录', '');
});

it('a filing office sees no way to what is the registrar’s', async () => {
  const officer = await stage.visitor(CHINESE_DESK, 'filing-office');
  await officer.goTo('/desk/organizations');
  await officer.shows(officer.link('备案组织', ''));
});
