import { fillMessage, type Bilingual } from '@chengjie/kernel';
import { BilingualText, Can, CurrentActor, PageArgs, type Actor, type Page } from '@chengjie/platform';
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

/** What administrators see of the security of their accounts. */
@Resolver(() => SecurityEventType)
export class SecurityEventResolver {
  constructor(private readonly events: SecurityEventsReader) {}

  @Can('account:read-security-events')
  @Query(() => SecurityEventConnection, {
    description:
      'What was tried, found, and done to accounts that you may manage, to those without any role, and by strangers; the newest first.',
  })
  securityEvents(
    @CurrentActor() actor: Actor,
    @Args() { filter, ...page }: SecurityEventsArgs,
  ): Promise<Page<SecurityEventRow>> {
    return this.events.ofJurisdiction(actor, filter ?? {}, page);
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
