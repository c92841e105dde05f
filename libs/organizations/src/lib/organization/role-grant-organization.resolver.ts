import { RoleGrantType } from '@chengjie/accounts';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganizationReference } from './organization.terms.js';
import { OrganizationType } from './organization.type.js';

/** The organization for which a role is held. */
@Resolver(() => RoleGrantType)
export class RoleGrantOrganizationResolver {
  @ResolveField(() => OrganizationType, { nullable: true, description: 'The organization, for the role ORGANIZATION.' })
  organization(@Parent() { organizationId, holder }: RoleGrantType): OrganizationReference | null {
    return organizationId ? { id: organizationId, name: holder } : null;
  }
}
