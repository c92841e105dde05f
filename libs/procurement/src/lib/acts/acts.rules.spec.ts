import { describe, expect, it } from '@jest/globals';
import { DomainError, isFinalState, messageOf } from '@chengjie/kernel';
import type { Lot } from '../lot/lot.entity.js';
import type { Project } from '../project/project.entity.js';
import type { LotStatus } from '../project/project.terms.js';
import type { Done } from './acts.service.js';
import {
  assertBidState,
  assertStage,
  availableTransitions,
  moveLot,
  moveProject,
  stagedLot,
  stageViolation,
} from './acts.rules.js';
import { bidActs } from './bid.acts.js';
import { findingActs } from './finding.acts.js';
import { lotActs, ownLotActs } from './lot.acts.js';
import { panelActs } from './panel.acts.js';
import type { ProcurementAct } from './procurement-act.js';
import { projectActs } from './project.acts.js';
import { wholeActs } from './whole.acts.js';

/** A project in whose words refusals are told. */
const TENDER = { regime: 'STATUTORY', procedure: 'OPEN_TENDER' };

const possible = (acts: Parameters<typeof availableTransitions>[0], stage: LotStatus) =>
  availableTransitions(acts, { status: stage }, 'BUYER').flatMap(({ key, disabled }) => (disabled ? [] : [key]));

describe('what can be done', () => {
  it('with a project is said stage by stage', () => {
    expect(possible(projectActs.acts, 'DRAFT')).toEqual(['updateProject', 'publishProject', 'cancelProject']);
    expect(possible(projectActs.acts, 'EVALUATED')).toEqual(['proposeCancellation']);
    expect(possible(projectActs.acts, 'AWARDED')).toEqual([]);
    expect(possible(panelActs.acts, 'PUBLISHED')).toEqual(['appointPanel', 'recuseEvaluator']);
  });

  it('with a lot leaves out what its project does, and what the clock does', () => {
    expect(availableTransitions(ownLotActs, { status: 'OPENED' }, 'BUYER').map(({ key }) => key)).toEqual([
      'completeQualificationReview',
      'evaluateLot',
      'publishAward',
    ]);
    expect(possible(ownLotActs, 'OPENED')).toEqual(['completeQualificationReview', 'evaluateLot']);
    expect(possible(ownLotActs, 'EVALUATED')).toEqual(['evaluateLot', 'publishAward']);
  });

  it.each(['AWARDED', 'FAILED', 'CANCELLED'] as const)('with a lot is nothing once it is %s', (state) => {
    expect(isFinalState(lotActs, state)).toBe(true);
  });
});

