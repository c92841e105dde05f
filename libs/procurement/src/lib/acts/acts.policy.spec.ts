import { describe, expect, it } from '@jest/globals';
import { ForbiddenError } from '@chengjie/kernel';
import type { Actor, Role } from '@chengjie/platform';
import { assertSitting, holdsSeat } from '../panel/panel.policy.js';
import { isBuyerOf, maySeeProject, supervises } from '../project/project.policy.js';
import { seesProposalsByOffice, seesResultByOffice } from '../ranking/ranking.policy.js';
import { assertDoer } from './acts.policy.js';
import { bidActs } from './bid.acts.js';
import { findingActs } from './finding.acts.js';
import { lotActs } from './lot.acts.js';
import { panelActs } from './panel.acts.js';
import type { ProcurementAct } from './procurement-act.js';
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
    const lot = { id: 'l', projectId: 'p', status: 'OPENED', buyer: { id: 'office' }, regionCode: project.regionCode };
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
