import { describe, expect, it } from '@jest/globals';
import { seatsExchanged, type LeftPanel } from './exchanged-seats.rules.js';

const at = (hour: string) => new Date(`2026-12-01T${hour}:00Z`);
type Seat = LeftPanel['seats'][number];
const sits: Seat = { number: 1, appointedAt: at('01:00'), recusedAt: null, recusalGround: null, recusedBy: null };
const left = (hour: string, changes: Partial<Seat> = {}): Seat => ({
  ...{ ...sits, recusedAt: at(hour), recusalGround: 'UNABLE', recusedBy: 'BUYER' },
  ...changes,
});
const told = (...seats: Seat[]) => seatsExchanged({ openedAt: at('02:00'), seats }, 'TENDER');

describe('warnings about seats that were left after the opening', () => {
  it.each<[string, readonly Seat[]]>([
    ['nobody left', [sits, sits, sits]],
    ['who left did so before it', [left('01:30'), sits]],
    ['there is no panel', []],
  ])('are none where %s', (_, seats) => {
    expect(told(...seats)).toEqual([]);
  });

  it('say how many of how many, which, on which grounds and by whom, since the last', () => {
    const kin = { number: 3, recusalGround: 'KINSHIP', recusedBy: 'PANEL' } as const;
    const [warning, ...more] = told(left('05:00', { number: 2 }), left('03:00'), left('04:00', kin));
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ code: 'SEATS_EXCHANGED', since: at('05:00'), source: { certainty: 'D' } });
    expect(warning?.text).toEqual({
      zh: '开标之后评标委员会席位有 3 次离席（席位共 3 个）：评审 1：因健康等原因不能参加评审（由采购人令其回避）；评审 2：因健康等原因不能参加评审（由采购人令其回避）；评审 3：与投标人的负责人有亲属关系（本人声明）。此时采购人已经知道投标人和投标报价。',
      en: 'Since the opening seats of the evaluation committee, which has 3, were left 3 times: evaluator 1, unable to take part, for reasons of health or the like (stood down by the buyer); evaluator 2, unable to take part, for reasons of health or the like (stood down by the buyer); evaluator 3, kinship with the person in charge of a bidder (declared by the evaluator). The buyer knew bidders and prices by then.',
    });
  });
});
