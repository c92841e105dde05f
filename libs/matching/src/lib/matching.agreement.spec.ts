import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coverageOf } from '@chengjie/kernel';
import { OrganizationsReader } from '@chengjie/organizations';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import {
  BidderEligibilityReader,
  ProjectReader,
  biddingConditions,
  biddingTerms,
  missingConditions,
  type BidderFacts,
  type BiddingTerms,
  type EligibilityTermsRow,
  type ProjectType,
} from '@chengjie/procurement';
import { ProcurementWorld } from '@chengjie/procurement/testing';
import { RulesReader } from '@chengjie/rules';
import { publishedBook } from '@chengjie/rules/testing';
import { matchingTemplate } from '../testing/matching-template.js';
import { MATCHING_REGIONS, MatchingWorld } from '../testing/matching-world.js';
import { fitOf } from './fit.rules.js';
import { MatchingReader } from './matching.reader.js';
import { eligibleCount } from './matching.statements.js';
import { MatchingTeller } from './matching-teller.js';
import { termsRowOf } from './project-terms.js';
import { OwnPartiesReader } from './own-parties.reader.js';

const BOOK = publishedBook();
/** A part of the region is enough under the first one, all of it is asked for under the other (docs/adr/0038). */
const PACKS = ['22-2026', '22-2026-12-03'] as const;
const ORGANIZATIONS = 90;
const PROJECTS = 40;

let db: TestDatabase;
let world: ProcurementWorld;
let matching: MatchingReader;
let teller: MatchingTeller;
let facts: ReadonlyMap<string, BidderFacts & { readonly capacity: number }>;
let projects: { readonly id: string; readonly project: ProjectType; readonly terms: EligibilityTermsRow }[];

beforeAll(async () => {
  db = await testDatabase(matchingTemplate);
  world = await ProcurementWorld.create(db.url);
  const organizations = new OrganizationsReader(world.database);
  const eligibility = new BidderEligibilityReader(organizations, new RulesReader(world.database));
  const parties = new OwnPartiesReader(world.database, eligibility);
  const reader = new ProjectReader(world.database);
  matching = new MatchingReader(world.database, eligibility, reader, parties, new RulesReader(world.database));
  teller = new MatchingTeller(world.database);
  const { organizationIds, projectIds } = await populate(await MatchingWorld.create(world));
  facts = await organizations.factsOf(organizationIds);
  projects = await Promise.all(
    projectIds.map(async (id) => {
      const project = await reader.byId(id, null);
      return { id, project, terms: termsRowOf(project) };
    }),
  );
});

afterAll(async () => {
  await world.close();
  await db.drop();
});

describe('the SQL of matching says what the rules say', () => {
  it('about how many may take part by terms that are not published yet', async () => {
    const today = BOOK.inForce(new Date(), '22')?.value ?? null;
    for (const { project, terms } of projects) {
      const { edges } = await matching.matchingOrganizations(project, { first: 100 });
      const able = edges.filter(({ node }) => node.eligible || node.viaFederations.length > 0);
      const { functionId, regionCode, eligibility, rulePackId } = terms;
      const drafted = [functionId, regionCode, JSON.stringify(eligibility), rulePackId] as const;
      expect(await world.database.queryOne(eligibleCount, drafted)).toEqual({ count: able.length });
      const ableToday = [...facts.values()].filter((organization) =>
        pairsOf(organization).some(
          (pair) => pair[1] === organization && isEligiblePair(pair, terms, biddingTerms(terms, today)),
        ),
      );
      expect(await matching.eligibleCount(terms)).toBe(ableToday.length);
    }
  });

  it('about candidates, their order, eligibility and fit', async () => {
    for (const { project, terms } of projects) {
      const { edges } = await matching.matchingOrganizations(project, { first: 100 });
      const expected = [...facts.values()]
        .filter((organization) => isCandidate(organization, terms))
        .map((organization) => ({
          id: organization.id,
          functionFits: measured(organization, terms).qualified,
          areaFits: isEnough(coverageOf(organization.areaCodes, terms.regionCode), terms),
          fit: fitOf({ ...measured(organization, terms), areas: organization.areaCodes }, terms.regionCode),
          eligible: missingConditions(organization, null, termsOf(terms)).length === 0,
        }))
        .sort((a, b) => b.fit - a.fit || (a.id < b.id ? 1 : -1));
      const told = edges.map(({ node: { organization, functionFits, areaFits, fit, eligible } }) => ({
        ...{ id: organization.id, functionFits, areaFits, fit, eligible },
      }));
      expect(told).toEqual(expected);
    }
  });

  it('about the projects of an organization, with and without those it may not take part in', async () => {
    for (const organization of facts.values()) {
      const pairs = pairsOf(organization);
      const all = projects.filter(({ terms }) => pairs.some(([, performer]) => isCandidate(performer, terms)));
      const open = all.filter(({ terms }) => pairs.some((pair) => isEligiblePair(pair, terms)));
      expect(await prospectIds(organization.id, false)).toEqual(idsOf(all));
      expect(await prospectIds(organization.id, true)).toEqual(idsOf(open));
    }
  });

  it('on cases of every sort', () => {
    const cases = projects.flatMap(({ terms }) =>
      [...facts.values()].flatMap(pairsOf).map((pair) => ({ pair, terms })),
    );
    const eligible = cases.filter(({ pair, terms }) => isEligiblePair(pair, terms));
    const viaFederations = eligible.filter(({ pair: [bidder, performer] }) => bidder !== performer);
    const barred = cases.filter(({ pair, terms }) => isCandidate(pair[1], terms) && !isEligiblePair(pair, terms));
    expect([eligible.length > 100, viaFederations.length > 20, barred.length > 100]).toEqual([true, true, true]);
  });

  it('about who is told', async () => {
    for (const { id, terms } of projects) {
      const pairs = [...facts.values()].flatMap(pairsOf);
      const bidders = pairs.filter((pair) => isEligiblePair(pair, terms)).map(([bidder]) => bidder);
      await teller.tell(id);
      const told = await db.query<{ id: string }>(
        'select organization_id as id from notification where subject_id = $1',
        [id],
      );
      expect(idsOf(told)).toEqual([...new Set(idsOf(bidders))]);
    }
  });
});

