import { Act, CurrentActor, Input, type Actor } from '@chengjie/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectPayload } from '../project/project.resolver.js';
import { LotType } from '../lot/lot.types.js';
import { PublishAwardInput } from './award.inputs.js';
import { AwardReader } from './award.reader.js';
import { Awards } from './award.service.js';
import { AwardType } from './award.types.js';

@Resolver(() => LotType)
export class AwardResolver {
  constructor(
    private readonly service: Awards,
    private readonly reader: AwardReader,
  ) {}

  @Act(() => ProjectPayload, {
    description:
      'Awards a lot to its first in rank. All its bidders are told and its ranking becomes public; with the last lot, the evaluators too.',
    access: 'award:publish',
  })
  publishAward(@CurrentActor() actor: Actor, @Input() input: PublishAwardInput): Promise<{ projectId: string }> {
    return this.service.publish(actor, input);
  }

  @ResolveField(() => AwardType, { nullable: true, description: 'The award; null until it is published.' })
  award(@Parent() lot: LotType): Promise<AwardType | null> {
    return this.reader.ofLot(lot);
  }
}
