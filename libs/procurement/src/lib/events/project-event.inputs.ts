import { kindInWords } from '@chengjie/kernel';
import { DateTimeField, IdField, ListField, RegionCodeField, textEnum } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { projectEvents } from '../procurement.events.js';

const publicKinds = Object.entries(projectEvents).filter(([, { kind }]) => kind.public);

/** Kinds of which everybody may see events. */
export const ProjectEventKindEnum = textEnum(
  'ProjectEventKind',
  'A kind of public event, as `ProjectEvent.type` names it.',
  Object.fromEntries(publicKinds.map(([type, { kind }]) => [type, kindInWords(kind)])),
);

@InputType({ description: 'What events of projects are narrowed by. All given conditions hold at once.' })
export class ProjectEventFilter {
  @ListField(() => ProjectEventKindEnum, { nullable: true, maxItems: 30, description: 'Any of these kinds.' })
  types?: string[] | null;

  @RegionCodeField({ nullable: true, description: 'Only of projects in this region and below.' })
  regionCode?: string | null;

  @IdField({ nullable: true, description: 'Only of projects of this buyer.' })
  agencyId?: string | null;

  @IdField({ nullable: true, description: 'Only of projects for this function.' })
  functionId?: string | null;

  @DateTimeField({ nullable: true, description: 'From this instant on.' })
  from?: Date | null;

  @DateTimeField({ nullable: true, description: 'Before this instant.' })
  until?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True for exercises only; otherwise none appears.' })
  exercises?: boolean | null;
}
