import { DateTimeScalar, Permissions, RegionCodeScalar, textEnum, type Role, type RoleGrant } from '@chengjie/platform';
import { Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Region, RegionsReader, type RegionRow } from '@chengjie/regions';
import { AgenciesReader, type AgencyRow } from '../agency/agencies.reader.js';
import { Agency } from '../agency/agency.type.js';
import { OfficePersonType } from '../grant-proposal/grant-proposal.type.js';
import type { OfficePerson } from '../grant-proposal/grant-proposals.reader.js';
import { RoleOriginsReader, type RoleOrigin, type RoleWay } from './role-origins.reader.js';

/** Roles as GraphQL shows them. */
export const RoleEnum: { readonly [Key in Role]: Key } = textEnum(
  'Role',
  'What a person may be in the system, each for an agency or an organization.',
  {
    ADMINISTRATOR: 'Manages the accounts of a region.',
    BUYER: '购买主体: publishes projects and awards.',
    ORGANIZATION: '社区社会组织, federations included: bids.',
    REGISTRAR: '登记管理机关: registers organizations.',
    FILING_OFFICE: '街道办事处、乡镇政府: files organizations that do not reach registration.',
    EVALUATOR: '评审专家: scores bids.',
    SUPERVISOR: '财政部门等: supervises procurement.',
  },
);

@ObjectType('RoleGrant', { description: 'A role that an account holds for an agency or an organization.' })
export class RoleGrantType implements RoleGrant {
  @Field(() => ID, { description: 'Identifies the grant; name it in the header `x-acting-role` to act in this role.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field({ description: 'Name of the agency or organization.' })
  holder!: string;

  @Field(() => RegionCodeScalar, { description: 'Code of the jurisdiction: the region and its whole subtree.' })
  regionCode!: string;

  /** For the fields that load on demand; the organization is shown by the lib that knows it. */
  organizationId!: string | null;
  agencyId!: string | null;
}

/** Ways of giving roles as GraphQL shows them. */
export const RoleWayEnum: { readonly [Way in RoleWay]: Way } = textEnum('RoleWay', 'How a role was given.', {
  PROVISIONED: 'Set up on the command line or with the data, or by an office before two persons were asked for.',
  PROPOSED: 'Proposed by one person in an office and confirmed by another one.',
  CLAIMED:
    'Claimed by its holder: the first of an organization without an administrator. Two officers of different agencies consented.',
  ADMITTED: 'By an administrator of the organization.',
});

@ObjectType('RoleOrigin', { description: 'How a role came to be held.' })
export class RoleOriginType implements RoleOrigin {
  @Field(() => RoleWayEnum, { description: 'How it was given.' })
  way!: RoleWay;

  @Field(() => DateTimeScalar, { description: 'Since when it is held.' })
  at!: Date;

  @Field(() => [OfficePersonType], {
    description: 'Who gave it, in the order in which they did; empty where no person did.',
  })
  by!: readonly OfficePerson[];
}

/** Loads what a grant names. */
@Resolver(() => RoleGrantType)
export class RoleGrantResolver {
  constructor(
    private readonly agencies: AgenciesReader,
    private readonly regions: RegionsReader,
    private readonly origins: RoleOriginsReader,
    private readonly permissions: Permissions,
  ) {}

  @ResolveField(() => Boolean, {
    description:
      'Whether a token that is limited to it can be made with `actsAskedAgain`: the role has acts, such as publishing, that are open to one.',
  })
  actsByToken(@Parent() { role }: RoleGrantType): boolean {
    return this.permissions.byToken(role);
  }

  @ResolveField(() => Agency, { nullable: true, description: 'The agency; null for the role ORGANIZATION.' })
  agency(@Parent() { agencyId }: RoleGrantType): Promise<AgencyRow | undefined> | null {
    return agencyId ? this.agencies.byId(agencyId) : null;
  }

  @ResolveField(() => RoleOriginType, { nullable: true, description: 'How it came to be held, and who gave it.' })
  origin(@Parent() { id }: RoleGrantType): Promise<RoleOrigin | undefined> {
    return this.origins.of(id);
  }

  @ResolveField(() => Region, { description: 'The jurisdiction.' })
  region(@Parent() { regionCode }: RoleGrantType): Promise<RegionRow | undefined> {
    return this.regions.byCode(regionCode);
  }
}
