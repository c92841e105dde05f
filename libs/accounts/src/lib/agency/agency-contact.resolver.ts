import {
  Act,
  CurrentActor,
  DateTimeScalar,
  IdempotencyKeyField,
  IdField,
  Input,
  Payload,
  payloadResolver,
  TextField,
  type Actor,
} from '@chengjie/platform';
import { Field, InputType, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AgenciesReader } from './agencies.reader.js';
import { AgencyContactsReader, type AgencyContactRow } from './agency-contacts.reader.js';
import { AgencyContacts } from './agency-contacts.service.js';
import { Agency } from './agency.type.js';

@ObjectType({ description: 'Where the public reaches an agency.' })
class AgencyContact implements Omit<AgencyContactRow, 'agencyId'> {
  @Field({ description: 'Where it sits.' })
  address!: string;

  @Field({ description: 'Where it is called.' })
  telephone!: string;

  @Field({ description: 'When somebody is there.' })
  openingHours!: string;

  @Field(() => String, { nullable: true, description: 'Where it takes mail, if it does.' })
  mailAddress!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this was entered.' })
  changedAt!: Date;
}

@InputType({ description: 'Where the public reaches an agency; it takes the place of what was there.' })
class EnterAgencyContactInput {
  @IdField({ description: 'The agency, of your jurisdiction.' })
  agencyId!: string;

  @TextField({ min: 4, max: 200, description: 'Where it sits: street, number, room.' })
  address!: string;

  @TextField({ min: 3, max: 60, description: 'Telephone number, with its area code; several apart by 、 or /.' })
  telephone!: string;

  @TextField({ min: 4, max: 200, description: 'When somebody is there.' })
  openingHours!: string;

  @TextField({ nullable: true, min: 3, max: 254, description: 'Where it takes mail, if it does.' })
  mailAddress?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@ObjectType({ description: 'The agency with its contact.' })
class EnterAgencyContactPayload extends Payload {
  @Field(() => Agency, { nullable: true, description: 'The agency.' })
  agency?: Agency | null;

  agencyId?: string;
}

/** Where agencies are reached. */
@Resolver(() => Agency)
export class AgencyContactResolver {
  constructor(
    private readonly contacts: AgencyContacts,
    private readonly reader: AgencyContactsReader,
  ) {}

  @ResolveField(() => AgencyContact, {
    nullable: true,
    description: 'Where the public reaches it; null as long as nobody has entered it.',
  })
  async contact(@Parent() { id }: Agency): Promise<AgencyContactRow | null> {
    return (await this.reader.of(id)) ?? null;
  }

  @Act(() => EnterAgencyContactPayload, {
    description: 'Says where the public reaches an agency.',
    access: 'agency:enter-contact',
  })
  async enterAgencyContact(
    @CurrentActor() actor: Actor,
    @Input() { mailAddress = null, ...input }: EnterAgencyContactInput,
  ): Promise<object> {
    await this.contacts.enter(actor, { ...input, mailAddress });
    return { agencyId: input.agencyId };
  }
}

/** Loads the agency of an answer. */
export const EnterAgencyContactPayloadResolver = payloadResolver(
  EnterAgencyContactPayload,
  'agency',
  'agencyId',
  AgenciesReader,
  (agencies, id) => agencies.byId(id),
);
