import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { AwardType } from '../award/award.types.js';
import { BidType } from '../bid/bid.types.js';
import { BidConsentType } from '../consent/consent.types.js';
import { LotType } from '../lot/lot.types.js';
import { ProjectLoader } from '../project/project.loader.js';
import { ProjectType } from '../project/project.types.js';
import { EvaluationType, OpenedBidType } from '../ranking/ranking.types.js';

interface Belonging {
  readonly projectId: string;
  readonly lotId: string;
}

/** The way from what belongs to a lot back to it and its project: who sees the one may see the other. */
function belongingResolver(type: Type<Belonging>): Type {
  @Resolver(() => type)
  class BelongingResolver {
    constructor(private readonly projects: ProjectLoader) {}

    @ResolveField(() => ProjectType, { description: 'The project.' })
    project(@Parent() { projectId }: Belonging): Promise<ProjectType> {
      return this.projects.load(projectId);
    }

    @ResolveField(() => LotType, { description: 'The lot.' })
    lot(@Parent() record: Belonging): Promise<LotType> {
      return this.projects.lot(record);
    }
  }
  return BelongingResolver;
}

export const BidBelongingResolver = belongingResolver(BidType);
export const BidConsentBelongingResolver = belongingResolver(BidConsentType);
export const OpenedBidBelongingResolver = belongingResolver(OpenedBidType);
export const EvaluationBelongingResolver = belongingResolver(EvaluationType);
export const AwardBelongingResolver = belongingResolver(AwardType);

/** The way from a lot back to its project. */
@Resolver(() => LotType)
export class LotProjectResolver {
  constructor(private readonly projects: ProjectLoader) {}

  @ResolveField(() => ProjectType, { description: 'The project.' })
  project(@Parent() { projectId }: LotType): Promise<ProjectType> {
    return this.projects.load(projectId);
  }
}
