import {
  BilingualText,
  connectionOf,
  DateTimeScalar,
  declareEventTypes,
  eventTypeOf,
  implementing,
  type EventRow,
} from '@chengjie/platform';
import { Field, InterfaceType, Int, ObjectType } from '@nestjs/graphql';
import { projectEvents } from '../procurement.events.js';
import { ProjectType } from '../project/project.types.js';

@InterfaceType({
  description:
    'One step of a project’s way, recorded with the change itself and never altered. Each kind is a type of its own, with its details.',
  resolveType: (event: EventRow) => eventTypeOf(event) ?? 'OtherProjectEvent',
})
export class ProjectEvent {
  @Field(() => Int, { description: 'Its place in the order of events; give the last one you saw as `after` to go on.' })
  sequence!: number;

  @Field({ description: 'What happened, e.g. PROJECT_PUBLISHED, BIDS_OPENED, AWARD_PUBLISHED.' })
  type!: string;

  @Field(() => BilingualText, { description: 'What happened, in words.' })
  text?: BilingualText;

  @Field(() => ProjectType, { description: 'The project that it happened to.' })
  project?: ProjectType;

  @Field(() => DateTimeScalar, { description: 'When, by the database’s clock.' })
  at!: Date;

  @Field({ description: 'Who did it: office or organization and person; "system" when the clock did.' })
  actorLabel!: string;

  @Field(() => String, { nullable: true, description: 'Why, where a reason belongs to it.' })
  reason!: string | null;

  @Field({ description: 'Whether everybody may see it; otherwise the buyer alone.' })
  public!: boolean;
}

@ObjectType({
  implements: ProjectEvent,
  description: 'An event of a kind that this release does not know, such as a later one’s.',
})
class OtherProjectEvent extends ProjectEvent {}

implementing(OtherProjectEvent);
declareEventTypes(ProjectEvent, projectEvents);

/** Pages of a project's events. */
export const ProjectEventConnection = connectionOf(ProjectEvent, 'ProjectEvent');
