import { NotificationType } from '@chengjie/notifications';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { projectNotices } from '../procurement.notices.js';
import { ProjectLoader } from '../project/project.loader.js';
import { ProjectType } from '../project/project.types.js';

/** What notifications do not know themselves: the project that one is about. */
@Resolver(() => NotificationType)
export class NotificationProjectResolver {
  constructor(private readonly projects: ProjectLoader) {}

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project, if it is about one.' })
  project(@Parent() { subjectType, subjectId }: NotificationType): Promise<ProjectType> | null {
    return subjectType === projectNotices.PROJECT_OPENED.subjectType ? this.projects.load(subjectId) : null;
  }
}
