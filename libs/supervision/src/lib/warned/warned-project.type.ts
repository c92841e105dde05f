import { connectionOf, DateTimeScalar } from '@chengjie/platform';
import { ProjectType, ProjectWarningEnum, type ProjectWarningCode } from '@chengjie/procurement';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'A project that gives cause to look at it, for one cause: of a kind there may be several, each with its own time.',
})
export class WarnedProject {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => ProjectWarningEnum, { description: 'What it is; `Project.warnings` says it in words.' })
  code!: ProjectWarningCode;

  @Field(() => DateTimeScalar, {
    description:
      'When the notice was published; of what came about later, when it did; of what is late, when it was due.',
  })
  since!: Date;

  @Field(() => ProjectType, { description: 'The project.' })
  project?: ProjectType;

  projectId!: string;
}

/** A page of projects with warnings. */
export const WarnedProjectConnection = connectionOf(WarnedProject, 'WarnedProject');

@ObjectType({ description: 'How many projects give a kind of cause to look at them.' })
export class WarningCount {
  @Field(() => ProjectWarningEnum, { description: 'The kind.' })
  code!: ProjectWarningCode;

  @Field(() => Int, { description: 'How many projects.' })
  count!: number;
}

@ObjectType({ description: 'How many projects give cause to look at them, of how many.' })
export class WarnedProjectTotals {
  @Field(() => Int, {
    description: 'Projects that were published in the region and period and looked at; no exercises.',
  })
  publishedCount!: number;

  @Field(() => Int, { description: 'Projects with a warning of any kind asked for.' })
  warnedCount!: number;

  @Field(() => [WarningCount], { description: 'By kind, of all kinds, the most frequent first.' })
  byCode!: WarningCount[];
}
