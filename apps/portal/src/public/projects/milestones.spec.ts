import { describe, expect, it } from '@jest/globals';
import { milestonesOf } from './milestones.js';
import type { LotProgressFragment } from './project-page.generated.js';

const project = { publishedAt: '2026-04-07T07:52:00.000Z', deadlineAt: '2026-04-30T01:30:00.000Z' };
const published: LotProgressFragment = {
  id: 'lot',
  number: 1,
  title: '居家养老',
  titleEn: null,
  status: 'PUBLISHED',
  openedAt: null,
  qualificationReviewedAt: null,
  evaluatedAt: null,
  endedAt: null,
  award: null,
};
const certain = (lot: LotProgressFragment) =>
  milestonesOf(project, lot)
    .filter((milestone) => milestone.certain)
    .map(({ step }) => step);

describe('the milestones of a lot', () => {
  it('show the way still ahead while it is open', () => {
    expect(milestonesOf(project, published).map(({ step, at }) => [step, at !== undefined])).toEqual([
      ['published', true],
      ['deadline', true],
      ['opened', false],
      ['evaluated', false],
      ['awarded', false],
      ['noticeEnds', false],
    ]);
    expect(certain(published)).toEqual(['published']);
  });

  it('are certain once they happened; dates alone are not', () => {
    const award = { publishedAt: '2026-05-06T02:34:00.000Z', noticeEndsAt: '2026-05-07T16:00:00.000Z' };
    const openedAt = '2026-04-30T01:30:00.194Z';
    const qualificationReviewedAt = '2026-04-30T03:10:00.000Z';
    const evaluatedAt = '2026-04-30T09:20:00.000Z';
    expect(certain({ ...published, status: 'AWARDED', openedAt, qualificationReviewedAt, evaluatedAt, award })).toEqual(
      ['published', 'opened', 'qualified', 'evaluated', 'awarded'],
    );
  });

  it('end where a lot failed', () => {
    const failed = milestonesOf(project, { ...published, status: 'FAILED', endedAt: '2026-04-30T01:30:00.200Z' });
    expect(failed.map(({ step }) => step)).toEqual(['published', 'deadline', 'failed']);
  });

  it('leave out a deadline that a cancelled project never came to', () => {
    const cancelled = milestonesOf(project, { ...published, status: 'CANCELLED', endedAt: '2026-04-10T00:00:00.000Z' });
    expect(cancelled.map(({ step }) => step)).toEqual(['published', 'cancelled']);
  });
});
