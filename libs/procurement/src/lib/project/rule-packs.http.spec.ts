import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { procurementTemplate } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

interface Rule {
  readonly key: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly value: unknown;
  readonly source: { readonly document: string; readonly article: string | null; readonly certainty: string };
}

const RULES = '{ key text { zh en } value source { document article certainty } }';
const DEADLINE = `query ($procedure: Procedure!, $regime: Regime!, $publishedAt: DateTime, $exerciseFactor: Int) {
  earliestDeadline(
    regionCode: "220202", regime: $regime, procedure: $procedure, publishedAt: $publishedAt, exerciseFactor: $exerciseFactor
  ) {
    at provisional period { key } calendarVersion rulePack { id } procedure { allowed reason { zh } source { document } rules { key } }
  }
}`;

describe('rules as data over HTTP', () => {
  let db: TestDatabase;
  let http: HttpWorld;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
  });
  afterAll(async () => {
    await http.close();
    await db.drop();
  });

  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await http.ask(null, query, variables);
    expect(errors).toBeUndefined();
    return data as Record<string, unknown>;
  };

  it('a project shows the rules that it was published under, each in words, as data and with its source', async () => {
    const { id } = await http.world.project();
    const { project } = await ask(
      `query ($id: ID!) { project(by: { id: $id }) { rulePack { id title { zh } effectiveFrom rules ${RULES}
        procedures(regime: STATUTORY) { procedure allowed rules ${RULES} } } } }`,
      { id },
    );
    const { rulePack } = project as {
      rulePack: { id: string; rules: Rule[]; procedures: { procedure: string; allowed: boolean; rules: Rule[] }[] };
    };
    expect(rulePack.id).toBe('22-2026');
    expect(rulePack.rules.find(({ key }) => key === 'challenge')).toEqual({
      key: 'challenge',
      text: { zh: '7个工作日', en: '7 working days' },
      value: { days: 7, unit: 'WORKING_DAYS' },
      source: { document: '中华人民共和国政府采购法', article: '第五十二条', certainty: 'L' },
    });
    expect(rulePack.procedures).toHaveLength(5);
    const tender = rulePack.procedures.find(({ procedure }) => procedure === 'OPEN_TENDER');
    expect(tender?.rules.find(({ key }) => key === 'minimumBids')).toMatchObject({
      text: { zh: '3家' },
      source: { certainty: 'O' },
    });
  });

  it('every rule of every pack says something in both languages and names its source', async () => {
    const { rulePacks } = await ask(`{ rulePacks { id rules ${RULES} procedures { allowed rules ${RULES} } } }`);
    const packs = rulePacks as { id: string; rules: Rule[]; procedures: { allowed: boolean; rules: Rule[] }[] }[];
    expect(packs.length).toBeGreaterThanOrEqual(6);
    for (const { rules, procedures } of packs) {
      for (const { text, source } of [...rules, ...procedures.flatMap((procedure) => procedure.rules)]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u);
        expect(`${text.zh}${text.en}`).not.toMatch(/undefined|NaN|\[object/);
        expect(source.document).not.toBe('');
      }
      for (const { allowed, rules: own } of procedures) expect(own.length > 0).toBe(allowed);
    }
  });

  it.each([
    ['2202', '2019-06-01', ['22-2018']],
    ['2202', '2020-03-01', ['22-2020']],
    ['44', '2026-02-01', ['CN-2026']],
    ['2202', '2026-11-29', ['22-2026-11']],
    ['44', '2026-11-29', ['CN-2026-11']],
    ['2202', '2017-12-31', []],
  ])('in %s on %s a project gets %j', async (regionCode, on, ids) => {
    const { rulePacks } = await ask(
      'query ($regionCode: RegionCode, $on: Date) { rulePacks(regionCode: $regionCode, on: $on) { id } }',
      { regionCode, on },
    );
    expect((rulePacks as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  });

  it('computes the earliest deadline as publication does, and says what is PROVISIONAL', async () => {
    const tender = { regime: 'STATUTORY', procedure: 'OPEN_TENDER' };
    expect((await ask(DEADLINE, { ...tender, publishedAt: '2026-11-02T02:00:00Z' })).earliestDeadline).toMatchObject({
      at: '2026-11-23T16:00:00.000Z',
      provisional: false,
      period: { key: 'deadline' },
      rulePack: { id: '22-2026' },
      procedure: { allowed: true },
    });
    const consultation = { regime: 'STATUTORY', procedure: 'COMPETITIVE_CONSULTATION' };
    const overHolidays = await ask(DEADLINE, { ...consultation, publishedAt: '2026-09-30T02:00:00Z' });
    expect(overHolidays.earliestDeadline).toMatchObject({
      at: '2026-10-13T16:00:00.000Z',
      period: { key: 'documentPeriod' },
    });
    expect((await ask(DEADLINE, { ...tender, publishedAt: '2026-12-20T02:00:00Z' })).earliestDeadline).toMatchObject({
      provisional: true,
    });
    expect((await ask(DEADLINE, { ...tender, publishedAt: '2017-12-20T02:00:00Z' })).earliestDeadline).toBeNull();
    const now = (await ask(DEADLINE, tender)).earliestDeadline as { at: string };
    expect(Date.parse(now.at)).toBeGreaterThan(Date.now());
  });

  it('computes that of an exercise as its publication does: all periods are divided', async () => {
    const publishedAt = '2026-11-02T02:00:00Z';
    const tender = { regime: 'STATUTORY', procedure: 'OPEN_TENDER', publishedAt };
    const real = (await ask(DEADLINE, tender)).earliestDeadline as { at: string };
    const exercise = (await ask(DEADLINE, { ...tender, exerciseFactor: 100 })).earliestDeadline as { at: string };
    const length = (of: { at: string }) => Date.parse(of.at) - Date.parse(publishedAt);
    expect(length(exercise)).toBe(length(real) / 100);
  });

  it('a procedure that the regime lacks has no deadline, and says why', async () => {
    const { earliestDeadline } = await ask(DEADLINE, { regime: 'GRANT', procedure: 'NEGOTIATION' });
    expect(earliestDeadline).toMatchObject({
      at: null,
      period: null,
      procedure: { allowed: false, reason: { zh: expect.stringContaining('不适用') }, rules: [] },
    });
  });

  it('knows no pack of another id', async () => {
    expect(await ask('{ rulePack(id: "22-1949") { id } found: rulePack(id: "22-2018") { effectiveTo } }')).toEqual({
      rulePack: null,
      found: { effectiveTo: '2020-02-29' },
    });
  });
});
