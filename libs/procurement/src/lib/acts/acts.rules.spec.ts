import { describe, expect, it } from '@jest/globals';
import { DomainError, isFinalState, messageOf } from '@chengjie/kernel';
import type { LotStatus } from '../project/project.terms.js';
import type { Done } from './acts.service.js';
import { assertBidState, assertStage, availableTransitions, stagedLot, stageViolation } from './acts.rules.js';
import { bidActs } from './bid.acts.js';
import { findingActs } from './finding.acts.js';
import { lotActs, ownLotActs } from './lot.acts.js';
import { panelActs } from './panel.acts.js';
import type { ProcurementAct } from './procurement-act.js';
import { projectActs } from './project.acts.js';
import { wholeActs } from './whole.acts.js';

const possible = (acts: Parameters<typeof availableTransitions>[0], stage: LotStatus) =>
  availableTransitions(acts, { status: stage }, 'BUYER').flatMap(({ key, disabled }) => (disabled ? [] : [key]));

describe('what can be done', () => {
  it('with a project is said stage by stage', () => {
    expect(possible(projectActs.acts, 'DRAFT')).toEqual(['updateProject', 'publishProject', 'cancelProject']);
    expect(possible(projectActs.acts, 'EVALUATED')).toEqual(['cancelProject']);
    expect(possible(projectActs.acts, 'AWARDED')).toEqual([]);
    expect(possible(panelActs.acts, 'PUBLISHED')).toEqual(['appointPanel', 'recuseEvaluator']);
  });

  it('with a lot leaves out what its project does, and what the clock does', () => {
    expect(availableTransitions(ownLotActs, { status: 'OPENED' }, 'BUYER').map(({ key }) => key)).toEqual([
      'evaluateLot',
      'publishAward',
    ]);
    expect(possible(ownLotActs, 'OPENED')).toEqual(['evaluateLot']);
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
    expect(violation && messageOf(violation, 'zh')).toBe('项目当前为“公告中”，不能办理“修改草稿”');
    expect(violation && messageOf(violation, 'en')).toBe(
      'The project is "Open for bids": "Change the draft" is not possible now',
    );
  });

  it.each([
    [
      true,
      '第 2 包当前为“废标（终止）”，不能办理“评审排序”',
      'Lot 2 is "Ended without award": "Evaluate" is not possible now',
    ],
    [
      false,
      '项目当前为“废标（终止）”，不能办理“评审排序”',
      'The project is "Ended without award": "Evaluate" is not possible now',
    ],
  ])('names the lot where its project has several (%s), which may go on', (ofSeveral, zh, en) => {
    const { evaluateLot } = ownLotActs;
    const of = stagedLot({ number: 2, status: 'FAILED' }, ofSeveral);
    const violation = stageViolation(evaluateLot, evaluateLot.from, of);
    expect(violation && [messageOf(violation, 'zh'), messageOf(violation, 'en')]).toEqual([zh, en]);
    const [evaluate] = availableTransitions(ownLotActs, of, 'BUYER');
    expect(evaluate?.disabledReason).toEqual({ zh, en });
  });

  it.each(['SUBMITTED', 'WITHDRAWN', 'INVALID'] as const)('of an act on a bid that is %s names both', (status) => {
    const { proposeInvalid } = bidActs.acts;
    const { zh: stateZh, en: stateEn } = bidActs.states[status];
    const params = { stateZh, stateEn, actZh: '提议认定无效', actEn: 'Propose to find invalid' };
    const refusal = { violations: [{ code: 'BID_NOT_IN_THIS_STATE', path: ['bidId'], params }] };
    expect(() => assertBidState(proposeInvalid, status)).toThrow(expect.objectContaining(refusal));
    expect(() => assertBidState(proposeInvalid, 'VALID')).not.toThrow();
  });

  it('is thrown outside of the stages of the row only', () => {
    const { during } = bidActs.acts.proposeInvalid;
    expect(() => assertStage(bidActs.acts.proposeInvalid, during, { status: 'AWARDED' })).toThrow(DomainError);
    for (const stage of during)
      expect(() => assertStage(bidActs.acts.proposeInvalid, during, { status: stage })).not.toThrow();
  });
});
