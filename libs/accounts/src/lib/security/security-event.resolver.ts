import { fillMessage, type Bilingual } from '@chengjie/kernel';
import { BilingualText, Can, CurrentActor, PageArgs, type Actor, type Page, type Role } from '@chengjie/platform';
import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../account/account.type.js';
import { securityEventWords } from './security-event.kinds.js';
import { SecurityEventConnection, SecurityEventFilterInput, SecurityEventType } from './security-event.type.js';
import { SecurityEventsReader, type SecurityEventRow } from './security-events.reader.js';

@ArgsType()
class SecurityEventsArgs extends PageArgs {
  @Field(() => SecurityEventFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: SecurityEventFilterInput | null;
}

const REASON_READERS: readonly Role[] = ['ADMINISTRATOR', 'SUPERVISOR'];

/** What administrators see of the security of their accounts, and supervisors of what is done to those who evaluate, supervise and bid. */
@Resolver(() => SecurityEventType)
export class SecurityEventResolver {
  constructor(private readonly events: SecurityEventsReader) {}

  @Can('account:read-security-events')
  @Query(() => SecurityEventConnection, {
    description:
      'What was tried, found, and done to accounts that you may manage, to those without any role, and by strangers; when people of organizations signed in is told to themselves alone. For supervisors what offices did to accounts of evaluators, supervisors and organizations in the region. The newest first.',
  })
  securityEvents(
    @CurrentActor() actor: Actor,
    @Args() { filter, ...page }: SecurityEventsArgs,
  ): Promise<Page<SecurityEventRow>> {
    return this.events.ofJurisdiction(actor, filter ?? {}, page);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why, in the words of whoever did it; for administrators and supervisors.',
  })
  reason(@Parent() { reason }: SecurityEventType, @CurrentActor() actor: Actor | null): string | null {
    return actor && REASON_READERS.includes(actor.acting.role) ? reason : null;
  }

  @ResolveField(() => BilingualText)
  text(@Parent() { kind, data }: SecurityEventType): Bilingual {
    const { zh, en } = securityEventWords[kind];
    return { zh: fillMessage(zh, data), en: fillMessage(en, data) };
  }
}

/** One's own. */
@Resolver(() => Viewer)
export class OwnSecurityEventsResolver {
  constructor(private readonly events: SecurityEventsReader) {}

  @ResolveField(() => SecurityEventConnection, {
    description: "What was tried with one's own account, and done to it, the newest first; whatever the role.",
  })
  securityEvents(@Parent() { id }: Viewer, @Args() page: PageArgs): Promise<Page<SecurityEventRow>> {
    return this.events.ofAccount(id, page);
  }
}
