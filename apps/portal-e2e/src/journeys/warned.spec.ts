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

/** A published project of 吉林市 whose notice gives cause to look at it, once the worker has looked. */
beforeAll(async () => {
  const { db } = stage.demonstration;
  const [left] = await db.query<{ count: number }>(
    'select count(*)::int as count from project where published_at is not null and not exercise',
  );
  for (;;) {
    const [looked] = await db.query<{ count: number }>('select count(*)::int as count from project_look');
    if (looked?.count === left?.count) break;
  }
  const rows = await db.query<Warned>(
    `select p.reference, w.code, (select count(distinct project_id)::int from project_warning where starts_with(region_code, '2202')) as projects,
       (select count(*)::int from project_look where starts_with(region_code, '2202')) as published
     from project_warning w join project p on p.id = w.project_id where starts_with(w.region_code, '2202')
     order by w.since desc, w.id desc limit 1`,
  );
  warned = rows[0] ?? { reference: '', code: '', projects: 0, published: 0 };
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
