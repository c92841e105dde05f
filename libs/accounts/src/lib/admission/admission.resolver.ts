import {
  Act,
  AvailableTransition,
  CurrentActor,
  IdempotencyKeyField,
  IdField,
  Input,
  organizationOf,
  PageArgs,
  Payload,
  payloadResolver,
  TextField,
  type Actor,
  type Page,
} from '@chengjie/platform';
import { Args, ArgsType, Field, InputType, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../account/account.type.js';
import { OfViewer } from '../account/of-viewer.js';
import { PeopleReader } from '../people/people.reader.js';
import type { AdmissionStatus } from './admission.acts.js';
import { admissionTransitions } from './admission.policy.js';
import { AdmissionStatusEnum, OrganizationAdmissionConnection, OrganizationAdmissionType } from './admission.type.js';
import { AdmissionsReader, type AdmissionFilter, type AdmissionRow } from './admissions.reader.js';
import { OrganizationAdmissions } from './admissions.service.js';

@InputType({ description: 'Somebody who is to act for one’s organization.' })
export class ProposeAdmissionInput {
  @TextField({ max: 100, description: 'The login name of the person’s account.' })
  loginName!: string;

  @Field({ description: 'Whether the person is also to look after who acts for the organization.' })
  administrator!: boolean;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'Narrows a list of admissions.' })
class OrganizationAdmissionFilter implements AdmissionFilter {
  @Field(() => AdmissionStatusEnum, { nullable: true, description: 'Only those that stand so.' })
  status?: AdmissionStatus | null;
}

@ArgsType()
class OrganizationAdmissionsArgs extends PageArgs {
  @Field(() => OrganizationAdmissionFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: OrganizationAdmissionFilter | null;
}

@InputType({ description: 'An admission that one’s organization takes back.' })
export class WithdrawAdmissionInput {
  @IdField({ description: 'The admission.' })
  admissionId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@ObjectType({ description: 'Result of an act on the admission of somebody to an organization.' })
class OrganizationAdmissionPayload extends Payload {
  @Field(() => OrganizationAdmissionType, { nullable: true, description: 'The admission as it stands now.' })
  admission?: OrganizationAdmissionType | null;

  admissionId?: string;
}

/** Whom one's organization wants to act for it. */
@Resolver(() => Viewer)
export class ViewerAdmissionsResolver {
  constructor(private readonly reader: AdmissionsReader) {}

  @OfViewer(() => OrganizationAdmissionConnection, {
    access: 'organization-people:read',
    description:
      'Whom the organization one acts for wants to act for it, and whether they have accepted, the last first; null in other roles.',
  })
  organizationAdmissions(
    @Parent() { actor }: Viewer,
    @Args() { filter, ...page }: OrganizationAdmissionsArgs,
  ): Promise<Page<AdmissionRow>> {
    return this.reader.list(organizationOf(actor), filter ?? {}, { ...page, orderBy: 'NEWEST' });
  }
}

/** Proposals that somebody acts for one's organization. */
@Resolver(() => OrganizationAdmissionType)
export class OrganizationAdmissionResolver {
  constructor(
    private readonly admissions: OrganizationAdmissions,
    private readonly people: PeopleReader,
  ) {}

  @Act(() => OrganizationAdmissionPayload, {
    description:
      'Proposes that somebody acts for one’s organization; the person accepts it, or does not. The answer does not tell whether there is such an account. For its administrators.',
    access: 'organization-people:change',
  })
  proposeAdmission(
    @CurrentActor() actor: Actor,
    @Input() { loginName, administrator }: ProposeAdmissionInput,
  ): Promise<object> {
    return this.admissions.propose(actor, loginName, administrator);
  }

  @Act(() => OrganizationAdmissionPayload, {
    description: 'Takes back that somebody is to act for one’s organization. For its administrators.',
    access: 'organization-people:change',
  })
  withdrawAdmission(@CurrentActor() actor: Actor, @Input() { admissionId }: WithdrawAdmissionInput): Promise<object> {
    return this.admissions.withdraw(actor, admissionId);
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  async availableTransitions(
    @Parent() { status }: OrganizationAdmissionType,
    @CurrentActor() actor: Actor,
  ): Promise<readonly AvailableTransition[]> {
    return admissionTransitions(await this.people.asking(actor), status);
  }
}

/** Loads the admission of an answer. */
export const OrganizationAdmissionPayloadResolver = payloadResolver(
  OrganizationAdmissionPayload,
  'admission',
  'admissionId',
  AdmissionsReader,
  (reader, id) => reader.byId(id),
);
