import { describe, expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { readFacts } from '../pages/facts.js';
import { next } from '../steps/drafting.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

/** What a draft takes of an earlier project. */
const TERMS = `title, description, region_code, function_id, regime, procedure, evaluation_method, funding_mode, funding_source,
  civil_affairs_money, social_organizations_only, budget_fen, price_weight, eligibility, criteria, tie_ladder, exercise`;

async function projectOf(reference: string) {
  const [row] = await stage.demonstration.db.query<{ terms: object; status: string; of_its_own: object }>(
    `select (select to_jsonb(t) from (select ${TERMS}) t) as terms, status,
       jsonb_build_array(published_at, deadline_at, rule_pack_id, sealed_key, procedure_approval) as of_its_own
     from project where reference = $1`,
    [reference],
  );
  if (!row) throw new Error(`There is no project ${reference}`);
  return row;
}

/** From today on the region of a project has a pack under which its price counts too little. */
async function enterPackAgainst(reference: string): Promise<void> {
  await stage.demonstration.db.query(
    `insert into rule_pack (content)
     select jsonb_set(r.content, array['procedures', p.regime, p.procedure, 'priceWeight'], '{"minimum": 29, "maximum": 30}')
       || jsonb_build_object('id', p.region_code || '-trial', 'region', p.region_code,
         'effectiveFrom', to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD'))
     from project p join rule_pack r on r.id = (
       select id from rule_pack where region = '22' and effective_from <= (now() at time zone 'Asia/Shanghai')::date
       order by effective_from desc limit 1)
     where p.reference = $1`,
    [reference],
  );
}

describe.each([CHINESE_DESK, ENGLISH_PHONE])('a draft begun with an earlier project $name', (view) => {
  it('takes its terms, keeps apart from an empty form, and is saved as a project of its own', async () => {
    const { own } = await readFacts(stage.url);
    const { reference } = own.awarded;
    const before = await projectOf(reference);
    const { title } = before.terms as { title: string };
    const buyer = await stage.visitor(view, 'buyer');
    await buyer.goTo('/desk/projects/new?step=text');
    await buyer.fill('标题', 'Title', '另一个还没有保存的项目');
    await buyer.sees(/^已保存，/, /^Saved /);

    await buyer.goTo(`/desk/projects/${reference}`);
    await buyer.follow('复制为新草稿', 'Copy as a new draft');
    await buyer.sees('内容取自以前的项目', 'Begun with the terms of an earlier project');
    await buyer.shows(buyer.page.getByRole('main').getByRole('link', { name: new RegExp(`^${reference} `) }));
    await expectAccessible(buyer.page);
    await next(buyer);
    await next(buyer);
    expect(await buyer.field('标题', 'Title').inputValue()).toBe(title);
    await buyer.fill('标题', 'Title', `${title}（次年）`);
    await buyer.sees(/^已保存，/, /^Saved /);
    await buyer.page.reload();
    await buyer.sees(/^已填入您于/, /^Your draft of/);
    expect(await buyer.field('标题', 'Title').inputValue()).toBe(`${title}（次年）`);
    const copy = new URL(buyer.page.url()).pathname.slice(3);

    await buyer.goTo('/desk/projects/new?step=text');
    expect(await buyer.field('标题', 'Title').inputValue()).toBe('另一个还没有保存的项目');
    await buyer.press('放弃草稿', 'Give up the draft');
    await buyer.confirm('放弃草稿', 'Give up the draft');

    await buyer.goTo(`${copy}?step=check`);
    await buyer.press('保存草稿', 'Save the draft');
    await buyer.page.waitForURL(/\/desk\/projects\/CJ-[\d-]+$/);
    const [made = ''] = /CJ-[\d-]+$/.exec(buyer.page.url()) ?? [];
    expect(made).not.toBe(reference);
    const saved = await projectOf(made);
    expect(saved.status).toBe('DRAFT');
    expect(saved.of_its_own).toEqual([null, null, null, null, null]);
    expect(saved.terms).toEqual({ ...before.terms, title: `${title}（次年）` });
  });
});

it('is told at its fields at once what the rules of today have against it', async () => {
  const [weighed] = await stage.demonstration.db.query<{ reference: string }>(
    `select p.reference from project p join agency a on a.id = p.agency_id join role_grant g on g.agency_id = a.id
       join account c on c.id = g.account_id
     where c.login_name = 'buyer' and p.status <> 'DRAFT' and not p.exercise and p.evaluation_method = 'COMPREHENSIVE_SCORING'
       and p.region_code like g.region_code || '%' and p.price_weight < 29 limit 1`,
  );
  const { reference = '' } = weighed ?? {};
  await enterPackAgainst(reference);
  const buyer = await stage.visitor(CHINESE_DESK, 'buyer');
  await buyer.goTo('/desk/projects');
  await buyer.goTo(`/desk/projects/${reference}/copy`);
  await buyer.sees('按现行规则，以下内容需要更正：', '');
  await buyer.shows(buyer.page.getByRole('navigation', { name: '填写步骤' }).getByText('需更正'));
  await expectAccessible(buyer.page);
  await buyer.follow('价格分值：价格权重应为 29 至 30', '');
  await buyer.shows(buyer.page.locator('form').getByText('价格权重应为 29 至 30').first());
  expect(await buyer.field('价格分值', '').getAttribute('aria-invalid')).toBe('true');
  // Said above the form and at the field, whose hint is by the same pack, that of the narrowest region.
  const told = await buyer.page.locator('main').innerText();
  expect(told.match(/29/g)?.length).toBeGreaterThanOrEqual(3);
});

it('is begun with projects of one’s own office alone', async () => {
  const { own } = await readFacts(stage.url);
  const other = await stage.visitor(CHINESE_DESK, 'buyer-health');
  await other.goTo(`/desk/projects/${own.published.reference}/copy`);
  await other.sees('只能复制本单位的项目', '');
});