describe('the tables', () => {
  it.each([{ ...wholeActs, ...lotActs.acts }, bidActs.acts])('give each act a name of its own', (acts) => {
    const labels = Object.values<ProcurementAct>(acts).flatMap(({ label }) => [label.zh, label.en]);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it('load the panel wherever its members may act', () => {
    const acts = Object.values<ProcurementAct>({ ...wholeActs, ...lotActs.acts, ...bidActs.acts, ...findingActs.acts });
    const byMembers = acts.filter(({ by }) => by.includes('EVALUATOR') || by.includes('SEAT_HOLDER'));
    expect(byMembers.map(({ panel }) => panel)).toEqual(byMembers.map(() => true));
  });

  it('say by their types what moves lots: that cannot be done without an instant, and the rest has none', () => {
    const at = new Date('2026-11-02T02:00:00Z');
    const moving: Done<typeof lotActs.acts.publishAward> = { at };
    // @ts-expect-error it moves
    const timeless: Done<typeof lotActs.acts.publishAward> = {};
    const still: Done<typeof wholeActs.updateProject | typeof bidActs.acts.proposeInvalid> = { reason: '不符合' };
    expect([moving, timeless, still]).toHaveLength(3);
  });
});

describe('a refusal', () => {
  it('names the very act and the state: whoever edits a published project is not told of publishing', () => {
    const { updateProject } = projectActs.acts;
    const violation = stageViolation(updateProject, updateProject.from, { status: 'PUBLISHED' });
    expect(violation?.path).toEqual([]);
    expect(violation && messageOf(violation, 'zh')).toBe('项目当前为“公告中”，不能办理“修改草稿”');
    expect(violation && messageOf(violation, 'en')).toBe(
      'The project is “Open for submissions”: “Change the draft” is not possible now',
    );
  });

  it.each([
    [true, '第 2 包当前为“已废标”，不能办理“评审排序”', 'Lot 2 is “Failed”: “Evaluate” is not possible now'],
    [false, '项目当前为“已废标”，不能办理“评审排序”', 'The project is “Failed”: “Evaluate” is not possible now'],
  ])('names the lot where its project has several (%s), which may go on', (ofSeveral, zh, en) => {
    const { evaluateLot } = ownLotActs;
    const of = stagedLot({ number: 2, status: 'FAILED' }, ofSeveral, TENDER);
    const violation = stageViolation(evaluateLot, evaluateLot.from, of);
    expect(violation && [messageOf(violation, 'zh'), messageOf(violation, 'en')]).toEqual([zh, en]);
    const evaluates = availableTransitions(ownLotActs, of, 'BUYER').find(({ key }) => key === 'evaluateLot');
    expect(evaluates?.disabledReason).toEqual({ zh, en });
  });

  it.each(['SUBMITTED', 'WITHDRAWN', 'INVALID'] as const)('of an act on a bid that is %s names both', (status) => {
    const { proposeInvalid } = bidActs.acts;
    const { zh: stateZh, en: stateEn } = bidActs.states[status];
    const params = { stateZh, stateEn, actZh: '提议认定无效', actEn: 'Propose to find invalid' };
    const refusal = { violations: [{ code: 'BID_NOT_IN_THIS_STATE', path: ['bidId'], params }] };
    expect(() => assertBidState(proposeInvalid, status, TENDER)).toThrow(expect.objectContaining(refusal));
    expect(() => assertBidState(proposeInvalid, 'VALID', TENDER)).not.toThrow();
  });

  it('is thrown outside of the stages of the row only', () => {
    const { during } = bidActs.acts.proposeInvalid;
    expect(() => assertStage(bidActs.acts.proposeInvalid, during, { status: 'AWARDED' })).toThrow(DomainError);
    for (const stage of during)
      expect(() => assertStage(bidActs.acts.proposeInvalid, during, { status: stage })).not.toThrow();
  });
});

describe('what moves', () => {
  const at = new Date('2026-11-24T01:00:00Z');
  const earlier = new Date('2026-11-23T01:00:00Z');
  const end = { code: 'CANCELLED', zh: '资金调整', en: 'The money is gone' } as const;
  const still = { openedAt: null, evaluatedAt: null, awardedAt: null, endedAt: null, endReason: null };
  const lotOf = (number: number, status: LotStatus) => ({ ...still, number, status }) as Lot;
  const wholeOf = (...stages: LotStatus[]) => {
    const lots = stages.map((status, index) => lotOf(index + 1, status));
    return { project: { ...still, status: 'DRAFT' } as Project, lots };
  };

  it.each([
    ['publishProject', 'DRAFT', { status: 'PUBLISHED' }],
    ['openBids', 'PUBLISHED', { status: 'OPENED', openedAt: at }],
    ['evaluateLot', 'OPENED', { status: 'EVALUATED', evaluatedAt: at }],
    ['publishAward', 'EVALUATED', { status: 'AWARDED', awardedAt: at }],
    ['failOpening', 'PUBLISHED', { status: 'FAILED', endedAt: at, endReason: end }],
    ['failEvaluation', 'OPENED', { status: 'FAILED', endedAt: at, endReason: end }],
    ['cancelAsProposed', 'EVALUATED', { status: 'CANCELLED', endedAt: at, endReason: end }],
  ] as const)('by %s has the state and its instant, and the project of one lot the same', (key, from, moved) => {
    const whole = wholeOf(from);
    const [lot] = whole.lots as [Lot];
    moveLot({ ...whole, lot }, lotActs.acts[key], { at, end });
    expect(lot).toEqual({ ...still, number: 1, ...moved });
    expect(whole.project).toEqual({ ...still, ...moved });
  });

  it('ends without a reason where none is given', () => {
    const whole = wholeOf('PUBLISHED');
    moveProject(whole, lotActs.acts.cancelProject, { at });
    expect(whole.lots).toEqual([{ ...still, number: 1, status: 'CANCELLED', endedAt: at }]);
  });

  it('is nothing by an act that leaves the state as it is', () => {
    const whole = wholeOf('PUBLISHED');
    const [lot] = whole.lots as [Lot];
    moveLot({ ...whole, lot }, projectActs.acts.settleDeadline, { at });
    expect(lot).toEqual(lotOf(1, 'PUBLISHED'));
    expect(whole.project.status).toBe('PUBLISHED');
  });

  it('is one lot of several, with the project behind the last of them', () => {
    const whole = wholeOf('PUBLISHED', 'OPENED');
    const [first, second] = whole.lots as [Lot, Lot];
    Object.assign(second, { openedAt: earlier });
    moveLot({ ...whole, lot: first }, lotActs.acts.openBids, { at });
    expect(whole.project).toEqual({ ...still, status: 'OPENED', openedAt: earlier });
    moveLot({ ...whole, lot: second }, lotActs.acts.evaluateLot, { at });
    expect(first).toEqual({ ...lotOf(1, 'OPENED'), openedAt: at });
    expect(whole.project).toEqual({ ...still, status: 'OPENED', openedAt: earlier, evaluatedAt: at });
  });

  it.each<[LotStatus[], string]>([
    [['AWARDED'], 'The project is “Result published”: “Evaluate” is not possible now'],
    [['AWARDED', 'OPENED'], 'Lot 1 is “Result published”: “Evaluate” is not possible now'],
  ])('is no lot that has ended, of %j', (stages, refusal) => {
    const whole = wholeOf(...stages);
    const [lot] = whole.lots as [Lot];
    expect(() => moveLot({ ...whole, lot }, lotActs.acts.evaluateLot, { at })).toThrow(refusal);
    expect(whole).toEqual(wholeOf(...stages));
  });

  it('with a project is whatever of it can, which is told', () => {
    const whole = wholeOf('AWARDED', 'OPENED', 'EVALUATED', 'FAILED');
    expect(moveProject(whole, lotActs.acts.cancelAsProposed, { at, end }).map(({ number }) => number)).toEqual([2, 3]);
    expect(whole.lots.map(({ status }) => status)).toEqual(['AWARDED', 'CANCELLED', 'CANCELLED', 'FAILED']);
    expect(whole.project.status).toBe('AWARDED');
  });
});
