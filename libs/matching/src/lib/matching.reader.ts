import { vocabularyOf, type Vocabulary } from '@chengjie/kernel';
import { Database, readPage, where, type Page, type PageRequest } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import {
  BidderEligibilityReader,
  ProjectReader,
  type BidderFacts,
  type BiddingTerms,
  type EligibilityInput,
  type EligibilityTermsRow,
  type ProjectType,
} from '@chengjie/procurement';
import { RulesReader } from '@chengjie/rules';
import { eligibilityOf } from './eligibility-of.rules.js';
import { conditionsShown, eligiblePartners } from './matching.presentation.js';
import {
  candidates,
  candidatesOf,
  eligibleCount,
  prospects,
  prospectsOf,
  type CandidateRow,
  type ProspectRow,
} from './matching.statements.js';
import type { OrganizationMatch, ProjectMatch } from './matching.types.js';
import { OwnPartiesReader } from './own-parties.reader.js';
import { termsRowOf } from './project-terms.js';

/** What decides who may bid, of a project that is not published yet. */
type TermsToBe = Pick<EligibilityTermsRow, 'functionId' | 'regionCode'> & {
  readonly eligibility: EligibilityTermsRow['eligibility'] | EligibilityInput;
};

type MatchPage = Omit<PageRequest<'FIT'>, 'orderBy'>;

/** What a list of prospects is narrowed by. */
export interface ProspectFilter {
  /** Only projects that it may take part in, by itself, through a federation or for a member. */
  readonly onlyEligible?: boolean | null;
  /** True for exercises only; otherwise none appears. */
  readonly exercises?: boolean | null;
  /** Only those that close by then. */
  readonly closesBy?: Date;
}

/** Brings projects and organizations together: through indexes, best fit first. */
@Injectable()
export class MatchingReader {
  constructor(
    private readonly database: Database,
    private readonly eligibility: BidderEligibilityReader,
    private readonly projects: ProjectReader,
    private readonly parties: OwnPartiesReader,
    private readonly rules: RulesReader,
  ) {}

  /** Organizations that come into question for a published project, each with the reasons for and against. */
  async matchingOrganizations(project: ProjectType, page: MatchPage): Promise<Page<OrganizationMatch>> {
    const terms = await this.eligibility.termsOf(termsRowOf(project));
    const conditions = candidatesOf(project.id);
    const rows = await readPage<CandidateRow, 'FIT'>(this.database, candidates, conditions, {
      ...page,
      orderBy: 'FIT',
    });
    const facts = await this.eligibility.factsById(rows.edges.map(({ node }) => node.id));
    const federations = await this.eligibility.factsById([...facts.values()].flatMap(federationsOf));
    return mapNodes(rows, (row) => {
      const self = facts.get(row.id);
      return self ? [organizationMatch(row, { self, federations, terms, vocabulary: vocabularyOf(project) })] : [];
    });
  }

  /**
   * How many organizations may take part by terms that are not published yet, by themselves or through a federation: as
   * many as {@link matchingOrganizations} then says of it.
   */
  async eligibleCount({ functionId, regionCode, eligibility }: TermsToBe): Promise<number> {
    const pack = await this.rules.inForce(await this.database.now(), regionCode);
    const asked = JSON.stringify({ ...eligibility, minimumRating: eligibility.minimumRating ?? null });
    const terms = [functionId, regionCode, asked, pack?.value.id ?? null] as const;
    return (await this.database.queryOne(eligibleCount, terms))?.count ?? 0;
  }

  /** Open projects that come into question for an organization, each with the reasons for and against. */
  async matchingProjects(organizationId: string, filter: ProspectFilter, page: MatchPage): Promise<Page<ProjectMatch>> {
    const conditions = [
      ...prospectsOf(organizationId, filter.onlyEligible ?? false, filter.exercises ?? false),
      ...(filter.closesBy ? [where('m.deadline_at <= ?::timestamptz', filter.closesBy.toISOString())] : []),
    ];
    const rows = await readPage<ProspectRow, 'FIT'>(this.database, prospects, conditions, { ...page, orderBy: 'FIT' });
    if (rows.edges.length === 0) return { ...rows, edges: [] };
    const parties = await this.parties.of(organizationId);
    const projects = await this.projects.publishedByIds(rows.edges.map(({ node }) => node.id));
    const termsById = await this.termsById(projects);
    return mapNodes(rows, ({ id, ...match }) => {
      const [project, terms] = [projects.get(id), termsById.get(id)];
      if (!project || !terms) return [];
      const { eligible, conditions: met, viaFederations, forMembers } = eligibilityOf(parties, terms);
      return [
        {
          ...match,
          project,
          eligible,
          conditions: conditionsShown(met, vocabularyOf(project)),
          viaFederations: eligiblePartners(viaFederations),
          forMembers: eligiblePartners(forMembers),
        },
      ];
    });
  }

  private async termsById(projects: ReadonlyMap<string, ProjectType>): Promise<ReadonlyMap<string, BiddingTerms>> {
    const termsOf = async ([id, project]: [string, ProjectType]) =>
      [id, await this.eligibility.termsOf(termsRowOf(project))] as const;
    return new Map(await Promise.all([...projects].map(termsOf)));
  }
}

/** An organization in question, with what it is judged by, and in whose words. */
interface Candidate {
  readonly self: BidderFacts;
  readonly federations: ReadonlyMap<string, BidderFacts>;
  readonly terms: BiddingTerms;
  readonly vocabulary: Vocabulary;
}

function organizationMatch(
  row: CandidateRow,
  { self, federations: known, terms, vocabulary }: Candidate,
): OrganizationMatch {
  const federations = federationsOf(self).flatMap((federationId) => known.get(federationId) ?? []);
  const { eligible, conditions, viaFederations } = eligibilityOf({ self, federations, members: [] }, terms);
  return {
    ...row,
    eligible,
    conditions: conditionsShown(conditions, vocabulary),
    viaFederations: eligiblePartners(viaFederations),
  };
}

/** Only filed organizations are bid for. */
function federationsOf({ track, federationIds }: BidderFacts): readonly string[] {
  return track === 'FILED' ? federationIds : [];
}

function mapNodes<From, To>(page: Page<From>, map: (node: From) => readonly To[]): Page<To> {
  const edges = page.edges.flatMap(({ cursor, node }) => map(node).map((mapped) => ({ cursor, node: mapped })));
  return { ...page, edges };
}
