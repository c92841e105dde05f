import { NotificationType } from '@chengjie/notifications';
import { Database, sharedLookup, statement } from '@chengjie/platform';
import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { lotNotices, projectNotices } from '../procurement.notices.js';
import { ProjectLoader } from '../project/project.loader.js';
import { ProjectType } from '../project/project.types.js';

const projectsOfLots = statement<{ id: string; projectId: string }, [lotIds: readonly string[]]>(
  'notification_projects_of_lots',
  'select id, project_id as "projectId" from lot where id = any($1::uuid[])',
);

/** What notifications do not know themselves: the project that one is about, and the bid. */
@Resolver(() => NotificationType)
export class NotificationProjectResolver {
  private readonly projectOfLot = sharedLookup<string>(async (lotIds) => {
    const rows = await this.database.query(projectsOfLots, [lotIds]);
    return new Map(rows.map(({ id, projectId }) => [id, projectId]));
  });

  constructor(
    private readonly database: Database,
    private readonly projects: ProjectLoader,
  ) {}

  @ResolveField(() => ProjectType, {
    nullable: true,
    description: 'The project, if it is about one, about its lot, or about a bid.',
  })
  async project(@Parent() { subjectType, subjectId, data }: NotificationType): Promise<ProjectType | null> {
    if (subjectType === projectNotices.PROJECT_OPENED.subjectType) return this.projects.load(subjectId);
    const ofLot = subjectType === lotNotices.LOT_FAILED.subjectType;
    // What is about a bid keeps its project.
    const projectId = ofLot ? await this.projectOfLot(subjectId) : (data as { readonly projectId?: string }).projectId;
    return projectId === undefined ? null : this.projects.load(projectId);
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'Id of the organization’s own bid, if it is about one.',
  })
  bidId(@Parent() { data }: NotificationType): string | null {
    return (data as { readonly bidId?: string }).bidId ?? null;
  }
}
