import { Viewer } from '@chengjie/accounts';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TaskQueue } from './task.type.js';
import { TasksReader } from './tasks.reader.js';

/** What waits for whoever asks. */
@Resolver(() => Viewer)
export class OwnTasksResolver {
  constructor(private readonly reader: TasksReader) {}

  @ResolveField(() => TaskQueue, {
    nullable: true,
    description: 'What waits for you in the role you act in; null where you act in none.',
  })
  tasks(@Parent() { actor }: Viewer): Promise<TaskQueue> | null {
    return actor && this.reader.of(actor);
  }
}