type Facts = BidderFacts & { readonly capacity: number };
type Pair = readonly [bidder: Facts, performer: Facts];

/** All bids in which an organization can have a part: by itself, for a filed member, through a federation. */
function pairsOf(organization: Facts): Pair[] {
  const others = [...facts.values()];
  return [
    [organization, organization],
    ...others
      .filter(({ track, federationIds }) => track === 'FILED' && federationIds.includes(organization.id))
      .map((member): Pair => [organization, member]),
    ...(organization.track === 'FILED' ? others : [])
      .filter(({ id }) => organization.federationIds.includes(id))
      .map((federation): Pair => [federation, organization]),
  ];
}

function isEligiblePair([bidder, performer]: Pair, row: EligibilityTermsRow, terms = termsOf(row)): boolean {
  const named = bidder === performer ? null : performer;
  return isCandidate(performer, row) && biddingConditions(bidder, named, terms).every(({ met }) => met);
}

function termsOf(row: EligibilityTermsRow): BiddingTerms {
  return biddingTerms(row, BOOK.byId(row.rulePackId ?? '')?.value ?? null);
}

function isCandidate(organization: Facts, terms: EligibilityTermsRow): boolean {
  const { functionId, regionCode, eligibility } = terms;
  const qualified = coverageOf(qualifiedIn(organization, functionId), regionCode) !== 'NONE';
  const serves = coverageOf(organization.areaCodes, regionCode) !== 'NONE';
  return qualified || (serves && !eligibility.qualificationRequired);
}

function qualifiedIn({ qualifications }: Facts, functionId: string): string[] {
  return qualifications.filter((held) => held.functionId === functionId).map(({ regionCode }) => regionCode);
}

function isEnough(coverage: ReturnType<typeof coverageOf>, terms: EligibilityTermsRow): boolean {
  return coverage === 'WHOLE' || (coverage === 'PART' && !termsOf(terms).wholeRegion);
}

function measured(organization: Facts, terms: EligibilityTermsRow) {
  return {
    qualified: isEnough(coverageOf(qualifiedIn(organization, terms.functionId), terms.regionCode), terms),
    capacity: organization.capacity,
    busy: 0,
    record: 0,
  };
}

async function prospectIds(organizationId: string, onlyEligible: boolean): Promise<string[]> {
  const filter = { onlyEligible, exercises: false };
  const { edges } = await matching.matchingProjects(organizationId, filter, { first: 100 });
  return idsOf(edges.map(({ node }) => node.project));
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id).sort();
}

/** The same organizations and projects each time: a linear congruential generator chooses. */
async function populate(scene: MatchingWorld) {
  let state = 20171225;
  const upTo = (count: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * count);
  };
  const oneOf = <T>(choices: readonly T[]) => choices[upTo(choices.length)] as T;
  const someRegions = (most: number) => [
    ...new Set(Array.from({ length: upTo(most + 1) }, () => oneOf(MATCHING_REGIONS))),
  ];
  const organizationIds: string[] = [];
  const federations: string[] = [];
  for (let number = 0; number < ORGANIZATIONS; number += 1) {
    const federation = number < 8;
    const filed = !federation && upTo(2) === 0;
    const id = await scene.organization({
      federation,
      filed,
      kind: oneOf(['SERVICE', 'CULTURE_SPORTS', 'CHARITY']),
      standing: oneOf(['GOOD', 'GOOD', 'GOOD', 'ABNORMAL', 'SERIOUS']),
      rating: oneOf([null, 3, 5]),
      ratingDays: oneOf([100, -1]),
      capacity: upTo(5),
      areas: someRegions(2),
      qualifiedIn: someRegions(1),
      qualifiedDays: oneOf([100, 100, -1]),
      memberOf: federation || upTo(2) === 0 ? [] : [oneOf(federations)],
    });
    if (federation) federations.push(id);
    organizationIds.push(id);
  }
  const projectIds: string[] = [];
  for (let number = 0; number < PROJECTS; number += 1) {
    projectIds.push(
      await scene.project({
        regionCode: oneOf(MATCHING_REGIONS),
        rulePack: oneOf(PACKS),
        eligibility: {
          tracks: oneOf([['REGISTERED'], ['REGISTERED', 'FILED'], ['FILED']] as const),
          kinds: oneOf([[], ['SERVICE'], ['CHARITY', 'SUPPORT']] as const),
          qualificationRequired: upTo(2) === 0,
          minimumRating: oneOf([null, null, 3, 4]),
          serviceAreaRequired: upTo(2) === 0,
        },
      }),
    );
  }
  return { organizationIds, projectIds };
}
