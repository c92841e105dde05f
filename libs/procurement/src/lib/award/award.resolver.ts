import { Act, CurrentActor, Input, type Actor } from '@chengjie/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectPayload } from '../project/project.resolver.js';
import { ProjectType } from '../project/project.types.js';
import { PublishAwardInput } from './award.inputs.js';
import { AwardReader } from './award.reader.js';
import { AwardService } from './award.service.js';
import { AwardType } from './award.types.js';

@Resolver(() => ProjectType)
export class AwardResolver {
  constructor(
    private readonly service: AwardService,
    private readonly reader: AwardReader,
  ) {}

  @Act(() => ProjectPayload, {
    description:
      'Publishes the award to the first in rank. All bidders are told; ranking and evaluators become public.',
    access: 'award:publish',
  })
  publishAward(@CurrentActor() actor: Actor, @Input() input: PublishAwardInput): Promise<{ projectId: string }> {
    return this.service.publish(actor, input);
  }

  @ResolveField(() => AwardType, { nullable: true, description: 'The award; null until it is published.' })
  award(@Parent() project: ProjectType): Promise<AwardType | null> {
    return this.reader.ofProject(project);
  }
}
