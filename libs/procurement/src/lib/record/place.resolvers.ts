import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { AwardType } from '../award/award.types.js';
import { LotType } from '../lot/lot.types.js';
import { ProjectLoader } from '../project/project.loader.js';
import { ProjectType } from '../project/project.types.js';
import { OpenedBidType } from '../ranking/ranking.types.js';

interface Placed {
  readonly projectId: string;
  readonly lotId: string;
}

/** The way from what is public of a lot back to it and its project. */
function placeResolver(type: Type<Placed>): Type {
  @Resolver(() => type)
  class PlaceResolver {
    constructor(private readonly projects: ProjectLoader) {}

    @ResolveField(() => ProjectType, { description: 'The project.' })
    project(@Parent() { projectId }: Placed): Promise<ProjectType> {
      return this.projects.load(projectId);
    }

    @ResolveField(() => LotType, { description: 'The lot.' })
    lot(@Parent() placed: Placed): Promise<LotType> {
      return this.projects.lot(placed);
    }
  }
  return PlaceResolver;
}

export const OpenedBidPlaceResolver = placeResolver(OpenedBidType);
export const AwardPlaceResolver = placeResolver(AwardType);
