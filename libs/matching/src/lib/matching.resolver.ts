import { OfViewer, Viewer } from '@chengjie/accounts';
import { vocabularyOf } from '@chengjie/kernel';
import { PageArgs, organizationOf, type Page, type RequestContextValue } from '@chengjie/platform';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BidderEligibilityReader, ProjectType } from '@chengjie/procurement';
import { eligibilityOf } from './eligibility-of.rules.js';
import { BiddingTermsInput, MatchingProjectFilter } from './matching.inputs.js';
import { maySeeCandidates } from './matching.policy.js';
import { eligibilityShown } from './matching.presentation.js';
import { MatchingReader } from './matching.reader.js';
import {
  OrganizationMatchConnection,
  OwnEligibility,
  ProjectMatchConnection,
  type OrganizationMatch,
  type ProjectMatch,
} from './matching.types.js';
import { OwnPartiesReader } from './own-parties.reader.js';
import { termsRowOf } from './project-terms.js';

/** What an organization finds. */
@Resolver(() => Viewer)
export class MatchingProjectsResolver {
  constructor(private readonly matching: MatchingReader) {}

  @OfViewer(() => ProjectMatchConnection, {
    access: 'project:match',
    description:
      'Projects open for bids that come into question for the organization one acts for, best fit first; null in other roles.',
  })
  matchingProjects(
    @Parent() { actor }: Viewer,
    @Args() page: PageArgs,
    @Args('filter', { type: () => MatchingProjectFilter, nullable: true, description: 'Narrows the list.' })
    filter?: MatchingProjectFilter | null,
  ): Promise<Page<ProjectMatch>> {
    return this.matching.matchingProjects(organizationOf(actor), filter ?? {}, page);
  }
}

/** What a buyer asks before it publishes. */
@Resolver(() => Viewer)
export class EligibleCountResolver {
  constructor(private readonly matching: MatchingReader) {}

  @OfViewer(() => Int, {
    access: 'project:draft',
    description:
      'How many organizations may take part by such terms now, by themselves or through a federation; null in roles that draft no projects.',
  })
  eligibleOrganizationCount(
    @Parent() _: Viewer,
    @Args('terms', { type: () => BiddingTermsInput, description: 'Of the project to be.' }) terms: BiddingTermsInput,
  ): Promise<number> {
    return this.matching.eligibleCount(terms);
  }
}

/** Who comes into question for a project. */
@Resolver(() => ProjectType)
export class MatchingResolver {
  constructor(
    private readonly matching: MatchingReader,
    private readonly parties: OwnPartiesReader,
    private readonly eligibility: BidderEligibilityReader,
  ) {}

  @ResolveField(() => OrganizationMatchConnection, {
    nullable: true,
    description:
      'Organizations that come into question, best fit first; for the buyer and supervisors, null for others and for drafts.',
  })
  matchingOrganizations(
    @Parent() project: ProjectType,
    @Context() { actor }: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<OrganizationMatch>> | null {
    const about = { agencyId: project.buyer.id, regionCode: project.regionCode, publishedAt: project.publishedAt };
    return maySeeCandidates(actor, about) ? this.matching.matchingOrganizations(project, page) : null;
  }

  @ResolveField(() => OwnEligibility, {
    nullable: true,
    description: 'How the organization one acts for may take part, with every condition; null when one acts for none.',
  })
  async myEligibility(
    @Parent() project: ProjectType,
    @Context() request: RequestContextValue,
  ): Promise<OwnEligibility | null> {
    const organizationId = request.actor?.acting.organizationId;
    if (!organizationId) return null;
    const parties = await this.parties.ofRequest(request, organizationId);
    return eligibilityShown(
      eligibilityOf(parties, await this.eligibility.termsOf(termsRowOf(project))),
      vocabularyOf(project),
    );
  }
}
