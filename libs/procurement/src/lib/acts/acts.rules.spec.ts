import { describe, expect, it } from '@jest/globals';
import { DomainError, isFinalState, messageOf } from '@chengjie/kernel';
import type { LotStatus } from '../project/project.terms.js';
import type { Done } from './acts.service.js';
import { assertStage, availableTransitions, stageViolation } from './acts.rules.js';
import { bidActs } from './bid.acts.js';
import { lotActs, ownLotActs } from './lot.acts.js';
import { panelActs } from './panel.acts.js';
import type { ProcurementAct } from './procurement-act.js';
import { projectActs } from './project.acts.js';
import { wholeActs } from './whole.acts.js';

const possible = (acts: Parameters<typeof availableTransitions>[0], stage: LotStatus) =>
  availableTransitions(acts, stage, 'BUYER').flatMap(({ key, disabled }) => (disabled ? [] : [key]));

describe('what can be done', () => {
  it('with a project is said stage by stage', () => {
    expect(possible(projectActs.acts, 'DRAFT')).toEqual(['updateProject', 'publishProject', 'cancelProject']);
    expect(possible(projectActs.acts, 'EVALUATED')).toEqual(['cancelProject']);
    expect(possible(projectActs.acts, 'AWARDED')).toEqual([]);
    expect(possible(panelActs.acts, 'PUBLISHED')).toEqual(['appointPanel', 'recuseEvaluator']);
  });

  it('with a lot leaves out what its project does, and what the clock does', () => {
    expect(availableTransitions(ownLotActs, 'OPENED', 'BUYER').map(({ key }) => key)).toEqual([
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
  it('load the panel wherever its members may act', () => {
    const acts = Object.values<ProcurementAct>({ ...wholeActs, ...lotActs.acts, ...bidActs.acts });
    const byMembers = acts.filter(({ by }) => by.includes('EVALUATOR') || by.includes('SEAT_HOLDER'));
    expect(byMembers.map(({ panel }) => panel)).toEqual(byMembers.map(() => true));
  });

  it('say by their types what moves lots: that cannot be done without an instant, and the rest has none', () => {
    const at = new Date('2026-11-02T02:00:00Z');
    const moving: Done<typeof lotActs.acts.publishAward> = { at };
    // @ts-expect-error it moves
    const timeless: Done<typeof lotActs.acts.publishAward> = {};
    const still: Done<typeof wholeActs.updateProject | typeof bidActs.acts.invalidateBid> = { reason: '不符合' };
    expect([moving, timeless, still]).toHaveLength(3);
  });
});

describe('a refusal', () => {
  it('names the very act and the state: whoever edits a published project is not told of publishing', () => {
    const { updateProject } = projectActs.acts;
    const violation = stageViolation(updateProject, updateProject.from, 'PUBLISHED');
    expect(violation && messageOf(violation, 'zh')).toBe('项目当前为“公告中”，不能办理“修改草稿”');
    expect(violation && messageOf(violation, 'en')).toBe(
      'The project is "Published": "Change the draft" is not possible now',
    );
  });

  it('is thrown outside of the stages of the row only', () => {
    const { during } = bidActs.acts.invalidateBid;
    expect(() => assertStage(bidActs.acts.invalidateBid, during, 'AWARDED')).toThrow(DomainError);
    for (const stage of during) expect(() => assertStage(bidActs.acts.invalidateBid, during, stage)).not.toThrow();
  });
});
