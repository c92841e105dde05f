import { OfficeBars, OwnOfficeReader, PeopleReader, type OwnOffice } from '@chengjie/accounts';
import { TrackEnum, type Track } from '@chengjie/functions';
import { isId, shanghaiDate } from '@chengjie/kernel';
import { registerRulesOn } from '@chengjie/law';
import { OwnAffairsReader } from '@chengjie/organizations';
import {
  Act,
  AvailableTransition,
  Can,
  CurrentActor,
  CurrentPerson,
  Database,
  fenOf,
  Input,
  isActor,
  mapPage,
  PageArgs,
  Public,
  SignedIn,
  textEnum,
  type Actor,
  type Page,
  type Person,
} from '@chengjie/platform';
import { Args, ArgsType, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApplicationDecisions } from './application-decisions.service.js';
import {
  ApplyForEndingInput,
  AskForMaterialInput,
  GrantApplicationInput,
  NoteAppealInput,
  RefuseApplicationInput,
  RegisterApplicationFilter,
  SubmitApplicationInput,
  SupplyMaterialInput,
  WithdrawApplicationInput,
} from './application.inputs.js';
import { RegisterApplicationPayload } from './application.payloads.js';
import { actsForIt, applicationTransitions, decidesIt, type Asking } from './application.policy.js';
import { shownApplication, type ShownApplication } from './application.presentation.js';
import { RegisterApplicationConnection, RegisterApplicationType } from './application.type.js';
import { Applications } from './applications.service.js';
import { ApplicationsReader, type ApplicationOrder } from './applications.reader.js';
import { decidesBids } from './entry-change.rules.js';
import { endingGuide, entryGuide, type ShownEndingGuide, type ShownGuide } from './entry-guide.js';
import { EndingGuideType, EntryGuideArgs, EntryGuideType } from './entry-guide.type.js';

const RegisterApplicationOrderEnum: { readonly [Order in ApplicationOrder]: Order } = textEnum(
  'RegisterApplicationOrder',
  'Order of a list of applications.',
  { DUE: 'What is due first.', NEWEST: 'The newest first.' },
);

@ArgsType()
class RegisterApplicationsArgs extends PageArgs {
  @Field(() => RegisterApplicationFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: RegisterApplicationFilter | null;

  @Field(() => RegisterApplicationOrderEnum, { defaultValue: 'DUE', description: 'Order of the list.' })
  orderBy!: ApplicationOrder;
}

/** Applications to enter the register, and what is done with them. */
@Resolver()
export class ApplicationResolver {
  constructor(
    private readonly reader: ApplicationsReader,
    private readonly applying: Applications,
    private readonly decisions: ApplicationDecisions,
  ) {}

  @Can('application:read')
  @Query(() => RegisterApplicationConnection, {
    description: 'Applications that your office decides; those of offices above, below and beside are not yours.',
  })
  async registerApplications(
    @CurrentActor() actor: Actor,
    @Args() { filter, ...page }: RegisterApplicationsArgs,
  ): Promise<Page<ShownApplication>> {
    return mapPage(await this.reader.ofOffice(actor, filter ?? {}, page), shownApplication);
  }

  @SignedIn()
  @Query(() => RegisterApplicationConnection, {
    description: 'Your own applications and those about the organization that you act for, the newest first.',
  })
  async myApplications(@CurrentPerson() person: Person, @Args() page: PageArgs): Promise<Page<ShownApplication>> {
    return mapPage(await this.reader.ofPerson(person, page), shownApplication);
  }

