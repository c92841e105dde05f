import type { TaskUrgency } from '@chengjie/kernel';
import { BilingualText, CountsAs, DateTimeScalar, textEnum } from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TaskKindEnum } from './task-words.js';

/** How pressing tasks are, as GraphQL names it. */
const TaskUrgencyEnum: { readonly [Urgency in TaskUrgency]: Urgency } = textEnum(
  'TaskUrgency',
  'How pressing a task is.',
  {
    HOLDS_UP: 'Others wait for it.',
    WAITS: 'It has its time.',
    OPEN: 'It can be done, and nobody waits for it.',
  },
);

@ObjectType('Task', {
  description: 'Something that waits for whoever acts in this role, as things stand now: done, it is there no more.',
})
export class TaskType {
  @Field(() => TaskKindEnum, { description: 'What waits.' })
  kind!: string;

  @Field(() => TaskUrgencyEnum, { description: 'How pressing it is.' })
  urgency!: TaskUrgency;

  @Field({ description: 'What to do, in words.' })
  text!: BilingualText;

  @Field(() => ID, { nullable: true, description: 'Id of the thing that it is about; null where it is about several.' })
  thingId!: string | null;

  @Field({ description: 'What the thing is called.' })
  title!: BilingualText;

  @Field(() => String, { nullable: true, description: 'Reference of the thing, where it has one.' })
  reference!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  since!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be done; null where no time is set.' })
  dueAt!: Date | null;
}

@ObjectType({ description: 'What waits for whoever acts in this role.' })
export class TaskQueue {
  @CountsAs(40)
  @Field(() => [TaskType], { description: 'The most pressing first, at most twenty of a kind.' })
  nodes!: TaskType[];

  @Field(() => Int, { description: 'How many these are.' })
  count!: number;

  @Field(() => [TaskKindEnum], { description: 'Kinds of which there are more.' })
  moreOf!: string[];
}
