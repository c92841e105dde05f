import { isId, NotFoundError } from '@chengjie/kernel';
import {
  Database,
  eventColumns,
  PublicEvents,
  list,
  NestedPages,
  PARENT,
  sharedLookup,
  statement,
  where,
  type Actor,
  type EventRow,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { UNDER_WAY } from '../finding/finding.statements.js';
import type { ProjectType } from '../project/project.types.js';
import { isBuyerOf } from '../project/project.policy.js';
import { ProjectReader } from '../project/project.reader.js';
import { closableStream } from './closable-stream.js';

const ofProject = list<EventRow, 'SEQUENCE'>('events_of_project', {
  columns: eventColumns,
  from: 'event',
  id: 'sequence::text',
  idType: 'text',
  orders: { SEQUENCE: { column: 'sequence', type: 'bigint', direction: 'asc' } },
});

const lastSequences = statement<{ projectId: string; sequence: number }, [projectIds: readonly string[]]>(
  'project_events_last',
  `select asked.id as "projectId", last.sequence from unnest($1::uuid[]) as asked (id)
   cross join lateral (
     select coalesce(max(sequence), 0) as sequence from event where subject_type = 'PROJECT' and subject_id = asked.id
   ) last`,
);

/** What happened to a project, read back or as it happens. */
@Injectable()
export class ProjectEventReader {
  private readonly ofProjects: NestedPages<EventRow, 'SEQUENCE'>;
  private readonly lastOf = sharedLookup<number>(async (projectIds) => {
    const rows = await this.database.query(lastSequences, [projectIds]);
    return new Map(rows.map(({ projectId, sequence }) => [projectId, sequence]));
  });

  constructor(
    private readonly database: Database,
    private readonly publicEvents: PublicEvents,
    private readonly projects: ProjectReader,
  ) {
    this.ofProjects = new NestedPages(database, ofProject);
  }

  /**
   * In order: to the buyer all of them, to everybody else the public ones.
   * @param types these kinds alone; null for all
   */
  page(
    request: object,
    project: Pick<ProjectType, 'id' | 'regionCode' | 'openedAt'> & { readonly buyer: { readonly id: string } },
    actor: Actor | null,
    page: Omit<PageRequest<'SEQUENCE'>, 'orderBy'>,
    types: readonly string[] | null = null,
  ): Promise<Page<EventRow>> {
    const conditions = [
      where(`subject_type = 'PROJECT'`),
      where(`subject_id = ${PARENT}::uuid`),
      where(
        isBuyerOf(actor, { agencyId: project.buyer.id, regionCode: project.regionCode })
          ? buyersEvents(project.openedAt)
          : 'public',
      ),
      ...(types ? [where('type = any(?::text[])', types)] : []),
    ];
    return this.ofProjects.page(request, project.id, conditions, { ...page, orderBy: 'SEQUENCE' });
  }

  /**
   * Public events as they happen, whichever process made them.
   * @param after sequence number of the last event seen; null for those from now on
   * @throws NotFoundError for a project that the actor may not see
   */
  async stream(projectId: string, after: number | null, actor: Actor | null): Promise<AsyncIterableIterator<EventRow>> {
    if (!isId(projectId)) throw new NotFoundError({ zh: '采购项目', en: 'project' });
    await this.projects.byId(projectId, actor);
    const start = after ?? (await this.lastOf(projectId)) ?? 0;
    return closableStream((signal) => this.publicEvents.of({ type: 'PROJECT', id: projectId }, start, signal));
  }
}

/**
 * Until the opening the buyer sees nothing of bids, whatever may be recorded of them (domain.md §6.5), and votes with what they came to
 * (docs/adr/0021): an event shows nobody what the thing that it is about does not.
 */
function buyersEvents(openedAt: Date | null): string {
  return openedAt ? `(type <> 'FINDING_VOTED' or ${VOTE_IS_SHOWN})` : `(public or type not like 'BID%')`;
}

/** Of a finding that is decided, or was left open by the end of its lot. */
const VOTE_IS_SHOWN = `exists (select from bid_finding f join lot l on l.id = f.lot_id where f.id = (data ->> 'findingId')::uuid
  and (not ${UNDER_WAY} or l.status in ('FAILED', 'CANCELLED')))`;
