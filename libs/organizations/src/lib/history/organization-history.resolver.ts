import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OutOfRegisterEnum } from '../ending/ending.inputs.js';
import type { OutOfRegister } from '../ending/ending.terms.js';
import { OrganizationType } from '../organization/organization.type.js';
import {
  OrganizationHistoryReader,
  type EntryPeriod,
  type MembershipPeriod,
  type OutOfRegisterPeriod,
  type Period,
  type QualificationPeriod,
} from './organization-history.reader.js';
import {
  EntryPeriodType,
  FederationPeriodType,
  MembershipPeriodType,
  OutOfRegisterPeriodType,
  QualificationPeriodType,
} from './organization-history.type.js';

/** What an organization was, from when until when: the public history that the register keeps. Of its lists `libs/listings` tells. */
@Resolver(() => OrganizationType)
export class OrganizationHistoryResolver {
  constructor(private readonly history: OrganizationHistoryReader) {}

  @ResolveField(() => [EntryPeriodType], {
    description: 'What it was in the register as before changes of its entry, the latest first.',
  })
  entryPeriods(@Parent() { id }: OrganizationType): Promise<EntryPeriod[]> {
    return this.history.entries.load(id);
  }

  @ResolveField(() => [OutOfRegisterPeriodType], {
    description: 'When it was out of the register, the latest first; none without an end means that it is in it.',
  })
  outOfRegisterPeriods(@Parent() { id }: OrganizationType): Promise<OutOfRegisterPeriod[]> {
    return this.history.outOfRegister.load(id);
  }

  @ResolveField(() => OutOfRegisterEnum, {
    nullable: true,
    description: 'How it is out of the register; null while it is in it.',
  })
  async outOfRegister(@Parent() { id }: OrganizationType): Promise<OutOfRegister | null> {
    return (await this.history.outOfRegister.load(id)).find(({ to }) => to === null)?.kind ?? null;
  }

  @ResolveField(() => [FederationPeriodType], {
    description: 'When it was entered in the register as a federation, the latest first.',
  })
  federationPeriods(@Parent() { id }: OrganizationType): Promise<Period[]> {
    return this.history.federations.load(id);
  }

  @ResolveField(() => [MembershipPeriodType], {
    description: 'Its memberships in federations, past ones too, the latest first.',
  })
  membershipPeriods(@Parent() { id }: OrganizationType): Promise<MembershipPeriod[]> {
    return this.history.memberships.load(id);
  }

  @ResolveField(() => [QualificationPeriodType], {
    description: 'Its qualifications, those that ran out or were revoked too, the latest first.',
  })
  qualificationPeriods(@Parent() { id }: OrganizationType): Promise<QualificationPeriod[]> {
    return this.history.qualifications.load(id);
  }
}
