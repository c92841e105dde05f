import { AgenciesReader, Agency, type AgencyRow } from '@chengjie/accounts';
import { OrganizationType } from '@chengjie/organizations';
import { CountsAs, CurrentPerson, type Person } from '@chengjie/platform';
import { BuyingAgenciesReader, ProjectLoader, ProjectType } from '@chengjie/procurement';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ClaimOfficeType } from './claim-office.type.js';
import { ClaimOfficesReader, type ClaimOffice } from './claim-offices.reader.js';

/** About how many offices decide claims of one place. */
const USUAL_OFFICES = 6;

/** Who decides claims of an organization. */
@Resolver(() => OrganizationType)
export class ClaimOfficesOfOrganizationResolver {
  constructor(private readonly offices: ClaimOfficesReader) {}

  @CountsAs(USUAL_OFFICES)
  @ResolveField(() => [ClaimOfficeType], {
    nullable: true,
    description: 'The agencies that decide claims of it, the nearest first; null to those who are not signed in.',
  })
  async claimOffices(
    @Parent() { id }: OrganizationType,
    @CurrentPerson() person: Person | null,
  ): Promise<readonly ClaimOffice[] | null> {
    return person ? this.offices.of(id) : null;
  }

  @CountsAs(USUAL_OFFICES)
  @ResolveField(() => [ClaimOfficeType], {
    nullable: true,
    description:
      'The agencies that decide about its standing, its qualifications at its seat and whether it is a federation, the nearest first; null to those who are not signed in.',
  })
  async registerOffices(
    @Parent() { id }: OrganizationType,
    @CurrentPerson() person: Person | null,
  ): Promise<readonly ClaimOffice[] | null> {
    return person ? this.offices.ofRegisterOf(id) : null;
  }
}

/** The agency, and what keeps it from deciding. */
@Resolver(() => ClaimOfficeType)
export class ClaimOfficeResolver {
  constructor(
    private readonly agencies: AgenciesReader,
    private readonly buying: BuyingAgenciesReader,
    private readonly loader: ProjectLoader,
  ) {}

  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: ClaimOfficeType): Promise<AgencyRow | undefined> {
    return this.agencies.byId(agencyId);
  }

  @ResolveField(() => [ProjectType])
  async projects(@Parent() { agencyId }: ClaimOfficeType): Promise<ProjectType[]> {
    const ids = await this.buying.projectsOf(agencyId);
    return Promise.all(ids.map((id) => this.loader.load(id)));
  }
}
