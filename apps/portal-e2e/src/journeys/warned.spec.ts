import { beforeAll, describe, expect, it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { expectAccessible } from '../testing/accessible.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

interface Warned {
  readonly reference: string;
  readonly code: string;
  readonly projects: number;
  readonly published: number;
}

let warned: Warned;

/** The worker has looked at all that is published. */
async function looked(): Promise<void> {
  for (;;) {
    const [left] = await stage.demonstration.db.query<{ count: number }>(
      `select count(*)::int as count from project p where published_at is not null and not exercise
         and not exists (select from project_look l where l.project_id = p.id)`,
    );
    if (left?.count === 0) return;
  }
}

/** The last project of 吉林市 to be published scores who its bidders are, and the worker looks at it. */
beforeAll(async () => {
  const { db } = stage.demonstration;
  await looked();
  await db.query('alter table project disable trigger user');
  await db.query(
    `with last as (select id, published_at from project where published_at is not null and not exercise and starts_with(region_code, '2202')
         and criteria <> '[]' order by published_at desc limit 1),
       unseen as (delete from project_look l using last where l.published_at >= last.published_at)
     update project p set criteria = jsonb_set(criteria::jsonb, '{0,name,zh}', '"评估等级"') from last where p.id = last.id`,
  );
  await db.query('alter table project enable trigger user');
  await looked();
  const rows = await db.query<Warned>(
    `select p.reference, w.code,
       (select count(distinct project_id)::int from project_warning where starts_with(region_code, '2202')) as projects,
       (select count(*)::int from project_look where starts_with(region_code, '2202')) as published
     from project_warning w join project p on p.id = w.project_id where starts_with(w.region_code, '2202')
     order by w.since desc, w.id desc limit 1`,
  );
  expect(rows).toHaveLength(1);
  [warned] = rows as [Warned];
});

describe.each([CHINESE_DESK, ENGLISH_PHONE])('projects with public warnings $name', (view) => {
  it('are found by a supervisor, of how many, by kind and time, and looked at', async () => {
    const supervisor = await stage.visitor(view, 'supervisor');
    await supervisor.goTo('/desk/watch');
    await supervisor.follow('公开提示', 'Public warnings');
    const { projects, published, reference, code } = warned;
    await supervisor.sees(
      `所选范围内 ${published} 个已公告项目中，${projects} 个有公开提示。`,
      new RegExp(`^Of ${published} published projects .+ ${projects} have a public warning`),
    );
    await supervisor.shows(supervisor.page.locator('main tbody').getByText(reference).first());
    await expectAccessible(supervisor.page);
    await supervisor.goTo(`/desk/watch/warnings?kind=${code}`);
    await supervisor.shows(supervisor.page.locator('main tbody').getByText(reference).first());
    await supervisor.goTo(`/desk/watch/warnings?to=2020-01-01`);
    await supervisor.sees('没有这样的提示。', 'There is no such warning.');
    await supervisor.goTo(`/desk/watch/warnings?kind=${code}`);
    await supervisor.followLink(supervisor.page.locator('main tbody').getByRole('link').first());
    expect(new URL(supervisor.page.url()).pathname).toContain('/projects/CJ-');
    await supervisor.sees(/^提示：/, /^To look at: /);
  });
});
