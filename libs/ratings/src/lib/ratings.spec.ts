import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, ForbiddenError, NotFoundError, type Violation } from '@chengjie/kernel';
import { constraintViolation, organizationOf, type Actor } from '@chengjie/platform';
import { fullSheet, GRADES, RatingsWorld, STARS } from '../testing/ratings-world.js';

/** What stood against an act: codes, or that there is nothing to act on. */
async function against(act: Promise<unknown>): Promise<string[]> {
  try {
    await act;
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.violations.map(({ code }: Violation) => code);
    if (error instanceof NotFoundError) return ['NOT_FOUND'];
    if (error instanceof ForbiddenError) return ['FORBIDDEN'];
    const violation = constraintViolation(error);
    if (violation) return [violation.code];
    throw error;
  }
}

describe('rounds of assessment', () => {
  let world: RatingsWorld;
  let first: Actor;
  let second: Actor;
  let stranger: Actor;
  let experts: [Actor, Actor];

  beforeAll(async () => {
    world = await RatingsWorld.create();
    [first, second] = [await world.officer(), await world.officer()];
    stranger = await world.officer('REGISTRAR', '220203');
    experts = [await world.expert(), await world.expert()];
  });
  afterAll(() => world?.close());

  /** A part with every sheet in. */
  const scored = async (by: Actor, scheme = GRADES) => {
    const entryId = await world.sent(by, await world.announced(first, experts, scheme), scheme);
    for (const expert of experts) await world.score(expert, entryId, scheme);
    return entryId;
  };
  const published = async (by: Actor, scheme = GRADES) => {
    const entryId = await scored(by, scheme);
    await world.act(() => world.results.publish(first, entryId, []));
    return entryId;
  };
  const concluded = async (by: Actor, scheme = GRADES) => {
    const entryId = await published(by, scheme);
    await world.daysEarlier(entryId);
    await world.act(() => world.results.conclude(second, entryId));
    return entryId;
  };
  const inRegister = async (by: Actor) => {
    const [row] = await world.db.query(
      `select rating, rating_valid_from::text as from, rating_valid_until::text as until, former_rating as former, star
       from organization where id = $1`,
      [organizationOf(by)],
    );
    return row;
  };

  it('give a grade that begins on 1 January and lasts five years, in the register with the final result', async () => {
    const by = await world.association();
    const entryId = await concluded(by);
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    const term = { from: `${year + 1}-01-01`, until: `${year + 5}-12-31` };
    expect(await inRegister(by)).toEqual({ rating: 5, ...term, former: null, star: null });
    expect(await world.stands(entryId)).toMatchObject({
      ...{
        status: 'FINAL',
        validFrom: term.from,
        validUntil: term.until,
        result: { total: `${GRADES.points}.00`, level: 5 },
      },
    });
    expect(await world.register.organizations.profile(organizationOf(by))).toMatchObject({ rating: null });
  });

  it('give a star to a filed group, which has no term', async () => {
    const by = await world.group();
    await concluded(by, STARS);
    expect(await inRegister(by)).toEqual({ rating: null, from: null, until: null, former: null, star: 5 });
  });

  it('change a level within its term down or to nothing alone', async () => {
    const by = await world.association();
    const entryId = await concluded(by);
    const change = (actor: Actor, level: number | null) =>
      against(
        world.act(() => world.results.change(actor, entryId, { level, ground: 'FOLLOW_UP', reason: '跟踪评估' })),
      );
    expect(await change(stranger, 3)).toEqual(['NOT_FOUND']);
    expect(await change(first, 5)).toEqual(['LEVEL_NOT_LOWER']);
    expect(await change(first, 3)).toEqual([]);
    expect(await inRegister(by)).toMatchObject({ rating: 3 });
    expect(await change(first, null)).toEqual([]);
    expect(await inRegister(by)).toMatchObject({ rating: null, from: null, until: null });
    expect(await change(first, null)).toEqual(['NO_LEVEL_TO_CHANGE']);
  });

  it('are announced by the office itself, with a panel that acts for no organization', async () => {
    const partly = await world.officer('REGISTRAR', '220202', '2202');
    const street = await world.officer('FILING_OFFICE', '220202001');
    const biased = await world.biased(await world.expert(), organizationOf(await world.association()));
    expect(await against(world.announced(partly, experts))).toEqual(['FORBIDDEN']);
    expect(await against(world.announced(street, experts))).toEqual(['SCHEME_OF_ANOTHER_OFFICE']);
    expect(await against(world.announced(first, [experts[0], experts[0]]))).toEqual(['PANELIST_NAMED_TWICE']);
    expect(await against(world.announced(first, [biased, second]))).toEqual(['PANELIST_UNFIT', 'PANELIST_UNFIT']);
    const recused = await world.biased(await world.officer(), organizationOf(await world.association()));
    expect(await against(world.announced(recused, experts))).toEqual(['OFFICER_ACTS_FOR_ORGANIZATIONS']);
  });

  it('have those take part alone whom the rules let', async () => {
    const roundId = await world.announced(first, experts);
    const young = await world.association('2025-12-01');
    const elsewhere = await world.association('2020-01-01', '220203001');
    const by = await world.association();
    expect(await against(world.sent(young, roundId))).toEqual(['TAKES_NO_PART']);
    expect(await against(world.sent(elsewhere, roundId))).toEqual(['OUTSIDE_THE_ROUND']);
    expect(await against(world.sent(await world.group(), roundId))).toEqual(['TAKES_NO_PART', 'TAKES_NO_PART']);
    const files = [{ item: 'no-such-item', documentId: await world.file(by) }];
    expect(await against(world.sent(by, roundId, GRADES, files))).toEqual(['FILE_OF_NO_ITEM']);
    const half = world.act(() => world.parts.send(by, roundId, fullSheet(GRADES).slice(1), []));
    expect(await against(half)).toEqual(['SHEET_WRONG']);
    const entryId = await world.sent(by, roundId);
    expect(await against(world.sent(by, roundId))).toEqual(['TAKES_PART_ALREADY']);
    await world.act(() => world.parts.withdraw(by, entryId));
    expect(await against(world.sent(by, roundId))).toEqual([]);
  });

  it('are published with every sheet in; who stands down counts no more', async () => {
    const roundId = await world.announced(first, experts);
    const entryId = await world.sent(await world.association(), roundId);
    await world.score(experts[0], entryId);
    const publish = () => against(world.act(() => world.results.publish(first, entryId, [])));
    expect(await against(world.score(await world.expert(), entryId))).toEqual(['NOT_FOUND']);
    expect(await publish()).toEqual(['SHEETS_MISSING']);
    const standDown = ({ accountId }: Actor) =>
      against(world.act(() => world.rounds.standDown(first, roundId, accountId, '回避')));
    expect(await standDown(experts[1])).toEqual([]);
    expect(await standDown(experts[0])).toEqual(['LAST_PANELIST']);
    expect(await publish()).toEqual([]);
    expect(await against(world.score(experts[0], entryId))).toEqual(['RATING_NOT_IN_THIS_STATE']);
  });

  it('answer objections before they end; an upheld one takes the result back', async () => {
    const entryId = await published(await world.association());
    const objector = await world.person();
    const object = () =>
      against(world.act(() => world.results.object(objector, entryId, '服务人次与公布的年报不一致')));
    expect(await object()).toEqual([]);
    expect(await object()).toEqual(['OBJECTED_ALREADY']);
    await world.daysEarlier(entryId);
    const conclude = () => against(world.act(() => world.results.conclude(second, entryId)));
    expect(await conclude()).toEqual(['OBJECTION_OPEN']);
    const [objection] = (await world.stands(entryId)).objections;
    const answer = (actor: Actor) =>
      against(world.act(() => world.results.answer(actor, entryId, objection?.id ?? '', true, '经核实，异议成立')));
    expect(await answer(stranger)).toEqual(['NOT_FOUND']);
    expect(await answer(first)).toEqual([]);
    expect(await conclude()).toEqual(['OBJECTION_UPHELD']);
    expect(await against(world.act(() => world.results.retract(first, entryId, '异议成立')))).toEqual([]);
    expect(await world.stands(entryId)).toMatchObject({ status: 'SELF_ASSESSED', result: null, publishedAt: null });
    expect(await against(world.act(() => world.results.publish(first, entryId, [])))).toEqual([]);
  });

  it('become final after their days, by another officer of the office', async () => {
    const entryId = await published(await world.association());
    const conclude = (actor: Actor) => against(world.act(() => world.results.conclude(actor, entryId)));
    expect(await conclude(second)).toEqual(['PUBLICITY_RUNS']);
    await world.daysEarlier(entryId);
    expect(await conclude(stranger)).toEqual(['NOT_FOUND']);
    expect(await conclude(first)).toEqual(['OTHER_OFFICER_CONCLUDES']);
    expect(await conclude(second)).toEqual([]);
  });

  it('are published once by two officers at once', async () => {
    const entryId = await scored(await world.association());
    const both = await Promise.all(
      [first, second].map((officer) => against(world.act(() => world.results.publish(officer, entryId, [])))),
    );
    expect(both.toSorted((a, b) => a.length - b.length)).toEqual([[], ['RATING_NOT_IN_THIS_STATE']]);
  });

  it('leave nothing of a final result that is rolled back', async () => {
    const by = await world.association();
    const entryId = await published(by);
    await world.daysEarlier(entryId);
    const broken = world.act(async () => {
      await world.results.conclude(second, entryId);
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await inRegister(by)).toMatchObject({ rating: null, from: null });
    expect(await world.stands(entryId)).toMatchObject({ status: 'PUBLICITY', finalAt: null });
  });

  it('are read by those who act in them, and once published by everybody', async () => {
    const by = await world.association();
    const entryId = await scored(by);
    const sees = async (person: Actor | null) => (await world.reader.visible(person, [entryId])).size;
    const all = [by, first, experts[0], stranger, await world.association(), null];
    expect(await Promise.all(all.map(sees))).toEqual([1, 1, 1, 0, 0, 0]);
    await world.act(() => world.results.publish(first, entryId, []));
    expect(await Promise.all(all.map(sees))).toEqual([1, 1, 1, 1, 1, 1]);
    const entry = await world.stands(entryId);
    const material = (person: Actor | null) => world.reader.seesMaterial(person, entry);
    expect(await Promise.all(all.map(material))).toEqual([true, true, true, false, false, false]);
  });

  it('wait for the panel, then for the office', async () => {
    const own = await world.officer('REGISTRAR', '220203');
    const [expert, by] = [await world.expert(), await world.association('2020-01-01', '220203001')];
    const entryId = await world.sent(by, await world.announced(own, [expert]));
    const kinds = async (actor: Actor) => (await world.tasks.of(actor, 5)).map(({ kind }) => kind);
    expect([await kinds(expert), await kinds(own)]).toEqual([['SCORE_RATING'], []]);
    await world.score(expert, entryId);
    expect([await kinds(expert), await kinds(own)]).toEqual([[], ['PUBLISH_RATING_RESULT']]);
    await world.act(() => world.results.publish(own, entryId, []));
    await world.daysEarlier(entryId);
    expect([await kinds(own), await kinds(stranger)]).toEqual([[], ['CONCLUDE_RATING']]);
  });

  it('remind of the end of a grade once, in the half year before it', async () => {
    const by = await world.association();
    const entryId = await concluded(by);
    expect(await world.reader.ending()).toEqual([]);
    await world.db.tamper(
      `update rating_entry set valid_from = current_date - 1000, valid_until = current_date + 100 where id = $1`,
      [entryId],
    );
    await world.db.tamper(
      `update organization set rating_valid_from = current_date - 1000, rating_valid_until = current_date + 100 where id = $1`,
      [organizationOf(by)],
    );
    const [ending] = await world.reader.ending();
    if (!ending) throw new Error('Nothing ends');
    expect(ending.id).toBe(entryId);
    expect(await world.act(() => world.results.remind(ending))).toBe(true);
    expect(await world.act(() => world.results.remind(ending))).toBe(false);
    expect(await world.reader.ending()).toEqual([]);
  });
});
