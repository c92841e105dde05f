import { describe, expect, it } from '@jest/globals';
import type { RulePack } from '@chengjie/law';
import { publishedBook } from '@chengjie/rules/testing';
import { lateAwards, lateRankings, lostAgain, seatedAfterOpening, type RankedLate } from './late-warnings.rules.js';

const pack = publishedBook().inForce('2026-12-01', '2202')?.value as RulePack;
const at = (hour: string) => new Date(`2026-12-01T${hour}:00Z`);
const due = new Date('2026-12-08T16:00:00Z');
const codes = (warnings: readonly { readonly code: string }[]) => warnings.map(({ code }) => code);

describe('warnings about awards that are late', () => {
  const [before, after] = [due, new Date('2026-12-08T16:00:01Z')];
  const lot = { number: 1, due, awardedAt: null, endedAt: null, held: false };
  it.each([
    ['none in time', {}, before, []],
    ['one that is overdue', {}, after, ['AWARD_LATE']],
    ['none of one that came in time', { awardedAt: before }, after, []],
    ['one that came late, for good', { awardedAt: after }, after, ['AWARD_LATE']],
    ['none of one that ended in time', { endedAt: before }, after, []],
    ['one that ended late', { endedAt: after }, after, ['AWARD_LATE']],
  ])('are %s', (_, changes, now, expected) => {
    expect(codes(lateAwards([{ ...lot, ...changes }], now, pack, 'TENDER'))).toEqual(expected);
  });

  it('name for whom one waits', () => {
    const zh = (held: boolean) => lateAwards([{ ...lot, held }], after, pack, 'TENDER')[0]?.text.zh;
    expect(zh(false)).toBe('第 1 包的结果应在 2026-12-08 24:00 前确定并公告，至今没有公告，目前等待采购人');
    expect(zh(true)).toContain('目前等待第二名经办人决定是否取消采购');
  });
});

describe('warnings about rankings that are late', () => {
  const lot: RankedLate = {
    ...{ number: 1, late: { step: 'REVIEWED', at: at('02:00'), due }, rankedAt: null, endedAt: null },
    ...{ awaited: 'RANKING', within: null },
  };
  const text = (changes: Partial<RankedLate>) => lateRankings([{ ...lot, ...changes }], pack, 'CONSULTATION')[0]?.text;

  it('are of what is late alone, since then, by the rule of the report', () => {
    expect(lateRankings([{ ...lot, late: null }], pack, 'TENDER')).toEqual([]);
    expect(lateRankings([lot], pack, 'TENDER')).toMatchObject([
      { code: 'RANKING_LATE', since: due, source: { article: '第四十三条' } },
    ]);
  });

  it('name the step, until when, why it is counted so, and for whom one waits', () => {
    expect(text({})?.zh).toBe(
      '第 1 包自 2026-12-01 10:00:00 完成资格审查起，至 2026-12-08 24:00 没有公开的下一步（评审何时结束在结果公开前保密，所以自公开的上一步起算）；至今没有评审排序，目前等待磋商小组评审、采购人排序',
    );
    expect(text({ awaited: 'REVIEW' })?.en).toContain('waits for the buyer, to complete the qualification review');
  });

  it('say when it was ranked or ended, and within what it waits for exactly', () => {
    expect(text({ rankedAt: at('03:00') })?.zh).toMatch(/；已于 2026-12-01 11:00:00 评审排序$/);
    expect(text({ endedAt: at('03:00') })?.en).toMatch(/; it ended at 2026-12-01 11:00:00$/);
    expect(text({ within: { zh: '尚缺 1 份', en: '1 missing' } })?.zh).toMatch(
      /（仅采购人和监督部门可见：尚缺 1 份）$/,
    );
  });

  it('speak of a grant in its words', () => {
    const within = { zh: '尚缺 1 份', en: '1 missing' };
    const told = lateRankings([{ ...lot, within }], pack, 'GRANT')[0]?.text;
    expect(told?.zh).toMatch(/目前等待评审小组评审、资助单位排序（仅资助单位和监督部门可见：尚缺 1 份）$/);
    expect(told?.en).toMatch(/\(seen by funder and supervisors alone: 1 missing\)$/);
  });
});

describe('warnings about seats that were given after the opening', () => {
  const openedAt = at('02:00');
  const told = (...hours: string[]) =>
    seatedAfterOpening({ openedAt, seats: hours.map((hour) => ({ appointedAt: at(hour) })) }, 'TENDER');

  it.each([
    ['none were', ['01:00', '02:00'], []],
    ['there is no panel', [], []],
    ['one was', ['01:00', '02:01'], ['PANEL_AFTER_OPENING']],
  ])('are there unless %s', (_, hours, expected) => {
    expect(codes(told(...hours))).toEqual(expected);
  });

  it('say when, and whether it was all of the panel', () => {
    expect(told('03:00', '03:00', '04:00')).toMatchObject([{ since: at('04:00'), source: { certainty: 'D' } }]);
    expect(told('03:00', '03:00', '04:00')[0]?.text.zh).toBe(
      '开标时间是 2026-12-01 10:00:00，评标委员会此后才组建：3 个席位确定于 2026-12-01 11:00:00、2026-12-01 12:00:00。确定席位时采购人已经知道投标人和投标报价。',
    );
    expect(told('01:00', '04:00')[0]?.text).toEqual({
      zh: '开标时间是 2026-12-01 10:00:00，评标委员会有 1 个席位此后才补入，确定于 2026-12-01 12:00:00。确定席位时采购人已经知道投标人和投标报价。',
      en: 'The opening was at 2026-12-01 10:00:00, and 1 seat of the evaluation committee was given afterwards: at 2026-12-01 12:00:00. The buyer knew bidders and prices by then.',
    });
  });
});

describe('warnings about firsts in rank that are lost again', () => {
  it.each([
    ['none', [], []],
    ['one', [at('02:00')], []],
    ['two', [at('02:00'), at('03:00')], ['WINNER_LOST_AGAIN']],
  ])('are there from the second loss on: %s', (_, lost, expected) => {
    expect(codes(lostAgain([{ number: 1, lost }], 'TENDER'))).toEqual(expected);
  });

  it('count them from the second on, since the last', () => {
    const [warning] = lostAgain([{ number: 2, lost: [at('02:00'), at('03:00'), at('04:00')] }], 'TENDER');
    expect(warning).toMatchObject({ since: at('04:00'), source: { certainty: 'D' } });
    expect(warning?.text.zh).toContain(
      '第 2 包排序第一的投标人已 3 次被认定在截止之后丧失法定条件（2026-12-01 10:00:00、',
    );
  });
});
