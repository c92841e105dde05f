import {
  Args,
  ArgsType,
  Field,
  ID,
  InputType,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  Act,
  CurrentActor,
  IdempotencyKeyField,
  Input,
  PageArgs,
  Payload,
  payloadResolver,
  RegionCodeField,
  RegionCodeScalar,
  TextField,
  Published,
  type Actor,
  type Page,
} from '@chengjie/platform';
import { Region, RegionsReader, type RegionRow } from '@chengjie/regions';
import type { AgencyKind } from '../account/account-provisioning.service.js';
import { AgenciesReader, type AgencyRow } from './agencies.reader.js';
import { Agencies } from './agencies.service.js';
import { Agency, AgencyConnection, AgencyKindEnum } from './agency.type.js';

@InputType({ description: 'Narrows a list of agencies; conditions add up.' })
class AgencyFilter {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only agencies of the subtree of this region.' })
  regionCode?: string | null;

  @Field(() => AgencyKindEnum, { nullable: true, description: 'Only agencies of this kind.' })
  kind?: AgencyKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only agencies whose names and places have these words, also as pinyin or with one wrong character; best fits first.',
  })
  text?: string | null;
}

@ArgsType()
class AgenciesArgs extends PageArgs {
  @Field(() => AgencyFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: AgencyFilter | null;
}

@InputType({ description: 'An agency to be entered.' })
export class CreateAgencyInput {
  @TextField({ min: 2, max: 100, description: 'Official name, unique in its region.' })
  name!: string;

  @Field(() => AgencyKindEnum, { description: 'What it is.' })
  kind!: AgencyKind;

  @RegionCodeField({ description: 'The region it is responsible for, within your jurisdiction.' })
  regionCode!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@ObjectType({ description: 'The agency that was entered.' })
class CreateAgencyPayload extends Payload {
  @Field(() => Agency, { nullable: true, description: 'The agency as entered.' })
  agency?: Agency | null;

  agencyId?: string;
}

/** Reads and enters agencies. */
@Resolver(() => Agency)
export class AgencyResolver {
  constructor(
    private readonly agencies: Agencies,
    private readonly reader: AgenciesReader,
    private readonly regions: RegionsReader,
  ) {}

  @Published()
  @Query(() => Agency, { nullable: true, description: 'An agency by its id; null if there is none.' })
  async agency(
    @Args('id', { type: () => ID, description: 'Id of the agency.' }) id: string,
  ): Promise<AgencyRow | null> {
    return (await this.reader.byId(id)) ?? null;
  }

  @Published()
  @Query(() => AgencyConnection, { name: 'agencies', description: 'Agencies in the order of their regions.' })
  list(@Args() { first, after, filter }: AgenciesArgs): Promise<Page<AgencyRow>> {
    return this.reader.list(filter ?? {}, { first, after, orderBy: 'REGION' });
  }

  @Act(() => CreateAgencyPayload, { description: 'Enters an agency.', access: 'agency:create' })
  async createAgency(@CurrentActor() actor: Actor, @Input() input: CreateAgencyInput): Promise<object> {
    return { agencyId: await this.agencies.create(actor, input) };
  }

  @ResolveField(() => Region, { description: 'The region it is responsible for, meaning the whole subtree.' })
  region(@Parent() { regionCode }: Agency): Promise<RegionRow | undefined> {
    return this.regions.byCode(regionCode);
  }
}

/** Loads the agency of an answer. */
export const CreateAgencyPayloadResolver = payloadResolver(
  CreateAgencyPayload,
  'agency',
  'agencyId',
  AgenciesReader,
  (agencies, id) => agencies.byId(id),
);