  @SignedIn()
  @Query(() => RegisterApplicationType, {
    nullable: true,
    description:
      'An application by its id; null to whoever neither made it nor acts for the organization that it is about nor decides it.',
  })
  async registerApplication(
    @CurrentPerson() person: Person,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<ShownApplication | null> {
    const application = isId(id) ? (await this.reader.visible(person, [id])).get(id) : undefined;
    return application ? shownApplication(application) : null;
  }

  @Act(() => RegisterApplicationPayload, {
    description:
      'Asks for an organization to be registered or filed, by anyone signed in; for one in the register, that its entry be changed.',
    access: 'SIGNED_IN',
  })
  submitApplication(@CurrentPerson() person: Person, @Input() input: SubmitApplicationInput): Promise<object> {
    const { files, funds, supervisingDepartment = null, organizationId = null, ...content } = input;
    const { idempotencyKey: _, ...kept } = content;
    return this.applying.submit(
      person,
      { ...kept, supervisingDepartment, fundsFen: fenOf(funds) },
      files,
      organizationId,
    );
  }

  @Act(() => RegisterApplicationPayload, {
    description:
      'Asks that an organization end (注销) that you act for: what hangs on it ends with it once that is granted.',
    access: 'SIGNED_IN',
  })
  applyForEnding(
    @CurrentPerson() person: Person,
    @Input() { organizationId, ground, statement, creditorsNoticedOn, files }: ApplyForEndingInput,
  ): Promise<object> {
    const ending = { ground, statement, creditorsNoticedOn: creditorsNoticedOn ?? null };
    return this.applying.end(person, organizationId, ending, files);
  }

  @Act(() => RegisterApplicationPayload, {
    description: 'Supplies what the office asked for, or says why it is not needed.',
    access: 'SIGNED_IN',
  })
  supplyMaterial(
    @CurrentPerson() person: Person,
    @Input() { applicationId, files, note }: SupplyMaterialInput,
  ): Promise<object> {
    return this.applying.supply(person, applicationId, files, note ?? null);
  }

  @Act(() => RegisterApplicationPayload, {
    description: 'Takes an application back: your own, or one about an organization of which you are an administrator.',
    access: 'SIGNED_IN',
  })
  withdrawApplication(
    @CurrentPerson() person: Person,
    @Input() { applicationId }: WithdrawApplicationInput,
  ): Promise<object> {
    return this.applying.withdraw(person, applicationId);
  }

  @Act(() => RegisterApplicationPayload, {
    description: 'Says what is missing in an application or wrong; the time to decide stands still until it comes.',
    access: 'application:review',
  })
  askForMaterial(@CurrentActor() actor: Actor, @Input() { applicationId, text }: AskForMaterialInput): Promise<object> {
    return this.decisions.ask(actor, applicationId, text);
  }

  @Act(() => RegisterApplicationPayload, {
    description: 'Grants an application: the organization enters the register, a filed group with a number of its own.',
    access: 'application:decide',
  })
  grantApplication(@CurrentActor() actor: Actor, @Input() input: GrantApplicationInput): Promise<object> {
    const { applicationId, reason, creditCode = null, alikeConfirmed = null } = input;
    return this.decisions.grant(actor, applicationId, { reason, creditCode, alikeConfirmed });
  }

  @Act(() => RegisterApplicationPayload, {
    description: 'Refuses an application, with reasons.',
    access: 'application:decide',
  })
  refuseApplication(
    @CurrentActor() actor: Actor,
    @Input() { applicationId, reason }: RefuseApplicationInput,
  ): Promise<object> {
    return this.decisions.refuse(actor, applicationId, reason);
  }

  @Act(() => RegisterApplicationPayload, {
    description: 'Notes that a refusal was taken to reconsideration or to court.',
    access: 'application:review',
  })
  noteAppeal(@CurrentActor() actor: Actor, @Input() { applicationId, appeal }: NoteAppealInput): Promise<object> {
    return this.decisions.noteAppeal(actor, applicationId, appeal);
  }
}

/** What can be done with an application. */
@Resolver(() => RegisterApplicationType)
export class RegisterApplicationResolver {
  constructor(
    private readonly offices: OwnOfficeReader,
    private readonly affairs: OwnAffairsReader,
    private readonly bars: OfficeBars,
    private readonly people: PeopleReader,
  ) {}

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  async availableTransitions(
    @Parent() application: RegisterApplicationType,
    @CurrentPerson() person: Person | null,
  ): Promise<readonly AvailableTransition[]> {
    const office = await this.offices.of(person);
    return applicationTransitions(person, office, application, await this.asking(person, office, application));
  }

  private async asking(
    person: Person | null,
    office: OwnOffice | null,
    application: RegisterApplicationType,
  ): Promise<Asking> {
    if (!person || !isActor(person)) return {};
    if (actsForIt(person, application)) return { administers: await this.people.administers(person.acting.id) };
    if (!decidesIt(office, application)) return {};
    const recusal = await this.affairs.recusalOf(person);
    return { recusal, buys: decidesBids(application) ? await this.bars.ofFacts(person) : undefined };
  }
}

/** What founders ask first. */
@Resolver()
export class EntryGuideResolver {
  constructor(private readonly database: Database) {}

  @Public()
  @Query(() => [EntryGuideType], {
    description: 'What each form of organization asks by the rules of today, and which of it a group meets.',
  })
  async entryGuide(@Args() args: EntryGuideArgs): Promise<readonly ShownGuide[]> {
    const rules = registerRulesOn(shanghaiDate(await this.database.now()));
    const { memberPersons, memberUnits, staffCount, funds } = args;
    const counted = {
      memberPersons: memberPersons ?? 0,
      memberUnits: memberUnits ?? 0,
      staffCount: staffCount ?? 0,
      fundsFen: funds ? fenOf(funds) : 0,
    };
    return rules ? entryGuide(counted, rules) : [];
  }

  @Public()
  @Query(() => EndingGuideType, {
    nullable: true,
    description: 'What the ending (注销) of a registered or a filed organization asks by the rules of today.',
  })
  async endingGuide(
    @Args('track', { type: () => TrackEnum, description: 'Registered or filed.' }) track: Track,
  ): Promise<ShownEndingGuide | null> {
    const rules = registerRulesOn(shanghaiDate(await this.database.now()));
    return rules ? endingGuide(track, rules) : null;
  }
}
