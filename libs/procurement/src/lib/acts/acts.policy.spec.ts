import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@chengjie/platform';
import { isBuyerOf, maySeeProject, supervises } from '../project/project.policy.js';
import { seesProposalsByOffice, seesResultByOffice } from '../ranking/ranking.policy.js';
import { assertDoer } from './acts.policy.js';
import { bidActs } from './bid.acts.js';
import { lotActs } from './lot.acts.js';
import { panelActs } from './panel.acts.js';
import type { ProcurementAct } from './procurement-act.js';
import { projectActs } from './project.acts.js';

const project = { agencyId: 'office', regionCode: '220202', publishedAt: new Date(), status: 'PUBLISHED' };

function actorIn(role: Role, regionCode: string): Actor {
  const acting = { id: 'g', role, agencyId: 'office', organizationId: null, regionCode, holder: '某机关' };
  return { accountId: 'someone', displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

const acts: readonly [string, ProcurementAct][] = [projectActs, panelActs, lotActs, bidActs].flatMap(({ acts }) =>
  Object.entries<ProcurementAct>(acts),
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
