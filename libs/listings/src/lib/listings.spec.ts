import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { monthsAfter, DomainError, ForbiddenError, shanghaiDate } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { DOCUMENT, ListingsWorld } from '../testing/listings-world.js';

describe('the abnormal list', () => {
  let world: ListingsWorld;
  let officer: Actor;

  beforeAll(async () => {
    world = await ListingsWorld.create();
    officer = await world.officer();
  });
  afterAll(() => world?.close());

  const enter = (organizationId: string, ground: string, number = '民罚〔2026〕3号', by = officer) =>
    world.act(() =>
      world.listings.enter(by, { organizationId, ground, document: { ...DOCUMENT, number }, reason: '核查属实' }),
    );
  const remove = (organizationId: string, rectified: boolean) =>
    world.act(() => world.listings.remove(officer, { organizationId, rectified, document: null, reason: '已经整改' }));
  const codesOf = (act: Promise<unknown>) =>
    act.then(
      () => [],
      (error: unknown) => (error instanceof DomainError ? error.violations.map(({ code }) => code) : [String(error)]),
    );
  const told = (organizationId: string) =>
    world.db.query<{ kind: string }>(
      `select data -> 'notice' ->> 'kind' as kind from jobs.job where name = 'organization-matter'
         and data -> 'organizationIds' ? $1 order by created_on, id`,
      [organizationId],
    );

  it('is come upon by a ground and a document, which stay in the public history', async () => {
    const organizationId = await world.organization();
    await enter(organizationId, 'ANNUAL_REPORT_LATE');
    expect(await world.standingOf(organizationId)).toBe('ABNORMAL');
    expect(await world.reader.of(organizationId)).toMatchObject([
      {
        ...{ list: 'ABNORMAL', until: null, removal: null },
        causes: [
          {
            ground: { key: 'ANNUAL_REPORT_LATE', words: { zh: '未按照规定时限和要求报送年度工作报告' } },
            ...{ document: DOCUMENT, reason: '核查属实', decidedBy: officer.acting.holder, months: null },
            rulePackId: '22-2026-12-04',
          },
        ],
      },
    ]);
    const events = await world.db.query(`select type from event where subject_id = $1 order by sequence`, [
      organizationId,
    ]);
    expect(events).toEqual([{ type: 'STANDING_CHANGED' }, { type: 'LISTING_CAUSE_ENTERED' }]);
  });

  it('takes a second cause, told to the organization, from which its time counts anew', async () => {
    const organizationId = await world.organization();
    await enter(organizationId, 'LIGHT_PENALTY');
    await world.earlier(organizationId, 7);
    await enter(organizationId, 'LIGHT_PENALTY', '民罚〔2026〕4号');
    expect((await told(organizationId)).map(({ kind }) => kind)).toEqual([
      'LISTED_ABNORMAL',
      'LISTED_ON_ANOTHER_GROUND',
    ]);
    const [listing] = await world.reader.of(organizationId);
    expect(listing?.causes.map(({ months }) => months)).toEqual([6, 6]);
    expect(await codesOf(remove(organizationId, true))).toEqual(['LISTED_UNTIL']);
    await expect(enter(organizationId, 'LIGHT_PENALTY', '民罚〔2026〕4号')).rejects.toMatchObject({
      constraint: 'listing_cause_once',
    });
  });

  it('is left once its time is over, or what was wanting is put right, and not before', async () => {
    const [timed, rectified] = [await world.organization(), await world.organization()];
    await enter(timed, 'LIGHT_PENALTY');
    await enter(rectified, 'NOT_REACHABLE');
    const day = monthsAfter(shanghaiDate(new Date()), 6);
    await expect(remove(timed, true)).rejects.toMatchObject({
      violations: [{ code: 'LISTED_UNTIL', params: { day } }],
    });
    expect(await codesOf(remove(rectified, false))).toEqual(['NOT_RECTIFIED']);
    await remove(rectified, true);
    await world.earlier(timed, 6);
    await remove(timed, false);
    for (const id of [timed, rectified]) {
      expect(await world.standingOf(id)).toBe('GOOD');
      const [listing] = await world.reader.of(id);
      expect(listing?.removal).toMatchObject({ reason: '已经整改', decidedBy: officer.acting.holder });
    }
    expect(await codesOf(remove(timed, true))).toEqual(['NOT_LISTED']);
  });

  it('is for its own offices, who do not act for the organization, by grounds that there are', async () => {
    const organizationId = await world.organization();
    expect(await codesOf(enter(organizationId, 'HEAVY_PENALTY'))).toEqual(['LISTING_GROUND_UNKNOWN']);
    for (const by of [await world.officer('FILING_OFFICE', '220202001'), await world.officer('REGISTRAR', '220203')])
      await expect(enter(organizationId, 'LIGHT_PENALTY', '1号', by)).rejects.toBeInstanceOf(ForbiddenError);
    const own = await world.officer();
    await world.db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code) values (gen_random_uuid(), $1, 'ORGANIZATION', $2, '220202001')`,
      [own.accountId, organizationId],
    );
    await expect(enter(organizationId, 'LIGHT_PENALTY', '1号', own)).rejects.toBeInstanceOf(ForbiddenError);
    const later = { ...DOCUMENT, issuedOn: '2999-01-01' };
    const dated = world.act(() =>
      world.listings.enter(officer, { organizationId, ground: 'LIGHT_PENALTY', document: later, reason: '核查' }),
    );
    expect(await codesOf(dated)).toEqual(['LISTING_DOCUMENT_LATER']);
    expect(await world.standingOf(organizationId)).toBe('GOOD');
  });
});
