import { isId } from '@chengjie/kernel';
import {
  declareAnswer,
  instantSql,
  moneySql,
  where,
  type ObjectSql,
  type PageRequest,
  type Shape,
} from '@chengjie/platform';
import { regionOfCode } from '@chengjie/regions';
import { openingRecordSql, rankedBidsSql } from '../ranking/ranking.answers.js';
import type { ProjectOrder } from './project.enums.js';
import { conditionsOf, projectTables, published, type ProjectFilter } from './project.reader.js';

const plain: Shape = {
  id: 'p.id',
  reference: 'p.reference',
  status: 'p.status',
  version: 'p.version',
  exercise: 'p.exercise',
  exerciseFactor: 'p.exercise_factor',
  title: 'p.title',
  description: 'p.description',
  regime: 'p.regime',
  procedure: 'p.procedure',
  evaluationMethod: 'p.evaluation_method',
  fundingMode: 'p.funding_mode',
  fundingSource: 'p.funding_source',
  civilAffairsMoney: 'p.civil_affairs_money',
  socialOrganizationsOnly: 'p.social_organizations_only',
  priceWeight: 'p.price_weight::text',
  rulePackId: 'p.rule_pack_id',
  minimumBids: 'p.minimum_bids',
  minimumValidBids: 'p.minimum_valid_bids',
  deadlineProvisional: 'p.deadline_provisional',
  publishedAt: instantSql('p.published_at'),
  deadlineAt: instantSql('p.deadline_at'),
  openedAt: instantSql('p.opened_at'),
  evaluatedAt: instantSql('p.evaluated_at'),
  awardedAt: instantSql('p.awarded_at'),
  endedAt: instantSql('p.ended_at'),
};

/** A lot `l` of a published project `p`. */
const lot: ObjectSql = {
  fields: {
    id: 'l.id',
    number: 'l.number',
    title: 'l.title',
    budget: moneySql('l.budget_fen'),
    status: 'l.status',
    openedAt: instantSql('l.opened_at'),
    evaluatedAt: instantSql('l.evaluated_at'),
    awardedAt: instantSql('l.awarded_at'),
    endedAt: instantSql('l.ended_at'),
    endReason: endReasonSql('l'),
    drawCommitment: 'l.draw_commitment',
    openingRecord: openingRecordSql,
    rankedBids: rankedBidsSql,
  },
};

/** A published project `p`, as the public sees it. */
const project: ObjectSql = {
  fields: {
    ...plain,
    budget: moneySql('p.budget_fen'),
    buyer: { fields: { id: 'a.id', name: 'a.name', kind: 'a.kind', region: regionOfCode('a.region_code') } },
    region: regionOfCode('p.region_code'),
    function: {
      fields: { id: 'f.id', versionId: 'v.id', code: 'f.code', name: { fields: { zh: 'v.name_zh', en: 'v.name_en' } } },
    },
    eligibility: { document: 'p.eligibility' },
    criteria: { document: 'p.criteria' },
    tieLadder: { document: 'p.tie_ladder' },
    endReason: endReasonSql('p'),
    lots: { each: lot, of: 'lot l where l.project_id = p.id', orderBy: 'l.number' },
  },
};

declareAnswer('projects', {
  node: project,
  page: ({ filter, ...page }) => ({
    definition: published,
    conditions: conditionsOf((filter ?? {}) as ProjectFilter),
    request: page as unknown as PageRequest<ProjectOrder>,
  }),
});

declareAnswer('project', {
  ...project,
  from: projectTables,
  where: ({ id, reference }) => {
    const isPublished = where('p.published_at is not null');
    if (id) return isId(id) ? [where('p.id = ?::uuid', id), isPublished] : undefined;
    return [where('p.reference = ?', reference ?? ''), isPublished];
  },
});

function endReasonSql(of: 'p' | 'l'): ObjectSql {
  const part = (name: string) => `${of}.end_reason ->> '${name}'`;
  return {
    fields: { code: part('code'), text: { fields: { zh: part('zh'), en: part('en') } } },
    when: `${of}.end_reason is not null`,
  };
}
