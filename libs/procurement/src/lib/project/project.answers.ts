import { readCode } from '@chengjie/kernel';
import { where, type Answers, type ObjectSql, type PageRequest } from '@chengjie/platform';
import { regionOfCode } from '@chengjie/regions';
import { lotFields } from '../lot/lot.fields.js';
import { openingRecordSql, rankedBidsSql } from '../ranking/ranking.answers.js';
import type { ProjectOrder } from './project.enums.js';
import { projectFields, projectTables } from './project.fields.js';
import type { ProjectLookup } from './project.inputs.js';
import type { ProjectFilter } from './project-filter.js';
import { conditionsOf } from './project.conditions.js';
import { published } from './project.reader.js';

/** A lot `l` of a published project `p`, as the public sees it. */
const lot: ObjectSql = {
  fields: { ...lotFields.shape, openingRecord: openingRecordSql, rankedBids: rankedBidsSql },
};

/** A published project `p`, as the public sees it. */
const project: ObjectSql = {
  fields: {
    ...projectFields.shape,
    region: regionOfCode('p.region_code'),
    lots: { each: lot, of: 'lot l where l.project_id = p.id', orderBy: 'l.number' },
  },
};

/** How SQL answers what the public asks of projects. */
export const projectAnswers: Answers = {
  projects: {
    node: project,
    page: ({ filter, ...page }) => {
      const [wanted, request] = [(filter ?? {}) as ProjectFilter, page as unknown as PageRequest<ProjectOrder>];
      if (wanted.text && request.orderBy === 'RELEVANCE') return undefined;
      return { definition: published, conditions: conditionsOf(wanted), request };
    },
  },
  project: {
    ...project,
    from: projectTables,
    where: ({ by }) => {
      const { id, reference } = by as ProjectLookup;
      const isPublished = where('p.published_at is not null');
      if (id) return [where('p.id = ?::uuid', id), isPublished];
      return [where('p.reference = ?', readCode(reference ?? '')), isPublished];
    },
  },
};
