import { Viewer } from '@chengjie/accounts';
import type { Possibility } from '@chengjie/kernel';
import { listingBars, ListingsReader, SeriousListingsReader } from '@chengjie/listings';
import {
  federationAsOf,
  federationViolations,
  OrganizationType,
  outOfRegisterAsOf,
  OwnAffairsReader,
} from '@chengjie/organizations';
import {
  AvailableTransition,
  CurrentActor,
  Database,
  NOW,
  sharedLoader,
  statement,
  type Actor,
} from '@chengjie/platform';
import { BuyingAgenciesReader, ProjectLoader, ProjectType } from '@chengjie/procurement';
import { Injectable } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { officerBuys } from './office-bars.reader.js';
import { registerTransitions, type RegisteredAsOf } from './register-acts.policy.js';

type Registered = Omit<RegisteredAsOf, 'recused' | 'federation' | 'listed' | 'listingBars'> &
  Parameters<typeof federationViolations>[0];

const standing = statement<Registered, [officerIds: readonly string[], organizationIds: readonly string[]]>(
  'register_acts_standing',
  `select o.track, o.region_code as "regionCode", o.kind, o.legal_form as "legalForm", o.name, ${federationAsOf('o', NOW)} as "isFederation", ${outOfRegisterAsOf('o', NOW)} as out, ${officerBuys('asked.officer')} as buys
   from unnest($1::uuid[], $2::uuid[]) with ordinality as asked (officer, id, place)
   join organization o on o.id = asked.id order by asked.place`,
);

/** Reads what decides of offices' acts on organizations in the register. */
@Injectable()
export class RegisterActsReader {
  private readonly standing = sharedLoader<{ officerId: string; organizationId: string }, Registered>((asked) =>
    this.database.query(standing, [
      asked.map(({ officerId }) => officerId),
      asked.map(({ organizationId }) => organizationId),
    ]),
  );

  constructor(
    private readonly database: Database,
    private readonly affairs: OwnAffairsReader,
    private readonly listings: ListingsReader,
    private readonly proposals: SeriousListingsReader,
  ) {}

  async transitionsOf(actor: Actor | null, organizationId: string): Promise<readonly Possibility[]> {
    if (!actor?.acting.agencyId) return [];
    const [registered, recused, current, now] = await Promise.all([
      this.standing.load({ officerId: actor.accountId, organizationId }),
      this.affairs.barOf(actor, organizationId),
      this.listings.current(organizationId),
      this.database.now(),
    ]);
    const { isFederation } = registered;
    const federation = isFederation || federationViolations(registered, { kind: 'id', form: 'id' }).length === 0;
    const [undecided, inVain] = await Promise.all([
      this.proposals.holds(current, registered.regionCode),
      this.proposals.inVain(actor, organizationId),
    ]);
    const bars = listingBars({ current, undecided, inVain }, now);
    return registerTransitions(actor, {
      ...registered,
      federation,
      recused,
      listed: current !== undefined,
      listingBars: bars,
    });
  }
}

/** What an office could decide about an organization. */
@Resolver(() => OrganizationType)
export class RegisterActsResolver {
  constructor(private readonly reader: RegisterActsReader) {}

  @ResolveField(() => [AvailableTransition], {
    description: 'What the office that you act for could decide about it in the register, and why not now.',
  })
  availableTransitions(
    @Parent() { id }: OrganizationType,
    @CurrentActor() actor: Actor | null,
  ): Promise<readonly Possibility[]> {
    return this.reader.transitionsOf(actor, id);
  }
}

/** What keeps the agencies that somebody acts for from deciding facts of awards. */
@Resolver(() => Viewer)
export class BuyingViewerResolver {
  constructor(
    private readonly buying: BuyingAgenciesReader,
    private readonly projects: ProjectLoader,
  ) {}

  @ResolveField(() => [ProjectType], {
    description:
      'Published projects that have not ended in which an agency that you act for buys, five of each at most: meanwhile, and while it drafts one (`draftsPurchase`), it decides about no federation, standing or qualification, and neither proposes nor confirms evaluators and supervisors.',
  })
  async buysIn(@CurrentActor() actor: Actor | null): Promise<ProjectType[]> {
    const ids = await Promise.all(agenciesOf(actor).map((id) => this.buying.projectsOf(id)));
    return Promise.all(ids.flat().map((id) => this.projects.load(id)));
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether an agency that you act for drafts a purchase, which keeps it from deciding the same as `buysIn` does. Which one is for its buyers alone to read.',
  })
  draftsPurchase(@CurrentActor() actor: Actor | null): Promise<boolean> {
    return this.buying.draft(agenciesOf(actor));
  }
}

function agenciesOf(actor: Actor | null): readonly string[] {
  return [...new Set(actor?.grants.flatMap(({ agencyId }) => agencyId ?? []))];
}
