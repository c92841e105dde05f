import { PeopleReader } from '@chengjie/accounts';
import { CurrentPerson, type Person } from '@chengjie/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationType } from './organization.type.js';

/** Whether an organization has people of its own here. Strangers are not told which ones wait to be taken over. */
@Resolver(() => OrganizationType)
export class OrganizationStaffingResolver {
  constructor(private readonly people: PeopleReader) {}

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether anybody acts for it here: where nobody does, nobody answers for it until it is claimed. Null to those who are not signed in.',
  })
  async hasPeople(@Parent() { id }: OrganizationType, @CurrentPerson() person: Person | null): Promise<boolean | null> {
    return person ? (await this.people.staffingOf(id)).hasPeople : null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether it has an administrator of its own, who lets further people act for it: then it cannot be claimed. Null to those who are not signed in.',
  })
  async hasAdministrator(
    @Parent() { id }: OrganizationType,
    @CurrentPerson() person: Person | null,
  ): Promise<boolean | null> {
    return person ? (await this.people.staffingOf(id)).hasAdministrator : null;
  }
}
