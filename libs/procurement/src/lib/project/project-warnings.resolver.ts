import { BilingualText, Costs, CountsAs, DateTimeScalar, textEnum, type RequestContextValue } from '@chengjie/platform';
import { RuleSourceType } from '@chengjie/rules';
import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectReader } from './project.reader.js';
import { ProjectWarningsReader } from './project-warnings.reader.js';
import type { DatedWarning, ProjectWarning } from './project-warnings.rules.js';
import { ProjectType } from './project.types.js';

/** Kinds of warnings as GraphQL shows them. */
export const ProjectWarningEnum = textEnum('ProjectWarningCode', 'What of a purchase gives cause to look at it.', {
  SPLITTING: 'Small purchases of one function by one buyer reach the threshold together (条例 28).',
  OPEN_TENDER_AVOIDED:
    'Purchases of one function by one buyer by other ways than an open tender pass its amount together within a fiscal year (条例 28).',
  OPEN_TENDER_DUE:
    'An open tender is due from this amount on, and no approval of another procedure is stated (政府采购法 27).',
  FEDERATION_STEP_SHED:
    'The buyer is a civil affairs department, and its notice sheds the federation step by a term that is not ticked (policy 三(二)).',
  OWN_FACTS:
    'Officers of its own buyer decided facts for or against organizations that could do its function within 90 days before the notice: the standing of one, a qualification granted or revoked, a federation entered or struck out.',
  PANEL_AFTER_OPENING: 'Seats of the panel were given after the opening, when the buyer knew bidders and prices.',
  SEATS_EXCHANGED:
    'Seats of the panel were left after the opening, when the buyer knew bidders and prices: which, how many times, on which grounds and by whom.',
  RANKING_LATE:
    'A public step between opening and ranking of a lot was not followed by the next in the time that the report of the evaluation has (条例 43). When the sheets came in is confidential: it tells nothing of that.',
  WINNER_LOST_AGAIN:
    'Firsts in rank of a lot were found no longer eligible twice or more: so one may walk down the list to whom one wants.',
  AWARD_LATE:
    'The award of a ranked lot was not published in the time that the buyer has to decide and to publish, or is overdue: whoever waits may wait for something (条例 43).',
  CRITERION_DOUBTFUL:
    'A criterion seems to score who a bidder is: its rating, legal form, origin or size, or a condition for bidding once more (条例 20; 87号令 17, 55).',
});

/** What a warning costs: it is found by rules, over other purchases and all steps of the lots. */
const WARNING_COST = 10;

/** How many of the other purchases are named. */
const NAMED = 20;

@ObjectType('ProjectWarning', {
  description:
    'Something that people should look at. It forbids nothing, and everybody sees it of a published project.',
})
class ProjectWarningType {
  @Field(() => ProjectWarningEnum, { description: 'What it is.' })
  code!: string;

  @Field({ description: 'The same in words, with the amounts.' })
  text!: BilingualText;

  @Field(() => RuleSourceType, { description: 'The rule behind it.' })
  source!: RuleSourceType;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the notice was published, null of a draft; of what came about later, when it did; of what is late, when it was due.',
  })
  since!: Date | null;

  @Field(() => Int, { description: 'How many other purchases it speaks of.' })
  count!: number;

  @CountsAs(NAMED)
  @Field(() => [ProjectType], { description: `The newest ${NAMED} of them.` })
  projects!: ProjectType[];
}

@Resolver(() => ProjectType)
export class ProjectWarningsResolver {
  constructor(private readonly reader: ProjectWarningsReader) {}

  @CountsAs(2)
  @Costs(WARNING_COST)
  @ResolveField(() => [ProjectWarningType], {
    description:
      'What of it gives cause to look at it, of a draft as if it were published now; none of an exercise. Its buyer and who supervises it read for what a late ranking waits exactly.',
  })
  warnings(
    @Parent() project: ProjectType,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly DatedWarning[]> {
    return this.reader.of(project, actor);
  }
}

/** The other purchases of a warning, loaded where they are asked for. */
@Resolver(() => ProjectWarningType)
export class WarnedProjectsResolver {
  constructor(private readonly reader: ProjectReader) {}

  @ResolveField(() => Int)
  count(@Parent() { projectIds }: ProjectWarning): number {
    return projectIds.length;
  }

  @ResolveField(() => [ProjectType])
  async projects(@Parent() { projectIds }: ProjectWarning): Promise<ProjectType[]> {
    const named = projectIds.slice(0, NAMED);
    const found = await this.reader.publishedByIds(named);
    return named.flatMap((id) => found.get(id) ?? []);
  }
}
