import { describe, expect, it } from '@jest/globals';
import { DomainError, ForbiddenError, NotFoundError } from '@chengjie/kernel';
import type { Actor, Role } from '@chengjie/platform';
import { assertSitting, holdsSeat } from '../panel/panel.policy.js';
import { isBuyerOf, maySeeProject, supervises } from '../project/project.policy.js';
import { seesProposalsByOffice, seesResultByOffice } from '../ranking/ranking.policy.js';
import { assertDoer } from './acts.policy.js';
import { bidActs } from './bid.acts.js';
import { findingActs } from './finding.acts.js';
import { lotActs } from './lot.acts.js';
import { panelActs } from './panel.acts.js';
import type { Doer, ProcurementAct } from './procurement-act.js';
import { projectActs } from './project.acts.js';

const project = {
  id: 'project',
  agencyId: 'office',
  regionCode: '220202',
  publishedAt: new Date(),
  status: 'PUBLISHED',
};

function actorIn(role: Role, regionCode: string): Actor {
  const acting = { id: 'g', role, agencyId: 'office', organizationId: null, regionCode, holder: '某机关' };
  return { accountId: 'someone', displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

const acts: readonly [string, ProcurementAct][] = [projectActs, panelActs, lotActs, bidActs, findingActs].flatMap(
  ({ acts }) => Object.entries<ProcurementAct>(acts),
);

const REGIONS = [
  ['220202', true],
  ['2202', true],
  ['22', true],
  ['220203', false],
  ['220202001', false],
  ['2203', false],
] as const;

describe('a grant of the buying agency for a region', () => {
  const ofBuyers = acts.filter(([, { by }]) => by.includes('BUYER'));

  it('is asked of in many acts', () => expect(ofBuyers.length).toBeGreaterThan(6));

  it.each(ofBuyers.flatMap(([key, { by }]) => REGIONS.map(([region, may]) => [key, region, may, by] as const)))(
    'that acts in %s: for %s %s',
    (_key, region, may, by) => {
      const attempt = () => assertDoer(actorIn('BUYER', region), by, { project, members: [] });
      if (may) expect(attempt).not.toThrow();
      else expect(attempt).toThrow();
    },
  );

  it.each(REGIONS)('for %s reads what is the buyer’s: %s', (region, may) => {
    const buyer = actorIn('BUYER', region);
    const lot = {
      ...{ id: 'l', projectId: 'p', status: 'OPENED', evaluatedAt: null },
      ...{ buyer: { id: 'office' }, regionCode: project.regionCode },
    };
    const reads = [
      isBuyerOf(buyer, project),
      maySeeProject(buyer, { ...project, status: 'DRAFT', publishedAt: null as never }),
      seesResultByOffice(buyer, lot),
      seesProposalsByOffice(buyer, lot),
      supervises(actorIn('SUPERVISOR', region), project),
    ];
    expect(reads).toEqual(reads.map(() => may));
  });
});

describe('a grant of a register of evaluators', () => {
  const seat = { accountId: 'someone', appointedAt: new Date(), recusedAt: null };
  const ofPanel = acts.filter(([, { by }]) => by.some((doer) => doer === 'EVALUATOR' || doer === 'SEAT_HOLDER'));
  // Registers of what lies in the region are asked as well (`registerCovers`).
  const registers = REGIONS.map(([region, may]) => [region, may || region.startsWith(project.regionCode)] as const);

  it('is asked of in several acts', () => expect(ofPanel.length).toBeGreaterThan(2));

  it.each(ofPanel.flatMap(([key, { by }]) => registers.map(([region, may]) => [key, region, may, by] as const)))(
    'that acts in %s: for %s %s',
    (_key, region, may, by) => {
      const attempt = () => assertDoer(actorIn('EVALUATOR', region), by, { project, members: [seat] });
      if (may) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(ForbiddenError);
    },
  );

  it.each(registers)('for %s holds a seat: %s', (region, may) => {
    const evaluator = actorIn('EVALUATOR', region);
    expect(holdsSeat(evaluator, seat, project)).toBe(may);
    if (!may) expect(() => assertSitting(evaluator, [seat], project)).toThrow(ForbiddenError);
  });
});

describe('who may act', () => {
  const appointedAt = new Date('2026-11-02T02:00:00Z');
  const seat = { accountId: 'someone', appointedAt, recusedAt: null };
  const left = { ...seat, recusedAt: new Date('2026-11-03T02:00:00Z') };
  const buyer = actorIn('BUYER', '220202');
  const evaluator = actorIn('EVALUATOR', '220202');
  const newcomer = { ...evaluator, heldSince: new Date(appointedAt.getTime() + 1) };
  const draft = { ...project, publishedAt: null };
  const doneBy = (actor: Actor, by: readonly Doer[], of: Partial<Parameters<typeof assertDoer>[2]>) => {
    try {
      assertDoer(actor, by, { project, members: [], ...of });
      return 'MAY';
    } catch (error) {
      return error instanceof DomainError ? error.violations[0]?.code : (error as Error).constructor;
    }
  };

  it.each<[string, Actor, Doer[], Partial<Parameters<typeof assertDoer>[2]>, unknown]>([
    ['the buyer', buyer, ['BUYER'], {}, 'MAY'],
    ['the buyer who has a seat', buyer, ['BUYER'], { members: [seat] }, 'SEATED_ON_PANEL'],
    ['the buyer who had a seat', buyer, ['BUYER'], { members: [left] }, 'SEATED_ON_PANEL'],
    ['another, who is not to learn of a draft', evaluator, ['BUYER'], { project: draft }, NotFoundError],
    ['another, of what is published', evaluator, ['BUYER'], {}, ForbiddenError],
    ['a member', evaluator, ['EVALUATOR'], { members: [seat] }, 'MAY'],
    ['a member that stood down', evaluator, ['EVALUATOR'], { members: [left] }, ForbiddenError],
    ['who holds the account since', newcomer, ['EVALUATOR'], { members: [seat] }, 'SEAT_OF_FORMER_HOLDER'],
    ['a member, beside the buyer', evaluator, ['BUYER', 'EVALUATOR'], { members: [seat] }, 'MAY'],
    ['one that stood down, beside the buyer', evaluator, ['BUYER', 'EVALUATOR'], { members: [left] }, ForbiddenError],
    ['one that stood down, of its seat', evaluator, ['BUYER', 'SEAT_HOLDER'], { members: [left] }, 'MAY'],
    ['nobody, of what the clock does', buyer, ['CLOCK'], {}, ForbiddenError],
    ['nobody here, of what bidders do', evaluator, ['BIDDER', 'CLOCK'], { members: [seat] }, ForbiddenError],
  ])('%s', (_, actor, by, of, answer) => {
    expect(doneBy(actor, by, of)).toBe(answer);
  });
});
